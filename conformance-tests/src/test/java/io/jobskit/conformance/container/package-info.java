/** Targets in containers. */
@NullMarked
package io.jobskit.conformance.container;

import org.jspecify.annotations.NullMarked;
