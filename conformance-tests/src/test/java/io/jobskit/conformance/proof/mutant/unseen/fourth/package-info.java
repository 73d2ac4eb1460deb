/** Faults of the fourth time that servers were made to try the kit. */
@org.jspecify.annotations.NullMarked
package io.jobskit.conformance.proof.mutant.unseen.fourth;
