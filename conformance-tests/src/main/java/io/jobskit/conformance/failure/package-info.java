/** What can be wrong with an answer, one small type a sentence. */
@NullMarked
package io.jobskit.conformance.failure;

import org.jspecify.annotations.NullMarked;
