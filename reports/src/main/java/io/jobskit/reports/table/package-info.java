/** Verdicts as tables for spreadsheets. */
@NullMarked
package io.jobskit.reports.table;

import org.jspecify.annotations.NullMarked;
