package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;

/**
 * A job whose cancelling was answered 204 and that was on its way then does not become Completed, whoever looked:
 * CANCEL-02, CANCEL-03 or CANCEL-07, by what it was seen as, after the answer or, where it stood still, before.
 */
final class CancelledRules {

    private CancelledRules() {}

    static List<Rule> all() {
        return List.of(
                rule("CANCEL-02", List.of(JobStatus.WAITING_FOR_CAPACITY)),
                rule("CANCEL-03", List.of(JobStatus.IN_PROGRESS)),
                rule("CANCEL-07", List.of(JobStatus.QUEUED, JobStatus.PICKED_UP)));
    }

    private static Rule rule(String requirement, List<JobStatus> on) {
        return new Rule(requirement, "what was cancelled on its way does not complete", (history, scope, judgement) -> {
            for (JobHistory story : history.jobs()) {
                story.actions(Operation.CANCEL).stream()
                        .filter(cancel -> cancel.status() == 204 && isOwners(story, cancel))
                        .findFirst()
                        .ifPresent(cancel -> judge(story, cancel, on, scope, judgement));
            }
        });
    }

    /** What shows that the job was on its way, and under which label. */
    private record OnItsWay(String label, Exchange shown) {}

    private static Optional<OnItsWay> onItsWayAfter(JobHistory story, Exchange cancel, List<JobStatus> on) {
        return story.firstAfter(cancel).filter(seen -> isOn(seen, on)).map(CancelledRules::seen);
    }

    private static OnItsWay seen(Observation seen) {
        return new OnItsWay(seen.label(), seen.exchange());
    }

    /** A job that stood still was still on its way when it was cancelled, whatever it is seen as at once after. */
    private static Optional<OnItsWay> heldBefore(JobHistory story, Exchange cancel, List<JobStatus> on) {
        if (!story.standsStill(cancel)) {
            return Optional.empty();
        }
        return story.lastBefore(cancel)
                .filter(seen -> isOn(seen, on) && !story.mayBeTouched(seen.exchange(), cancel, Operation.MOVE::equals))
                .map(CancelledRules::seen)
                .or(() -> movedBefore(story, cancel, on));
    }

    private static Optional<OnItsWay> movedBefore(JobHistory story, Exchange cancel, List<JobStatus> on) {
        List<Exchange> moves = story.actionsUntil(cancel, Operation.MOVE);
        return moves.stream()
                .skip(Math.max(0, moves.size() - 1))
                .filter(move -> move.status() == 204 && HappensBefore.isBefore(move, cancel))
                .flatMap(move -> JobHistory.movedTo(move).filter(on::contains).stream()
                        .map(status -> new OnItsWay(status.label(), move)))
                .findFirst();
    }

    private static boolean isOn(Observation seen, List<JobStatus> on) {
        return seen.status().filter(on::contains).isPresent();
    }

    private static boolean isOwners(JobHistory story, Exchange cancel) {
        return story.creation()
                .filter(creation -> creation.exchange().identity().equals(cancel.identity()))
                .isPresent();
    }

    private static void judge(JobHistory story, Exchange cancel, List<JobStatus> on, Scope scope, Judgement judgement) {
        Optional<OnItsWay> onItsWay = onItsWayAfter(story, cancel, on).or(() -> heldBefore(story, cancel, on));
        if (onItsWay.isEmpty()) {
            return;
        }
        List<Observation> later = story.observations().stream()
                .filter(seen -> scope.has(seen.exchange()) && seen.status().isPresent())
                .filter(seen -> HappensBefore.isBefore(onItsWay.get().shown, seen.exchange())
                        && HappensBefore.isBefore(cancel, seen.exchange()))
                .toList();
        if (later.isEmpty()) {
            return;
        }
        judgement.judged();
        later.stream()
                .filter(seen -> seen.isIn(JobStatus.COMPLETED))
                .filter(seen -> !story.mayBeTouched(cancel, seen.exchange(), Operation.MOVE::equals))
                .findFirst()
                .ifPresent(seen -> judgement.violated(
                        new Difference.Unwanted("Job %s was cancelled while it was %s, and completed all the same"
                                .formatted(story.id(), onItsWay.get().label)),
                        cancel,
                        onItsWay.get().shown,
                        seen.exchange()));
    }
}
