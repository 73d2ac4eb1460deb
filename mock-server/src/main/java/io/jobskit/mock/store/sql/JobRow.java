package io.jobskit.mock.store.sql;

import io.jobskit.mock.job.Job;

/** A job, and how often it was replaced before. */
record JobRow(Job job, long version) {}
