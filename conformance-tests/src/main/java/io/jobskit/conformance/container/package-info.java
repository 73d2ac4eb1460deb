/** A target that is started from a container image. */
@NullMarked
package io.jobskit.conformance.container;

import org.jspecify.annotations.NullMarked;
