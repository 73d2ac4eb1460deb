/** Servers that are no Jobs API, or are none any more: nothing is said to hold of them, and they are blamed for nothing. */
@NullMarked
package io.jobskit.conformance.proof.nullserver;

import org.jspecify.annotations.NullMarked;
