package io.jobskit.mock.store;

import io.jobskit.mock.job.Job;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What a firm is to be in the place of what it is.
 *
 * @param value makes of the firm what it keeps from then on besides its jobs; it may be asked again, and has no effects
 * @param taken when those of its requests were sent that are counted, in its time, oldest first
 * @param jobs its jobs, all of users of the firm, oldest first
 * @param atLeast a number that is given to no new job, nor any below it; 0 for none
 */
public record NewContents(Function<KeptFirm, FirmValue> value, List<Instant> taken, List<Job> jobs, long atLeast) {}
