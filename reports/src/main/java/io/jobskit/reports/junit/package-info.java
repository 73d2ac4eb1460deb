/** A verdict in the form that continuous integration reads. */
@NullMarked
package io.jobskit.reports.junit;

import org.jspecify.annotations.NullMarked;
