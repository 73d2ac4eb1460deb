/** Passes on what a client sends to a target, and what the target answers, and records both; sends nothing of its own. */
@NullMarked
package io.jobskit.conformance.watch;

import org.jspecify.annotations.NullMarked;
