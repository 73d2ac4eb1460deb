/** The recipes for CI, and the GitHub Action, run as far as a shell can run them. */
@NullMarked
package io.jobskit.conformance.ci;

import org.jspecify.annotations.NullMarked;
