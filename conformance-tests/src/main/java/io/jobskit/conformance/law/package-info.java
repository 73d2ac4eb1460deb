/** What must hold over a whole run, whoever asked for what: laws over the history of exchanges. */
@NullMarked
package io.jobskit.conformance.law;

import org.jspecify.annotations.NullMarked;
