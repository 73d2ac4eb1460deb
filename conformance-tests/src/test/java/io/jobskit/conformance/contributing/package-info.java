/** CONTRIBUTING.md, followed word for word. */
@NullMarked
package io.jobskit.conformance.contributing;

import org.jspecify.annotations.NullMarked;
