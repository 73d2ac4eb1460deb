/** Tests of the room {@code allure}. */
@NullMarked
package io.jobskit.conformance.allure;

import org.jspecify.annotations.NullMarked;
