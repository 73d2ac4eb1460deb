/** The guided random walk: many jobs at once, judged by rules; what goes wrong is made as short as can be. */
@NullMarked
package io.jobskit.conformance.walk;

import org.jspecify.annotations.NullMarked;
