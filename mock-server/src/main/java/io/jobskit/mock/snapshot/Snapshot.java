package io.jobskit.mock.snapshot;

import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.job.SavedJob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a firm is at an instant. The links to results that a server answers with 303 are not part of it: their keys are
 * the server's own.
 *
 * @param firm the firm's id
 * @param state its clock, its users and what is counted of its requests
 * @param faults its faults; null for none
 * @param lastNumber the highest number that the server has given to a job of any firm
 * @param jobs its jobs, oldest first
 */
public record Snapshot(
        String firm, Firm.State state, @Nullable FaultPlan faults, long lastNumber, List<SavedJob> jobs) {

    /** The version of the document. */
    static final int VERSION = 1;
}
