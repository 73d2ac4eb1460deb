/** Tests of what those are told who run the stub. */
@NullMarked
package io.jobskit.mock.metrics;

import org.jspecify.annotations.NullMarked;
