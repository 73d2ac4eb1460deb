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
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is answered to requests that were under way at the same time. None of them is known to have come first, so each rule
 * holds in whatever order they did.
 */
final class RaceRules {

    private RaceRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("READ-01", "what was created at the same moment is found", RaceRules::found)
                        .needing(Knowledge.ALL_THAT_WAS_DONE),
                new Rule("CANCEL-01", "one of several cancels of a job is taken", RaceRules::taken)
                        .needing(Knowledge.ALL_THAT_WAS_DONE));
    }

    private static void found(History history, Scope scope, Judgement judgement) {
        Set<Exchange> atOnce = HappensBefore.overlapping(history.creations().stream()
                .filter(Creation::isAccepted)
                .map(Creation::exchange)
                .toList());
        for (JobHistory story : history.jobs()) {
            Optional<Exchange> own = story.creation()
                    .map(Creation::exchange)
                    .filter(creation -> creation.request().uri().getRawQuery() == null)
                    .filter(atOnce::contains);
            own.ifPresent(creation -> history.attempts(story.id(), Operation.READ).stream()
                    .filter(read -> read.identity().equals(creation.identity())
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
    static boolean hadCompleted(JobHistory story, Exchange cancel) {
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

    /** The cancels of a job while it was cancelled, moved, read or downloaded by another request. */
    static List<Exchange> raced(JobHistory story) {
        List<Exchange> cancels = story.actions(Operation.CANCEL);
        List<Exchange> others = Stream.of(
                        cancels,
                        story.actions(Operation.MOVE),
                        story.results(),
                        story.readings().stream().map(Observation::exchange).toList())
                .flatMap(List::stream)
                .toList();
        return cancels.stream()
                .filter(cancel -> others.stream()
                        .anyMatch(other -> other.number() != cancel.number() && HappensBefore.areAtOnce(cancel, other)))
                .toList();
    }
}
