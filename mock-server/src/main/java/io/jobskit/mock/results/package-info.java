/**
 * The results of a job: rows computed from the job's parameters alone, streamed as JSON, CSV, TSV or XLSX. The same
 * parameters give the same bytes: nothing here reads a clock, a locale, a time zone or a random source.
 */
@NullMarked
package io.jobskit.mock.results;

import org.jspecify.annotations.NullMarked;
