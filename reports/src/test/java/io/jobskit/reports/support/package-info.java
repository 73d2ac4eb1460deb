/** What several tests of the reports share. */
@NullMarked
package io.jobskit.reports.support;

import org.jspecify.annotations.NullMarked;
