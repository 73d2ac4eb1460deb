package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;

/** Whether a job may have had results when some were given: only then is it worth a look what they are. */
final class ExpectedResults {

    private ExpectedResults() {}

    /** What is given of a job that was not Completed is wrong in itself, whatever it is. */
    static boolean mayBeThere(JobHistory job, Exchange results) {
        return job.lastBefore(results)
                        .flatMap(Observation::status)
                        .filter(status -> status != JobStatus.COMPLETED)
                        .filter(status -> status.isFinal() || status == JobStatus.CANCEL_REQUESTED)
                        .isEmpty()
                && job.lastBefore(results)
                        .filter(seen -> seen.kind() == Observation.Kind.READ
                                && !job.mayBeTouched(seen.exchange(), results, Operation.MOVE::equals))
                        .flatMap(Observation::status)
                        .filter(status -> !status.hasEnded() && job.standsStill(results))
                        .isEmpty()
                && !wasMovedElsewhere(job, results);
    }

    /** Whether it was put into another status than Completed, and nothing has let it go on from there or shown it Completed. */
    private static boolean wasMovedElsewhere(JobHistory job, Exchange results) {
        return job.actionsUntil(results, Operation.RELEASE).isEmpty()
                && job.lastBefore(results)
                        .filter(seen -> seen.isIn(JobStatus.COMPLETED))
                        .isEmpty()
                && job.actionsUntil(results, Operation.MOVE).stream()
                        .reduce((one, later) -> later)
                        .flatMap(JobHistory::movedTo)
                        .filter(status -> status != JobStatus.COMPLETED)
                        .isPresent();
    }
}
