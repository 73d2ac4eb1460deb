/** Tests of the features and of the phrases that they are written in. */
@NullMarked
package io.jobskit.conformance.step;

import org.jspecify.annotations.NullMarked;
