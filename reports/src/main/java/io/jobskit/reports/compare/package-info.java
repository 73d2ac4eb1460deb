/** What changed from one verdict to another. */
@NullMarked
package io.jobskit.reports.compare;

import org.jspecify.annotations.NullMarked;
