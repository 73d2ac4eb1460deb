package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.history.TwinTrial.Expectation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is almost right is refused, and what is allowed is accepted. A request tells something only beside a twin that the
 * target takes and that differs from it in one thing.
 */
final class TrialRules {

    /** What says nothing of what was sent, but of who sends it, how much, and of what stands before the server. */
    private static final Set<Integer> UNTELLING = Set.of(401, 408, 421, 425, 429, 502, 503, 504);

    private TrialRules() {}

    /** Three rules for each requirement that was tried. */
    static List<Rule> of(History history) {
        return history.trials().stream()
                .map(TwinTrial::requirement)
                .distinct()
                .flatMap(id -> List.of(
                        new Rule(
                                id,
                                "a near miss is refused",
                                (all, scope, judgement) -> judge(id, true, all, scope, judgement)),
                        new Rule(
                                id,
                                "a legal form is accepted",
                                (all, scope, judgement) -> judge(id, false, all, scope, judgement)),
                        new Rule(
                                id,
                                "a job in a legal form completes",
                                (all, scope, judgement) -> done(id, all, scope, judgement)))
                        .stream())
                .toList();
    }

    private static void judge(
            String requirement, boolean isAgainst, History history, Scope scope, Judgement judgement) {
        history.trials().stream()
                .filter(trial -> trial.requirement().equals(requirement)
                        && trial.expectation() != Expectation.EITHER
                        && trial.expectation().isAgainst() == isAgainst
                        && scope.has(trial.exchange()))
                .filter(trial -> isTelling(trial) && isTaken(trial.twin()))
                .forEach(trial -> judgement.that(
                        isRight(trial),
                        () -> new Difference.WrongForOneChange(
                                trial.name(),
                                trial.expectation().codes(),
                                trial.exchange().status(),
                                trial.twin().status()),
                        trial.twin(),
                        trial.exchange()));
    }

    /** What was accepted ends as its twin does, which completes by itself; a full queue or a failed server is no error of the job. */
    private static void done(String requirement, History history, Scope scope, Judgement judgement) {
        history.trials().stream()
                .filter(trial -> trial.requirement().equals(requirement)
                        && trial.expectation() == Expectation.ACCEPTED
                        && !trial.exchange().equals(trial.twin())
                        && scope.has(trial.exchange()))
                .forEach(trial -> end(history, trial.twin())
                        .filter(twin -> twin.isIn(JobStatus.COMPLETED))
                        .ifPresent(twin -> end(history, trial.exchange())
                                .filter(seen -> seen.isIn(JobStatus.ERROR_CANCELLED))
                                .ifPresent(seen -> judgement.violated(
                                        new Difference.Unwanted(
                                                "A job with one change (%s) was accepted and ended as %s; without the change it completed"
                                                        .formatted(trial.name(), seen.label())),
                                        twin.exchange(),
                                        trial.exchange(),
                                        seen.exchange()))));
    }

    /** As what the job of a creation was seen when it had ended, if it ran by itself. */
    private static Optional<Observation> end(History history, Exchange creation) {
        String id = creation.json().at("/data/id").asText();
        return history.jobs().stream()
                .filter(job -> job.id().equals(id)
                        && job.actions(Operation.MOVE).isEmpty()
                        && job.actions(Operation.AGE).isEmpty())
                .flatMap(job -> job.observations().stream())
                .filter(seen -> seen.status().filter(JobStatus::hasEnded).isPresent())
                .findFirst();
    }

    /**
     * What the server failed at was sent once more, so that a failure which is told here is no passing one. Whoever is not
     * known any more in another dress was not looked for as they should be.
     */
    private static boolean isTelling(TwinTrial trial) {
        Exchange exchange = trial.exchange();
        boolean isUnknown = exchange.status() == 401 && trial.expectation() == Expectation.ANSWERED;
        return exchange.answer().isPresent() && (isUnknown || !UNTELLING.contains(exchange.status()));
    }

    private static boolean isTaken(Exchange twin) {
        return twin.status() / 100 == 2 || (twin.operation() != Operation.CREATE && twin.status() == 303);
    }

    /** Which of the codes of success it is is not judged here. */
    private static boolean isRight(TwinTrial trial) {
        return !trial.expectation().isAgainst()
                ? isTaken(trial.exchange())
                : trial.expectation().codes().contains(trial.exchange().status());
    }
}
