package io.jobskit.conformance.step;

import io.jobskit.conformance.scene.ShownJob;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a job can be said to be: one status, or one of a few that count as the same.
 *
 * @param words for sentences
 * @param holds for the statuses that count
 */
record State(String words, Predicate<JobStatus> holds) {

    /** A label in quotes, or words for several statuses. */
    static final String REGEX =
            "\"[^\"]+\"|cancelled|not cancelled|on its way to being cancelled|stopped for good|not stopped"
                    + "|not timed out|as it is";

    private static final String AS_IT_IS = "as it is";
    private static final String NOT_STOPPED = "in a status that is not final";
    private static final String NOT_TIMED_OUT = "in a status other than Timed Out";

    static State of(String words) {
        return switch (words) {
            case "cancelled" -> new State(words, JobStatus::isCancelled);
            case "not cancelled" ->
                new State(words, status -> !status.isCancelled() && status != JobStatus.CANCEL_REQUESTED);
            case "on its way to being cancelled" ->
                new State(
                        "Cancel Requested or cancelled",
                        status -> status.isCancelled() || status == JobStatus.CANCEL_REQUESTED);
            case AS_IT_IS -> new State(words, status -> true);
            case "stopped for good" -> new State("in a final status other than Completed", JobStatus::isFinal);
            case "not stopped" -> new State(NOT_STOPPED, status -> !status.isFinal());
            case "not timed out" -> new State(NOT_TIMED_OUT, status -> status != JobStatus.TIMED_OUT);
            default -> one(status(words));
        };
    }

    /** The status of a quoted label of the features. */
    static JobStatus status(String quoted) {
        String label = quoted.replace("\"", "");
        return JobStatus.of(label)
                .orElseThrow(() -> new IllegalArgumentException("No status has the label '%s'.".formatted(label)));
    }

    private static State one(JobStatus status) {
        return new State(status.label(), status == JobStatus.USER_CANCELLED ? JobStatus::isCancelled : status::equals);
    }

    /** Whether it is no status of its own, but that which the job has. */
    boolean isAnyThatItHas() {
        return words.equals(AS_IT_IS);
    }

    /** Whether the passing of time alone ends it. */
    boolean isEndedByTime() {
        return words.equals(NOT_STOPPED) || words.equals(NOT_TIMED_OUT);
    }

    boolean isOf(ShownJob sight) {
        return sight.status().filter(holds).isPresent();
    }

    /** Whether a job that was seen so can never be in this state any more. */
    boolean isOutOfReachOf(ShownJob sight) {
        return sight.status()
                .filter(status ->
                        Stream.of(JobStatus.values()).noneMatch(later -> holds.test(later) && status.canBecome(later)))
                .isPresent();
    }
}
