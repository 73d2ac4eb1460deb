/** Tests of the guided random walk. */
@NullMarked
package io.jobskit.conformance.walk;

import org.jspecify.annotations.NullMarked;
