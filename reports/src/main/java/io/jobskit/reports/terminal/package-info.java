/** What a terminal shows of a run: a verdict on one screen. */
@NullMarked
package io.jobskit.reports.terminal;

import org.jspecify.annotations.NullMarked;
