/** Words for what a run says, made safe for terminals and documents. */
@NullMarked
package io.jobskit.reports.text;

import org.jspecify.annotations.NullMarked;
