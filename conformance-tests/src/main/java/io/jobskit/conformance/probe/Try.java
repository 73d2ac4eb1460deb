package io.jobskit.conformance.probe;

import io.jobskit.conformance.walk.Step;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;

/**
 * Steps that try a cell, or that prepare one.
 *
 * @param situation the cell's situation
 * @param event the cell's event; empty for what only prepares
 * @param needs what the event needs of the target, as the table says it
 * @param job the job that it happens to
 * @param status the status that the job has to be in before; empty if the try before has brought it where it is
 */
record Try(String situation, String event, String needs, int job, Optional<JobStatus> status, List<Step> steps) {

    static Try preparing(int job, List<Step> steps) {
        return new Try("", "", "", job, Optional.empty(), steps);
    }

    boolean isCell() {
        return !event.isEmpty();
    }
}
