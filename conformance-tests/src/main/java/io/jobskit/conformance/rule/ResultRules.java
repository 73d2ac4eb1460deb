package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.NotReadException;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.ResultsText;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When there are results, and whether they are always the same (section "Download a job's results"). */
final class ResultRules {

    private static final Set<Integer> NONE = Set.of(404, 410);

    private ResultRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("DOWNLOAD-01", "a job that has completed has results", ResultRules::areThere)
                        .needing(Knowledge.RESULTS),
                new Rule("DOWNLOAD-07", "there are no results before the end", ResultRules::tooEarly),
                new Rule("DOWNLOAD-11", "results are the same each time", ResultRules::sameEachTime));
    }

    /** Of a job that is seen to be Completed before and after, and to which nothing was done that might take them away. */
    private static void areThere(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            for (Exchange download : history.attempts(job.id(), Operation.DOWNLOAD)) {
                Optional<Observation> before = job.observations().stream()
                        .filter(seen ->
                                seen.isIn(JobStatus.COMPLETED) && HappensBefore.isBefore(seen.exchange(), download))
                        .findFirst();
                Optional<Observation> after = job.firstAfter(download).filter(seen -> seen.isIn(JobStatus.COMPLETED));
                if (scope.has(download)
                        && NONE.contains(download.status())
                        && isOwners(job, download)
                        && !mayHaveNone(job)
                        && job.results().isEmpty()
                        // Where a redirect leads is the redirect's business (DOWNLOAD-16).
                        && !history.isEndOfRedirect(download)
                        && before.isPresent()
                        && after.isPresent()
                        && isBeforeTheEnd(job, download, after.get().exchange())
                        && !job.mayBeTouched(
                                before.get().exchange(), after.get().exchange(), any -> true)) {
                    judgement.violated(
                            new Difference.WrongStatusCode(
                                    "Downloading the results of job " + job.id(), List.of(200), download.status()),
                            before.get().exchange(),
                            download,
                            after.get().exchange());
                    break;
                }
            }
        }
    }

    /** Filters may leave nothing, and what returns no results answers 404. */
    private static boolean mayHaveNone(JobHistory job) {
        return job.creation()
                .filter(creation -> !creation.parameters().path("filters").isEmpty())
                .isPresent();
    }

    private static boolean isOwners(JobHistory job, Exchange download) {
        return job.creation()
                .filter(creation -> creation.exchange().identity().equals(download.identity()))
                .isPresent();
    }

    private static void tooEarly(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            for (Exchange results : job.results()) {
                Optional<Observation> before = job.lastBefore(results).filter(ResultRules::hasNotEnded);
                Optional<Observation> after = job.firstAfter(results).filter(ResultRules::hasNotEnded);
                if (scope.has(results)
                        && before.isPresent()
                        && after.isPresent()
                        && !job.mayHaveBeen(after.get().exchange(), JobStatus.COMPLETED::equals)) {
                    judgement.violated(
                            new Difference.Unwanted("Job %s gave results while it was %s"
                                    .formatted(job.id(), after.get().label())),
                            before.get().exchange(),
                            results,
                            after.get().exchange());
                }
            }
        }
    }

    private static boolean hasNotEnded(Observation seen) {
        return seen.status().filter(status -> !status.hasEnded()).isPresent();
    }

    private static void sameEachTime(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            List<Exchange> results = job.results();
            for (Exchange again : results.subList(Math.min(1, results.size()), results.size())) {
                if (!scope.has(again)
                        || mayBePutAway(job, results.get(0), again)
                        || RedirectRules.leadToAnothers(history, job, again)) {
                    continue;
                }
                Optional<Boolean> isSame = isSame(results.get(0), again);
                isSame.ifPresent(any -> judgement.judged());
                if (isSame.filter(same -> !same).isPresent()) {
                    judgement.violated(
                            new Difference.Unwanted(
                                    "The results of job %s differ from one download to another".formatted(job.id())),
                            results.get(0),
                            again);
                    break;
                }
            }
        }
    }

    /**
     * What is given of results that have expired or were put away is wrong in itself, the same or not; results of a job
     * that was aged and is not a day old are neither.
     */
    private static boolean mayBePutAway(JobHistory job, Exchange first, Exchange then) {
        return job.mayBeTouched(first, then, Operation.AGE::equals)
                ? !isBeforeTheEnd(job, first, then)
                : job.mayBeTouched(first, then, Operation.CANCEL::equals);
    }

    /** Whether a job that nobody moved or cancelled is not a day old. */
    private static boolean isBeforeTheEnd(JobHistory job, Exchange first, Exchange then) {
        return !job.mayBeTouched(first, then, Operation.MOVE::equals)
                && job.actionsUntil(then, Operation.CANCEL).stream()
                        .noneMatch(cancel -> cancel.identity().equals(first.identity()))
                && !job.mayHaveBeen(then, JobStatus::isFinal)
                && Ages.oldest(job, then)
                        .filter(length -> length.compareTo(Ages.DAY) < 0)
                        .isPresent();
    }

    /** Whether two answers gave the same results; empty where that cannot be told any more. */
    static Optional<Boolean> isSame(Exchange one, Exchange other) {
        try {
            return Optional.of(ResultsText.isTheSame(
                    one.answer().orElseThrow().message(),
                    other.answer().orElseThrow().message()));
        } catch (NotReadException untold) {
            return Optional.empty();
        }
    }
}
