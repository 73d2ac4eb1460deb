package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The limits that the documentation sets to the age of results (section "Download a job's results") and to how long a job
 * runs (section "Create a portfolio view job"), and whether a job may have reached one while it was looked at.
 */
final class DocumentedLimits {

    private static final Duration OF_RESULTS = Duration.ofHours(24);
    private static final Duration OF_A_RUN = Duration.ofHours(4);

    private DocumentedLimits() {}

    /**
     * Holds nothing against a target that shows what a limit brings about, if the limit may have been reached by then.
     *
     * @throws CannotJudgeException if so
     */
    static void areNotReached(ScenarioContext scene, JobInHand job, Exchange look) {
        List<Exchange> actions = scene.actions(job);
        Stream<Exchange> starts = actions.stream()
                .filter(action -> action.operation() == Operation.MOVE)
                .filter(action -> JobStatus.of(
                                action.request().message().json().path("status").asText())
                        .filter(JobStatus.IN_PROGRESS::equals)
                        .isPresent());
        boolean isOld = atMost(actions, job.creation(), look).compareTo(OF_RESULTS) >= 0;
        boolean hasRun = starts.anyMatch(start -> atMost(actions, start, look).compareTo(OF_A_RUN) >= 0);
        if (isOld || hasRun) {
            throw new CannotJudgeException(
                    "Job %s may have been past the limit of %s when it was looked at: the target answers too slowly to tell."
                            .formatted(job.id(), isOld ? "24 hours" : "4 hours"),
                    Stream.concat(actions.stream(), Stream.of(look)).toList());
        }
    }

    /** How much time has passed for the job from one exchange to another, at most. */
    private static Duration atMost(List<Exchange> actions, Exchange from, Exchange to) {
        Instant since = from.sentAt();
        return actions.stream()
                .filter(action -> action.operation() == Operation.AGE
                        && !action.answeredAt().isBefore(since))
                .map(action -> Duration.parse(
                        action.request().message().json().path("by").asText()))
                .reduce(Duration.between(since, to.answeredAt()), Duration::plus);
    }
}
