/** Ninety more faulty servers that were written from the documentation alone. */
@org.jspecify.annotations.NullMarked
package io.jobskit.conformance.proof.mutant.unseen.third;
