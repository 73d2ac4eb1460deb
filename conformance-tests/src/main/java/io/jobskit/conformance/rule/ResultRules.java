package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.exchange.NotReadException;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.ResultsText;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When there are results, whether they are always the same, and where a redirect leads (section "Download a job's results"). */
final class ResultRules {

    /** A link to results may be good for a short time only. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private static final Set<Integer> NOWHERE = Set.of(400, 404, 405, 410);

    private ResultRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("DOWNLOAD-07", "there are no results before the end", ResultRules::tooEarly),
                new Rule("DOWNLOAD-11", "results are the same each time", ResultRules::sameEachTime),
                new Rule("DOWNLOAD-16", "redirects lead to the results", ResultRules::redirect));
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
                if (!scope.has(again) || mayBePutAway(job, results.get(0), again)) {
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

    /** What is given of results that have expired or were put away is wrong in itself, the same or not. */
    private static boolean mayBePutAway(JobHistory job, Exchange first, Exchange then) {
        return job.mayBeTouched(first, then, action -> action == Operation.AGE || action == Operation.CANCEL);
    }

    /** Empty where that cannot be told any more. */
    private static Optional<Boolean> isSame(Exchange one, Exchange other) {
        try {
            return Optional.of(ResultsText.isTheSame(
                    one.answer().orElseThrow().message(),
                    other.answer().orElseThrow().message()));
        } catch (NotReadException untold) {
            return Optional.empty();
        }
    }

    private static void redirect(History history, Scope scope, Judgement judgement) {
        history.exchanges().stream()
                .filter(exchange -> scope.has(exchange) && exchange.status() == 303)
                .filter(exchange ->
                        exchange.operation() == Operation.READ || exchange.operation() == Operation.DOWNLOAD)
                .forEach(redirect -> redirect(history, judgement, redirect));
    }

    private static void redirect(History history, Judgement judgement, Exchange redirect) {
        judgement.judged();
        if (Location.of(redirect).address().isEmpty()) {
            judgement.violated(Difference.WrongLocation.of(redirect), redirect);
            return;
        }
        history.endOf(redirect)
                .filter(end -> NOWHERE.contains(end.status())
                        && !history.wasSentBefore(end)
                        && isAtOnce(history, redirect, end))
                .ifPresent(end -> judgement.violated(Difference.WrongLocation.to(redirect, end), redirect, end));
    }

    private static boolean isAtOnce(History history, Exchange redirect, Exchange next) {
        String id = redirect.request().job();
        return next.identity().equals(redirect.identity())
                && Duration.between(redirect.answeredAt(), next.sentAt()).compareTo(AT_ONCE) < 0
                && history.allJobs().stream()
                        .filter(job -> job.id().equals(id))
                        .noneMatch(job -> job.mayBeTouched(redirect, next, any -> true));
    }
}
