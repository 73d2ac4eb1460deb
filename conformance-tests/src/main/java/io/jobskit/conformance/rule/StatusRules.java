package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a status goes with (section "Resource overview", table "Status"). */
final class StatusRules {

    /** A job that ran so long may have been stopped for it, under any final status (STATUS-12). */
    private static final Duration LONGEST_RUN = Duration.ofHours(4).minusSeconds(1);

    private static final String FULL_QUEUE = "full-queue";
    private static final String COMPUTE_TYPE = "Addepar-Compute-Type";

    private StatusRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("STATUS-04", "it gives no error details", StatusRules::failedGivesNoDetails),
                new Rule("STATUS-05", "it gives the details of its error", StatusRules::errorGivesDetails),
                new Rule("STATUS-05", "its errors are shown by no other job", StatusRules::errorsAreItsOwn),
                new Rule("STATUS-06", "what is beyond the quota does not run", StatusRules::quotaIsKept)
                        .needing(Knowledge.PERMISSIONS),
                new Rule("STATUS-17", "jobs do not expire early", StatusRules::expiry).needing(Knowledge.CLOCK));
    }

    /** Whatever id the job is to go by. Batches may have a queue of their own. */
    private static void quotaIsKept(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            boolean isBeyond = job.creation()
                    .map(Creation::exchange)
                    .filter(creation -> creation.identity().equals(FULL_QUEUE)
                            && creation.request().message().header(COMPUTE_TYPE).isEmpty())
                    .isPresent();
            if (isBeyond && job.actions(Operation.MOVE).isEmpty()) {
                job.observations().stream()
                        .filter(seen -> scope.has(seen)
                                && seen.exchange().identity().equals(FULL_QUEUE)
                                && seen.status().filter(JobStatus::hasEnded).isPresent())
                        .findFirst()
                        .ifPresent(seen -> judgement.that(
                                !seen.isIn(JobStatus.COMPLETED),
                                () -> new Difference.WrongStatus(
                                        job.id(), "Rejected, as the queue was full", List.of(seen.label())),
                                job.creation().orElseThrow().exchange(),
                                seen.exchange()));
            }
        }
    }

    private static void failedGivesNoDetails(History history, Scope scope, Judgement judgement) {
        history.observations()
                .filter(scope::has)
                .filter(seen -> seen.isIn(JobStatus.FAILED))
                .forEach(seen -> judgement.that(
                        isNothing(seen.attribute("errors")),
                        () -> new Difference.WrongMember(
                                "The errors of job %s, which is Failed,".formatted(seen.id()),
                                "empty or absent",
                                seen.attribute("errors")),
                        seen.exchange()));
    }

    /** No member, an empty one, or one without a word. */
    private static boolean isNothing(JsonNode errors) {
        return errors.isContainerNode() ? errors.isEmpty() : errors.asText("").isBlank() || errors.isNull();
    }

    /** A listing that shows a job of which no more is known may be short. */
    private static void errorGivesDetails(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.allJobs()) {
            job.observations().stream()
                    .filter(scope::has)
                    .filter(seen -> seen.isIn(JobStatus.ERROR_CANCELLED))
                    .filter(seen -> seen.kind() != Observation.Kind.LISTED
                            || job.mayHaveBeenMoved(seen.exchange(), JobStatus.ERROR_CANCELLED::equals))
                    .forEach(seen -> judgement.that(
                            areItsErrors(job, seen),
                            () -> new Difference.WrongMember(
                                    "The errors of job %s, which is Error Cancelled,".formatted(seen.id()),
                                    "the details of the error",
                                    seen.attribute("errors")),
                            seen.exchange()));
        }
    }

    /**
     * Whether an Error Cancelled job shows what went wrong with it: those errors that it was moved there with, if it was, or one
     * of them where errors is no list.
     */
    static boolean areItsErrors(JobHistory job, Observation seen) {
        List<String> shown = seen.attribute("errors").findValuesAsText("detail");
        List<String> given = job.actionsUntil(seen.exchange(), Operation.MOVE).stream()
                .filter(move -> HappensBefore.isBefore(move, seen.exchange()))
                .flatMap(move -> move.request().message().json().path("errors").findValuesAsText("detail").stream())
                .toList();
        // A listing that shows another's is at odds with reading (LIST-05).
        if (given.isEmpty() || seen.kind() == Observation.Kind.LISTED) {
            return !shown.stream().allMatch(String::isEmpty);
        }
        return seen.attribute("errors").isArray()
                ? shown.containsAll(given)
                : shown.stream().anyMatch(given::contains);
    }

    /** What one job was moved to its end with is no error of another. */
    private static void errorsAreItsOwn(History history, Scope scope, Judgement judgement) {
        Map<String, JobHistory> given = new HashMap<>();
        for (JobHistory job : history.jobs()) {
            job.actions(Operation.MOVE).stream()
                    .flatMap(move -> details(move.request().message().json().path("errors")))
                    .forEach(detail -> given.put(detail, job));
        }
        for (JobHistory job : history.jobs()) {
            for (Observation seen : job.observations()) {
                Optional<JobHistory> others = details(seen.attribute("errors"))
                        .flatMap(detail -> Optional.ofNullable(given.get(detail)).stream())
                        .filter(owner -> !owner.id().equals(job.id()))
                        .findFirst();
                if (scope.has(seen) && !given.isEmpty() && !isNothing(seen.attribute("errors"))) {
                    judgement.that(
                            others.isEmpty() || seen.isIn(JobStatus.ERROR_CANCELLED),
                            () -> new Difference.Unwanted("Job %s, which is %s, shows the errors of job %s"
                                    .formatted(
                                            job.id(),
                                            seen.label(),
                                            others.orElseThrow().id())),
                            seen.exchange());
                }
            }
        }
    }

    private static Stream<String> details(JsonNode errors) {
        return errors.findValuesAsText("detail").stream().filter(detail -> !detail.isBlank());
    }

    private static void expiry(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            job.readings().stream()
                    .filter(seen -> scope.has(seen))
                    .filter(seen -> seen.isIn(JobStatus.TIMED_OUT) && isTooEarly(job, seen))
                    .findFirst()
                    .ifPresent(seen -> judgement.violated(
                            new Difference.Unwanted("Job %s is Timed Out, at most %s after its creation"
                                    .formatted(
                                            job.id(),
                                            Ages.oldest(job, seen.exchange())
                                                    .map(age -> ValueWords.duration(
                                                            Duration.ofSeconds(age.toSeconds() + 1)))
                                                    .orElse(""))),
                            job.creation().orElseThrow().exchange(),
                            seen.exchange()));
        }
    }

    private static boolean isTooEarly(JobHistory job, Observation seen) {
        // A job that leaves a final status, or one that was cancelled, does not expire early: it changes wrongly.
        if (job.mayHaveBeen(seen.exchange(), JobStatus::isFinal)
                || !job.actionsUntil(seen.exchange(), Operation.CANCEL).isEmpty()) {
            return false;
        }
        boolean hadCompleted = job.mayHaveBeen(seen.exchange(), JobStatus.COMPLETED::equals);
        Duration limit = hadCompleted ? Ages.DAY : LONGEST_RUN;
        return Ages.oldest(job, seen.exchange())
                .filter(age -> age.compareTo(limit) < 0)
                .isPresent();
    }
}
