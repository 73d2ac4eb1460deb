/** A verdict as a badge. */
@NullMarked
package io.jobskit.reports.badge;

import org.jspecify.annotations.NullMarked;
