/** What the stub counts of itself, for whoever watches over it. */
@NullMarked
package io.jobskit.mock.metrics;

import org.jspecify.annotations.NullMarked;
