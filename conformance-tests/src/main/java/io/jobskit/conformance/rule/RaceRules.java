package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What comes of requests that were under way at the same time. None of them is known to have come first, so each rule
 * holds in whatever order they did.
 */
final class RaceRules {

    private RaceRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("READ-01", "what was created at the same moment is found", RaceRules::found),
                new Rule("CANCEL-01", "one of several cancels of a job is taken", RaceRules::taken),
                new Rule(
                        "CANCEL-04",
                        "a job that was cancelled as it ended is cancelled",
                        (history, scope, judgement) -> ending(history, scope, judgement, true)),
                new Rule(
                        "CANCEL-07",
                        "a job that was cancelled several times at once does not run",
                        (history, scope, judgement) -> ending(history, scope, judgement, false)),
                new Rule("CANCEL-04", "results are gone after a cancel at the same moment", RaceRules::gone));
    }

    private static void found(History history, Scope scope, Judgement judgement) {
        List<Exchange> creations = history.creations().stream()
                .filter(Creation::isAccepted)
                .map(Creation::exchange)
                .toList();
        for (JobHistory story : history.jobs()) {
            Optional<Exchange> own = story.creation()
                    .map(Creation::exchange)
                    .filter(creation -> creation.request().uri().getRawQuery() == null)
                    .filter(creation -> creations.stream().anyMatch(other -> areAtOnce(creation, other)));
            own.ifPresent(creation -> history.exchanges().stream()
                    .filter(read -> read.operation() == Operation.READ
                            && read.request().job().equals(story.id())
                            && read.identity().equals(creation.identity())
                            && scope.has(read)
                            && HappensBefore.isBefore(creation, read)
                            && Stream.of(Operation.CANCEL, Operation.AGE)
                                    .allMatch(action ->
                                            story.actionsUntil(read, action).isEmpty()))
                    .filter(read -> read.status() == 200 || read.status() == 303 || read.status() == 404)
                    .findFirst()
                    .ifPresent(read -> judgement.that(
                            read.status() != 404,
                            () -> new Difference.WrongStatusCode(
                                    "Reading job %s, which was created while others were,".formatted(story.id()),
                                    List.of(200),
                                    read.status()),
                            creation,
                            read)));
        }
    }

    private static void taken(History history, Scope scope, Judgement judgement) {
        for (JobHistory story : history.jobs()) {
            // One that was answered before the others were sent has been taken before them.
            List<Exchange> cancels = raced(story).stream()
                    .reduce((one, later) -> later)
                    .map(last -> story.actionsUntil(last, Operation.CANCEL))
                    .orElse(List.of());
            if (cancels.isEmpty() || cancels.stream().anyMatch(cancel -> !isTelling(cancel, story))) {
                continue;
            }
            boolean mayHaveEnded =
                    story.mayHaveBeen(cancels.get(0), status -> status.isFinal() && status != JobStatus.COMPLETED);
            if (!mayHaveEnded && !goesOnByItself(story, cancels.get(0)) && scope.has(cancels.get(cancels.size() - 1))) {
                judgement.that(
                        cancels.stream().anyMatch(cancel -> cancel.status() == 204),
                        () -> new Difference.WrongStatusCode(
                                "Cancelling job %s, each time,".formatted(story.id()),
                                List.of(204),
                                cancels.get(0).status()),
                        cancels.toArray(Exchange[]::new));
            }
        }
    }

    /** It may have ended in any way before it was cancelled. */
    private static boolean goesOnByItself(JobHistory story, Exchange cancel) {
        return !hadCompleted(story, cancel) && !story.standsStill(cancel);
    }

    /** Whether it was seen Completed before, or moved there before or at that moment: a job on its way to being cancelled is not. */
    private static boolean hadCompleted(JobHistory story, Exchange cancel) {
        return story.actionsUntil(cancel, Operation.MOVE).stream()
                        .anyMatch(move -> move.status() / 100 == 2
                                && JobHistory.movedTo(move).equals(Optional.of(JobStatus.COMPLETED)))
                || story.readings().stream()
                        .anyMatch(reading -> HappensBefore.isBefore(reading.exchange(), cancel)
                                && reading.isIn(JobStatus.COMPLETED));
    }

    private static boolean isTelling(Exchange cancel, JobHistory story) {
        return !cancel.showsNothing()
                && cancel.status() != 401
                && cancel.status() != 403
                && story.creation()
                        .filter(creation -> creation.exchange().identity().equals(cancel.identity()))
                        .isPresent();
    }

    /** After a 204, and once all that was done at that moment is over, a job that had completed, or had not, is not seen so. */
    private static void ending(History history, Scope scope, Judgement judgement, boolean ofCompleted) {
        for (JobHistory story : history.jobs()) {
            takenCancel(story)
                    .filter(cancel -> hadCompleted(story, cancel) == ofCompleted)
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
                ? hadCompleted(story, cancel)
                        || (story.standsStill(cancel) && !story.mayHaveBeenMoved(cancel, JobStatus.COMPLETED::equals))
                : !hadCompleted(story, cancel) && !status.hasEnded() && status != JobStatus.CANCEL_REQUESTED;
    }

    private static void gone(History history, Scope scope, Judgement judgement) {
        for (JobHistory story : history.jobs()) {
            takenCancel(story)
                    .filter(cancel -> hadCompleted(story, cancel) || !story.standsStill(cancel))
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
        return raced(story).stream().filter(cancel -> cancel.status() == 204).findFirst();
    }

    /** The cancels of a job while it was cancelled, moved, read or downloaded by another request. */
    private static List<Exchange> raced(JobHistory story) {
        List<Exchange> cancels = story.actions(Operation.CANCEL);
        List<Exchange> others = Stream.of(
                        cancels,
                        story.actions(Operation.MOVE),
                        story.results(),
                        story.readings().stream().map(Observation::exchange).toList())
                .flatMap(List::stream)
                .toList();
        return cancels.stream()
                .filter(cancel -> others.stream().anyMatch(other -> areAtOnce(cancel, other)))
                .toList();
    }

    private static boolean areAtOnce(Exchange one, Exchange other) {
        return one.number() != other.number() && HappensBefore.mayBeBetween(one, other, one);
    }
}
