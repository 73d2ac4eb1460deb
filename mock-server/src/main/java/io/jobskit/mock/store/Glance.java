package io.jobskit.mock.store;

import io.jobskit.mock.job.Job;
import org.jspecify.annotations.Nullable;

/**
 * What a store was asked for at once, as each question takes its time: a firm and a job. The firm was looked at first, so that
 * nothing that others did to the job until then is overlooked.
 *
 * @param firm the firm
 * @param number the number of the job
 * @param job the job with that number, of whatever firm; null if there is none
 */
public record Glance(KeptFirm firm, long number, @Nullable Job job) {}
