/** A verdict in the Common Test Report Format. */
@NullMarked
package io.jobskit.reports.ctrf;

import org.jspecify.annotations.NullMarked;
