/** The guided random walk: many jobs at once, against a model of their life; what goes wrong is made as short as can be. */
@NullMarked
package io.jobskit.conformance.walk;

import org.jspecify.annotations.NullMarked;
