/** The stub: a stateful stand-in for the Jobs API. */
@NullMarked
package io.jobskit.mock;

import org.jspecify.annotations.NullMarked;
