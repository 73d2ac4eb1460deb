/** The life of a job, and what of it was seen in a run. */
@NullMarked
package io.jobskit.reports.lifecycle;

import org.jspecify.annotations.NullMarked;
