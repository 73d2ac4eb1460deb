/** A verdict in the Evaluation and Report Language. */
@NullMarked
package io.jobskit.reports.earl;

import org.jspecify.annotations.NullMarked;
