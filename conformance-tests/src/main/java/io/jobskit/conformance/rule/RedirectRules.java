package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A redirect leads to results, and whatever leads to results leads to those of the job that was asked for (DOWNLOAD-16). */
final class RedirectRules {

    /** A link to results may be good for a short time only. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    static final Set<Integer> NOWHERE = Set.of(400, 404, 405, 410);

    private RedirectRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("DOWNLOAD-16", "redirects lead to the results", RedirectRules::leadSomewhere),
                new Rule("DOWNLOAD-16", "a Location leads to a job's own results", RedirectRules::leadToOwn));
    }

    private static List<Exchange> redirects(History history, Scope scope) {
        return history.exchanges().stream()
                .filter(exchange -> exchange.status() == 303 && scope.has(exchange))
                .filter(exchange ->
                        exchange.operation() == Operation.READ || exchange.operation() == Operation.DOWNLOAD)
                .toList();
    }

    /** Redirects, and answers that show a job and say where its results are. */
    private static List<Exchange> leading(History history, Scope scope) {
        return Stream.concat(
                        redirects(history, scope).stream(),
                        history.exchanges().stream()
                                .filter(exchange -> exchange.operation() == Operation.READ
                                        && exchange.status() == 200
                                        && LocationRules.hasLocation(exchange)
                                        && scope.has(exchange)))
                .toList();
    }

    private static void leadSomewhere(History history, Scope scope, Judgement judgement) {
        redirects(history, scope).forEach(redirect -> leadsSomewhere(history, judgement, redirect));
    }

    private static void leadsSomewhere(History history, Judgement judgement, Exchange redirect) {
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

    /** Others may have cancelled the job meanwhile, and whose client it is may not follow as the kit does. */
    static boolean isAtOnce(History history, Exchange redirect, Exchange next) {
        String id = redirect.request().job();
        return history.isWhole()
                && next.identity().equals(redirect.identity())
                && Duration.between(redirect.answeredAt(), next.sentAt()).compareTo(AT_ONCE) < 0
                && history.allJobs().stream()
                        .filter(job -> job.id().equals(id))
                        .noneMatch(job -> job.mayBeTouched(redirect, next, any -> true));
    }

    /** By the id that an address names, and by what each job's results were when they were had without a redirect. */
    private static void leadToOwn(History history, Scope scope, Judgement judgement) {
        for (Exchange redirect : leading(history, scope)) {
            judgement.judged();
            String id = redirect.request().job();
            Optional<JobHistory> other = Location.of(redirect)
                    .address()
                    .filter(address -> !names(address.getRawPath(), id))
                    .flatMap(address -> history.jobs().stream()
                            .filter(story -> names(address.getRawPath(), story.id()))
                            .findFirst());
            if (other.isPresent()) {
                judgement.violated(
                        new Difference.Unwanted("The Location of job %s leads to job %s"
                                .formatted(id, other.get().id())),
                        redirect);
                return;
            }
            Optional<Exchange> end = history.endOf(redirect).filter(found -> found.status() == 200);
            Optional<Exchange> anothers = end.flatMap(found -> anothers(history, id, found));
            if (anothers.isPresent()) {
                judgement.violated(
                        new Difference.Unwanted("The Location of job %s leads to the results of job %s"
                                .formatted(id, anothers.get().request().job())),
                        redirect,
                        anothers.get(),
                        end.orElseThrow());
                return;
            }
        }
    }

    /** Whether results were had where a redirect led, and are another job's: that is the redirect's fault. */
    static boolean leadToAnothers(History history, JobHistory story, Exchange results) {
        return results.operation() == Operation.OTHER
                && anothers(history, story.id(), results).isPresent();
    }

    private static boolean names(String path, String id) {
        return path != null && ("/" + path + "/").contains("/jobs/" + id + "/");
    }

    /** What the results of another job were, if they are these, and those of this job were others before. */
    private static Optional<Exchange> anothers(History history, String id, Exchange end) {
        Optional<JobHistory> story =
                history.jobs().stream().filter(job -> job.id().equals(id)).findFirst();
        boolean isOwn = story.stream()
                .flatMap(job -> job.results().stream())
                .filter(results -> results.number() < end.number())
                .findFirst()
                .map(first -> ResultRules.isSame(first, end).orElse(true))
                .orElse(true);
        return isOwn
                ? Optional.empty()
                : history.jobs().stream()
                        .filter(job -> !job.id().equals(id))
                        .flatMap(job -> job.results().stream().limit(1))
                        .filter(results -> ResultRules.isSame(results, end).orElse(false))
                        .findFirst();
    }
}
