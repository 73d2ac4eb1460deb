/** Allure results of a run, by Allure's own adapter of Cucumber. */
@NullMarked
package io.jobskit.conformance.allure;

import org.jspecify.annotations.NullMarked;
