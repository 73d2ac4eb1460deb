package io.jobskit.mock.store;

import io.jobskit.mock.job.Job;
import java.time.Instant;
import java.util.List;

/**
 * All that there is of a firm at an instant.
 *
 * @param firm what it keeps besides its jobs
 * @param taken when those of its requests were sent that are still counted, in its time, oldest first
 * @param jobs its jobs, oldest first
 * @param lastNumber the number that was given to the last job of all firms
 */
public record FirmContents(KeptFirm firm, List<Instant> taken, List<Job> jobs, long lastNumber) {}
