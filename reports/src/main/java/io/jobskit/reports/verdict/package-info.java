/** What a run said of a target, read from {@code verdict.json}. */
@NullMarked
package io.jobskit.reports.verdict;

import org.jspecify.annotations.NullMarked;
