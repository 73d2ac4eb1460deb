/** Mutants that are derived from the contract: each an operator at a site. */
@NullMarked
package io.jobskit.conformance.proof.mutant.derived;

import org.jspecify.annotations.NullMarked;
