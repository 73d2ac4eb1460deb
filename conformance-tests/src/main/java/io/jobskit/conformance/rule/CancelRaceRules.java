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
import java.util.Optional;
import java.util.stream.Stream;

/** What comes of cancelling a job while something else is done to it, in whatever order the two took effect. */
final class CancelRaceRules {

    private CancelRaceRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "CANCEL-04",
                        "a job that was cancelled as it ended is cancelled",
                        (history, scope, judgement) -> ending(history, scope, judgement, true)),
                new Rule(
                        "CANCEL-07",
                        "a job that was cancelled several times at once does not run",
                        (history, scope, judgement) -> ending(history, scope, judgement, false)),
                new Rule("CANCEL-04", "results are gone after a cancel at the same moment", CancelRaceRules::gone));
    }

    /** After a 204, and once all that was done at that moment is over, a job that had completed, or had not, is not seen so. */
    private static void ending(History history, Scope scope, Judgement judgement, boolean ofCompleted) {
        for (JobHistory story : history.jobs()) {
            takenCancel(story)
                    .filter(cancel -> RaceRules.hadCompleted(story, cancel) == ofCompleted)
                    .ifPresent(cancel -> last(story, cancel)
                            .filter(last -> scope.has(last.exchange()))
                            .ifPresent(last -> judgement.that(
                                    last.status()
                                            .filter(status -> isWrong(story, cancel, status))
                                            .isEmpty(),
                                    () -> new Difference.WrongStatus(
                                            story.id(),
                                            "cancelled, as it was cancelled while something else was done to it",
                                            List.of(last.label())),
                                    cancel,
                                    last.exchange())));
        }
    }

    /** A job that goes on by itself may have completed, or ended in another way, before it was cancelled. */
    private static boolean isWrong(JobHistory story, Exchange cancel, JobStatus status) {
        return status == JobStatus.COMPLETED
                ? RaceRules.hadCompleted(story, cancel)
                        || (story.standsStill(cancel) && !story.mayHaveBeenMoved(cancel, JobStatus.COMPLETED::equals))
                : !RaceRules.hadCompleted(story, cancel) && !status.hasEnded() && status != JobStatus.CANCEL_REQUESTED;
    }

    private static void gone(History history, Scope scope, Judgement judgement) {
        for (JobHistory story : history.jobs()) {
            takenCancel(story)
                    .filter(cancel -> RaceRules.hadCompleted(story, cancel) || !story.standsStill(cancel))
                    .ifPresent(cancel -> history.exchanges().stream()
                            .filter(download -> download.operation() == Operation.DOWNLOAD
                                    && download.request().job().equals(story.id())
                                    && scope.has(download)
                                    && isAfterAll(story, cancel, download))
                            .filter(download -> !download.showsNothing())
                            .forEach(download -> judgement.that(
                                    download.status() != 200
                                            && history.endOf(download)
                                                    .filter(end -> end.status() == 200)
                                                    .isEmpty(),
                                    () -> new Difference.Unwanted(
                                            "The results of job %s can still be had, although it was cancelled with 204"
                                                    .formatted(story.id())),
                                    cancel,
                                    download)));
        }
    }

    /** The last look at a job that began after all that was done to it at the moment of that cancel. */
    private static Optional<Observation> last(JobHistory story, Exchange cancel) {
        return story.readings().stream()
                .filter(reading -> reading.status().isPresent() && isAfterAll(story, cancel, reading.exchange()))
                .reduce((one, later) -> later);
    }

    private static boolean isAfterAll(JobHistory story, Exchange cancel, Exchange look) {
        return HappensBefore.isBefore(cancel, look)
                && Stream.of(Operation.CANCEL, Operation.MOVE, Operation.RELEASE)
                        .flatMap(kind -> story.actionsUntil(look, kind).stream())
                        .allMatch(action -> HappensBefore.isBefore(action, look));
    }

    /** A cancel that was answered with 204 while something else was under way. */
    private static Optional<Exchange> takenCancel(JobHistory story) {
        return RaceRules.raced(story).stream()
                .filter(cancel -> cancel.status() == 204)
                .findFirst();
    }
}
