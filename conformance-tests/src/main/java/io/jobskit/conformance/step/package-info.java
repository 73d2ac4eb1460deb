/** The step phrases of the features, one class a noun. */
@NullMarked
package io.jobskit.conformance.step;

import org.jspecify.annotations.NullMarked;
