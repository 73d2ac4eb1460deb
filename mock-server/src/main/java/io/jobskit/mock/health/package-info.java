/** What those ask who run the stub: whether it lives, and whether it is ready for requests. */
@NullMarked
package io.jobskit.mock.health;

import org.jspecify.annotations.NullMarked;
