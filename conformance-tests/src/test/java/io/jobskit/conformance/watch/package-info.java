/** What passes on its way to a target and back, and what is recorded of it. */
@NullMarked
package io.jobskit.conformance.watch;

import org.jspecify.annotations.NullMarked;
