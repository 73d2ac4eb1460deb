/** What a run has seen, told job by job: who did what to it, what was seen of it, and what is known of the order. */
@NullMarked
package io.jobskit.conformance.history;

import org.jspecify.annotations.NullMarked;
