package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** percent_complete (section "Resource overview"): it never falls while a job runs, and is 1 when the job is Completed. */
final class ProgressRules {

    private static final String PERCENT = "percent_complete";

    private static final double NOTHING = 1e-6;

    /** One in so many parts of a job's time is what rounding to tenths makes a whole of, and more. */
    private static final int ROUNDED = 10;

    private ProgressRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("STATUS-09", "its progress never goes down", ProgressRules::isWholeAtTheEnd),
                new Rule("STATUS-09", "its progress never goes down", ProgressRules::doesNotFall)
                        .needing(Knowledge.EVERY_STATUS),
                new Rule(
                                "STATUS-09",
                                "its progress is not told to be over while it runs",
                                ProgressRules::isNotWholeBefore)
                        .needing(Knowledge.EVERY_STATUS),
                new Rule("STATUS-09", "its progress is not made a whole of", ProgressRules::isNotMadeAWhole));
    }

    private static void isWholeAtTheEnd(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            known(job.observations()).stream()
                    .filter(seen -> seen.isIn(JobStatus.COMPLETED))
                    .filter(seen -> scope.has(seen) && !isGiven(job, seen))
                    .peek(seen -> judgement.judged())
                    .filter(seen -> Math.abs(percent(seen) - 1) > NOTHING)
                    .findFirst()
                    .ifPresent(seen -> judgement.violated(
                            new Difference.WrongMember(
                                    "The percent_complete of the Completed job " + job.id(),
                                    "1",
                                    seen.attribute(PERCENT)),
                            seen.exchange()));
        }
    }

    /**
     * Clients take a whole for the end. What is rounded up is a whole for a small part of the time; a job that stands still
     * may have been put there.
     */
    private static void isNotWholeBefore(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            List<Observation> running = known(job.readings()).stream()
                    .filter(seen -> scope.has(seen) && seen.isIn(JobStatus.IN_PROGRESS))
                    .filter(seen -> !job.standsStill(seen.exchange())
                            && job.actionsUntil(seen.exchange(), Operation.MOVE).isEmpty())
                    .toList();
            if (running.size() > 1) {
                judgement.judged();
                List<Observation> whole = running.stream()
                        .filter(seen -> percent(seen) >= 1 - NOTHING)
                        .toList();
                if (whole.size() > 1 && isLong(job, whole.get(0), whole.get(whole.size() - 1))) {
                    judgement.violated(
                            new Difference.Unwanted(
                                    "The percent_complete of job %s is 1 while it is In Progress, and stays so"
                                            .formatted(job.id())),
                            whole.get(0).exchange(),
                            whole.get(whole.size() - 1).exchange());
                }
            }
        }
    }

    /** A job that was put into its running may be shown as far as it was put there, or roughly so, but not as over. */
    private static void isNotMadeAWhole(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            known(job.observations()).stream()
                    .filter(seen -> scope.has(seen) && seen.isIn(JobStatus.IN_PROGRESS) && percent(seen) >= 1 - NOTHING)
                    .flatMap(seen -> given(job, seen)
                            .filter(given -> given.progress < 1 - 1.0 / ROUNDED)
                            .map(given -> new Whole(given, seen))
                            .stream())
                    .findFirst()
                    .ifPresent(whole -> judgement.violated(
                            new Difference.WrongMember(
                                    "The percent_complete of job %s, which is In Progress,".formatted(job.id()),
                                    "about %s, where it was put".formatted(whole.given.progress),
                                    whole.seen.attribute(PERCENT)),
                            whole.given.move,
                            whole.seen.exchange()));
        }
    }

    /** How far a move said that the job is. */
    private record Given(double progress, Exchange move) {}

    private record Whole(Given given, Observation seen) {}

    /** By the only move that says so, if it was over before the job was seen and nobody released it. */
    private static Optional<Given> given(JobHistory job, Observation seen) {
        List<Exchange> moves = job.actionsUntil(seen.exchange(), Operation.MOVE);
        List<Given> given = moves.stream()
                .filter(move -> move.status() == 204 && HappensBefore.isBefore(move, seen.exchange()))
                .filter(move -> JobHistory.movedTo(move)
                        .filter(JobStatus.IN_PROGRESS::equals)
                        .isPresent())
                .map(move ->
                        new Given(move.request().message().json().path(PERCENT).asDouble(1), move))
                .toList();
        boolean isHeld = job.actionsUntil(seen.exchange(), Operation.RELEASE).isEmpty();
        return isHeld && given.size() == 1 && moves.get(moves.size() - 1).equals(given.get(0).move)
                ? Optional.of(given.get(0))
                : Optional.empty();
    }

    private static boolean isLong(JobHistory job, Observation first, Observation last) {
        Duration whole =
                Duration.between(first.exchange().answeredAt(), last.exchange().sentAt());
        return job.creation()
                .map(creation -> Duration.between(
                        creation.exchange().sentAt(), last.exchange().sentAt()))
                .filter(all -> whole.multipliedBy(ROUNDED).compareTo(all) > 0)
                .isPresent();
    }

    private static void doesNotFall(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            List<Observation> known = known(job.readings());
            for (int i = 1; i < known.size(); i++) {
                Observation before = known.get(i - 1);
                Observation after = known.get(i);
                if (scope.has(after) && isWhileItRuns(job, before, after)) {
                    judgement.judged();
                    if (percent(after) < percent(before) - NOTHING) {
                        judgement.violated(
                                new Difference.Unwanted("The percent_complete of job %s fell from %s to %s while it ran"
                                        .formatted(job.id(), percent(before), percent(after))),
                                before.exchange(),
                                after.exchange());
                        break;
                    }
                }
            }
        }
    }

    /** A job that is put back into the queue may begin anew. */
    private static boolean isWhileItRuns(JobHistory job, Observation before, Observation after) {
        return before.isIn(JobStatus.IN_PROGRESS)
                && after.isIn(JobStatus.IN_PROGRESS)
                && before.isBefore(after)
                && !job.mayBeTouched(before.exchange(), after.exchange(), Operation.MOVE::equals)
                && job.observations().stream()
                        .filter(other -> !other.isIn(JobStatus.IN_PROGRESS))
                        .noneMatch(other ->
                                HappensBefore.mayBeBetween(before.exchange(), other.exchange(), after.exchange()));
    }

    /** What is no part of the whole is wrong in itself (RESOURCE-07), and neither rises nor falls. */
    private static List<Observation> known(List<Observation> seen) {
        return seen.stream()
                .filter(one -> one.attribute(PERCENT).isNumber())
                .filter(one -> percent(one) >= 0 && percent(one) <= 1)
                .toList();
    }

    /** Whether whoever moved the job there may have said how much of it is complete. */
    private static boolean isGiven(JobHistory job, Observation seen) {
        return job.actionsUntil(seen.exchange(), Operation.MOVE).stream()
                .filter(move -> JobHistory.movedTo(move)
                        .filter(JobStatus.COMPLETED::equals)
                        .isPresent())
                .anyMatch(move -> move.request().message().json().has(PERCENT));
    }

    private static double percent(Observation seen) {
        return seen.attribute(PERCENT).asDouble();
    }
}
