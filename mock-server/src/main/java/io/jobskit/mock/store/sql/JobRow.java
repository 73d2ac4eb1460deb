package io.jobskit.mock.store.sql;

import io.jobskit.mock.job.Job;

/**
 * A job as it is kept.
 *
 * @param version by which it is told from the one that is replaced by it
 */
record JobRow(Job job, long version) {}
