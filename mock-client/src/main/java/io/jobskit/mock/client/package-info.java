/** Tells a running stub of the Jobs API what to do with the jobs of one firm: for tests, in whatever framework. */
@NullMarked
package io.jobskit.mock.client;

import org.jspecify.annotations.NullMarked;
