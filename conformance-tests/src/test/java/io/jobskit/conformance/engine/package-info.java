/** Tests of the room {@code engine}. */
@NullMarked
package io.jobskit.conformance.engine;

import org.jspecify.annotations.NullMarked;
