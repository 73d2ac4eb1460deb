/** How the API writes things, and when two ways of writing say the same: times, links, parameters. */
@NullMarked
package io.jobskit.conformance.notation;

import org.jspecify.annotations.NullMarked;
