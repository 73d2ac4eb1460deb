/** Servers that break one sentence of the documentation each, and the matrix of what the kit makes of them. */
@NullMarked
package io.jobskit.conformance.proof.mutant;

import org.jspecify.annotations.NullMarked;
