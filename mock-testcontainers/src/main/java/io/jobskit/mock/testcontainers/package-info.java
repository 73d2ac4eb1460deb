/** The stub in a container, for tests in any framework. */
@NullMarked
package io.jobskit.mock.testcontainers;

import org.jspecify.annotations.NullMarked;
