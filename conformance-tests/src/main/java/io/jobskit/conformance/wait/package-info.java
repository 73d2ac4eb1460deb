/** Waiting for what must happen, and watching for what must not. */
@NullMarked
package io.jobskit.conformance.wait;

import org.jspecify.annotations.NullMarked;
