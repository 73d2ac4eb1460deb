package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Set;

/** What cancelling answers (section "Cancel a job"). */
final class CancelRules {

    /** Answers that say nothing about the job. */
    private static final Set<Integer> UNTOLD = Set.of(0, 401, 403, 408, 429);

    private CancelRules() {}

    static List<Rule> all() {
        return List.of(new Rule("CANCEL-01", "has no body", CancelRules::answer));
    }

    private static void answer(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.allJobs()) {
            for (Exchange cancel : job.actions(Operation.CANCEL)) {
                if (!scope.has(cancel)) {
                    continue;
                }
                if (cancel.status() == 204) {
                    long length = cancel.answer().orElseThrow().message().body().length();
                    judgement.that(
                            length == 0, () -> new Difference.WrongBody("empty", length + " bytes long"), cancel);
                } else if (cancel.status() < 500
                        && !UNTOLD.contains(cancel.status())
                        && isAlive(history, job, cancel)) {
                    judgement.violated(
                            new Difference.WrongStatusCode(
                                    "Cancelling job " + job.id() + ", which was on its way or Completed,",
                                    List.of(204),
                                    cancel.status()),
                            job.creation().orElseThrow().exchange(),
                            cancel);
                }
            }
        }
    }

    /** Whether whoever created the job cancels it for the first time while it has not ended without results (CANCEL-08). */
    private static boolean isAlive(History history, JobHistory job, Exchange cancel) {
        return !job.isAmbiguous()
                && !history.wasSentBefore(cancel)
                && job.creation()
                        .filter(creation -> creation.exchange().identity().equals(cancel.identity())
                                && HappensBefore.isBefore(creation.exchange(), cancel))
                        .isPresent()
                && job.actionsUntil(cancel, Operation.CANCEL).stream()
                        .allMatch(one -> one.equals(cancel) || isOthers(one, cancel))
                && job.actionsUntil(cancel, Operation.AGE).isEmpty()
                && !job.mayHaveBeenMoved(cancel, CancelRules::isWithoutResults)
                && (cancel.status() / 100 == 2 || job.standsStill(cancel) || isSeenGoingOn(job, cancel));
    }

    /** Whether somebody else was told before that there is no such job. */
    private static boolean isOthers(Exchange attempt, Exchange cancel) {
        return !attempt.identity().equals(cancel.identity())
                && attempt.status() == 404
                && HappensBefore.isBefore(attempt, cancel);
    }

    private static boolean isWithoutResults(JobStatus status) {
        return status.isCancelAsked() || (status.hasEnded() && status != JobStatus.COMPLETED);
    }

    /** Whether a look before or after it shows that the job had not ended without results when it was cancelled. */
    private static boolean isSeenGoingOn(JobHistory job, Exchange cancel) {
        if (!job.isWhole()) {
            // Others may have cancelled it before, unless it is seen on its way later.
            return job.firstAfter(cancel)
                    .flatMap(Observation::status)
                    .filter(status -> !status.hasEnded() && !status.isCancelAsked())
                    .isPresent();
        }
        boolean hadCompleted = job.lastBefore(cancel)
                .filter(seen -> seen.isIn(JobStatus.COMPLETED))
                .isPresent();
        return hadCompleted
                || job.firstAfter(cancel)
                        .flatMap(Observation::status)
                        .filter(status -> !status.isFinal() || status.isCancelled())
                        .isPresent();
    }
}
