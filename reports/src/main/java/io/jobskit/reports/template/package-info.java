/** Texts with gaps that lie in files: pages, Markdown, and plain text. */
@NullMarked
package io.jobskit.reports.template;

import org.jspecify.annotations.NullMarked;
