/** The kit as an engine of the JUnit Platform: a test for each requirement, from one run. */
@NullMarked
package io.jobskit.conformance.engine;

import org.jspecify.annotations.NullMarked;
