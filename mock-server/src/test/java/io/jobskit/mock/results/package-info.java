/** What the results of a job promise. */
@NullMarked
package io.jobskit.mock.results;

import org.jspecify.annotations.NullMarked;
