/** The kit: judges any implementation of the Jobs API, requirement by requirement. */
@NullMarked
package io.jobskit.conformance;

import org.jspecify.annotations.NullMarked;
