package io.jobskit.mock.snapshot;

import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.job.SavedJob;
import io.jobskit.mock.store.ClockState;
import io.jobskit.mock.store.RateLimit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a firm is at an instant. The links to results that a server answers with 303 are not part of it: their keys are
 * the server's own.
 *
 * @param firm the firm's id
 * @param clock what its clock says
 * @param users the names of its users, in the order of their ids, which count from 1
 * @param limit how many requests it may send; null for any number
 * @param taken when those requests were sent that still count, oldest first
 * @param faults what befalls its requests
 * @param lastNumber the highest number that the server has given to a job of any firm
 * @param jobs its jobs, oldest first
 */
public record FirmSnapshot(
        String firm,
        ClockState clock,
        List<String> users,
        @Nullable RateLimit limit,
        List<Instant> taken,
        FaultPlan faults,
        long lastNumber,
        List<SavedJob> jobs) {

    /** The version of the document. */
    static final int VERSION = 1;

    public FirmSnapshot {
        users = List.copyOf(users);
        taken = List.copyOf(taken);
        jobs = List.copyOf(jobs);
    }
}
