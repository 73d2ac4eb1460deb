/** The stub in JUnit Jupiter tests. */
@NullMarked
package io.jobskit.mock.junit;

import org.jspecify.annotations.NullMarked;
