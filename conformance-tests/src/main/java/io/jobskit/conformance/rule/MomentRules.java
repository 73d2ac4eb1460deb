package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Times;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** When a job started and when it completed (section "Resource overview"): unknown until it happens, and then for good. */
final class MomentRules {

    private MomentRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("RESOURCE-06", "it does not end before it starts", MomentRules::order),
                early("STATUS-10", "started_at", MomentRules::isQueued),
                early("STATUS-11", "completed_at", MomentRules::hasNotEnded),
                early("CANCEL-10", "started_at", MomentRules::wasCancelledBeforeItStarted),
                known("STATUS-10", "started_at", JobStatus.IN_PROGRESS),
                known("STATUS-11", "completed_at", JobStatus.COMPLETED),
                stays("STATUS-10", "started_at"),
                steady("STATUS-10", "started_at"),
                steady("STATUS-11", "completed_at"));
    }

    private static void order(History history, Scope scope, Judgement judgement) {
        history.observations()
                .filter(scope::has)
                .filter(seen ->
                        seen.startedAt().isPresent() && seen.completedAt().isPresent())
                .forEach(seen -> judgement.that(
                        isInOrder(seen),
                        () -> new Difference.Unwanted("Job %s started at %s and completed at %s, which is earlier"
                                .formatted(
                                        seen.id(),
                                        seen.attribute("started_at").asText(),
                                        seen.attribute("completed_at").asText())),
                        seen.exchange()));
    }

    /** One that is told to the second may have been rounded to before one that is told finer. */
    private static boolean isInOrder(Observation seen) {
        Instant started = seen.startedAt().orElseThrow();
        Instant completed = seen.completedAt().orElseThrow();
        return !completed.isBefore(started)
                || (Times.same(completed, started)
                        && !Times.areEquallyFine(seen.attribute("started_at"), seen.attribute("completed_at")));
    }

    private static boolean isQueued(JobHistory job, Observation seen) {
        return seen.isIn(JobStatus.QUEUED)
                && (seen.kind() == Observation.Kind.CREATED || job.isUntouched(seen.exchange()));
    }

    /** A job that ended and is shown as running again lies about its status, not about its times. */
    private static boolean hasNotEnded(JobHistory job, Observation seen) {
        return seen.status().filter(status -> !status.hasEnded()).isPresent()
                && !job.mayHaveBeen(seen.exchange(), JobStatus::hasEnded);
    }

    private static Rule early(String requirement, String name, BiPredicate<JobHistory, Observation> isTooEarly) {
        return new Rule(requirement, "it has no %s time".formatted(word(name)), (history, scope, judgement) -> {
            for (JobHistory job : history.jobs()) {
                job.observations().stream()
                        .filter(seen -> scope.has(seen) && isTooEarly.test(job, seen))
                        .peek(seen -> judgement.judged())
                        .filter(seen -> seen.time(name).isPresent())
                        // A listing that is wrong about the status of a job says nothing about its moments (LIST-05).
                        .filter(seen -> seen.kind() != Observation.Kind.LISTED
                                || AgreementRules.disagreement(history, job).isEmpty())
                        .findFirst()
                        .ifPresent(seen -> judgement.violated(
                                new Difference.WrongMember(
                                        "The %s of job %s, which is %s,".formatted(name, job.id(), seen.label()),
                                        "unknown",
                                        seen.attribute(name)),
                                seen.exchange()));
            }
        });
    }

    /** A job that was held in the queue, or waited for capacity from there, until it was cancelled. */
    private static boolean wasCancelledBeforeItStarted(JobHistory job, Observation seen) {
        return seen.status().filter(JobStatus::isCancelled).isPresent()
                && !job.mayHaveBeenMoved(seen.exchange(), MomentRules::isPastTheQueue)
                && job.actionsUntil(seen.exchange(), Operation.CANCEL).stream()
                        .findFirst()
                        .filter(job::standsStill)
                        .isPresent();
    }

    private static boolean isPastTheQueue(JobStatus status) {
        return status != JobStatus.QUEUED && status != JobStatus.WAITING_FOR_CAPACITY;
    }

    /** A job that was put there has come there at some moment. A listing may leave out what reading gives. */
    private static Rule known(String requirement, String name, JobStatus status) {
        return new Rule(
                requirement,
                "it has %s %s time".formatted(name.equals("started_at") ? "a" : "an", word(name)),
                (history, scope, judgement) -> history.jobs().stream()
                        .flatMap(job -> job.observations().stream()
                                .filter(seen -> seen.isIn(status))
                                .filter(seen -> !isLeftOutOfAListing(seen, name))
                                .filter(seen -> job.mayHaveBeenMoved(seen.exchange(), status::equals)))
                        .filter(scope::has)
                        .forEach(seen -> judgement.that(
                                !seen.attribute(name).asText("").isEmpty(),
                                () -> new Difference.WrongMember(
                                        "The %s of job %s, which is %s,".formatted(name, seen.id(), seen.label()),
                                        "known",
                                        seen.attribute(name)),
                                seen.exchange())));
    }

    /** What reading has told of a job that ran it tells when the job has completed as well. */
    private static Rule stays(String requirement, String name) {
        return new Rule(
                requirement,
                "its %s time is still told at its end".formatted(word(name)),
                (history, scope, judgement) -> {
                    for (JobHistory job : history.jobs()) {
                        Optional<Observation> told = job.readings().stream()
                                .filter(seen -> seen.isIn(JobStatus.IN_PROGRESS)
                                        && seen.time(name).isPresent())
                                .findFirst();
                        job.readings().stream()
                                .filter(seen -> scope.has(seen) && seen.isIn(JobStatus.COMPLETED))
                                .filter(seen -> told.filter(earlier -> earlier.isBefore(seen))
                                        .isPresent())
                                .findFirst()
                                .ifPresent(seen -> judgement.that(
                                        !Alike.isNothing(seen.attribute(name)),
                                        () -> new Difference.WrongMember(
                                                "The %s of job %s, which is %s and was told while it ran,"
                                                        .formatted(name, job.id(), seen.label()),
                                                "known",
                                                seen.attribute(name)),
                                        told.orElseThrow().exchange(),
                                        seen.exchange()));
                    }
                });
    }

    private static boolean isLeftOutOfAListing(Observation seen, String name) {
        return seen.kind() == Observation.Kind.LISTED && seen.attribute(name).isMissingNode();
    }

    private static String word(String name) {
        return name.equals("started_at") ? "start" : "end";
    }

    /** What a listing shows of a job that was made older may be as of before (LIST-05), where reading shows it as well. */
    private static Stream<Moments.Pair> listed(JobHistory job, String name) {
        boolean isRead =
                job.readings().stream().anyMatch(seen -> seen.time(name).isPresent());
        return Moments.pairs(job, job.listings(), name).stream()
                .filter(pair -> !isRead || job.actions(Operation.AGE).isEmpty());
    }

    /** By readings, and by listings, which may be all that shows it (READ-03): once a job is enough. */
    private static Rule steady(String requirement, String name) {
        return new Rule(requirement, "its %s time never changes".formatted(word(name)), (history, scope, judgement) -> {
            for (JobHistory job : history.jobs()) {
                Stream.concat(Moments.pairs(job, job.readings(), name).stream(), listed(job, name))
                        .filter(pair -> scope.has(pair.then()))
                        .peek(pair -> judgement.judged())
                        .filter(Moments.Pair::isMoved)
                        .findFirst()
                        .ifPresent(pair -> judgement.violated(
                                pair.difference(),
                                pair.first().exchange(),
                                pair.then().exchange()));
            }
        });
    }
}
