/** Faulty servers by somebody who read the documentation and never saw how the kit judges. */
@NullMarked
package io.jobskit.conformance.proof.mutant.unseen;

import org.jspecify.annotations.NullMarked;
