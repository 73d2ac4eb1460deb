/** A verdict as Markdown, for comments and job summaries. */
@NullMarked
package io.jobskit.reports.markdown;

import org.jspecify.annotations.NullMarked;
