/** The kit's verdict on a target, as a test. */
@NullMarked
package io.jobskit.conformance;

import org.jspecify.annotations.NullMarked;
