package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.time.Duration;
import java.util.Set;

/** A 303 carries a Location that leads to the results (DOWNLOAD-16). */
final class RedirectLaw implements Law {

    private static final String REQUIREMENT = "DOWNLOAD-16";

    /** A link to results may be good for a short time only. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private static final Set<Integer> NOWHERE = Set.of(400, 404, 405, 410);

    @Override
    public void judge(History history, Judgements judgements) {
        history.exchanges().stream()
                .filter(exchange -> exchange.status() == 303)
                .filter(exchange ->
                        exchange.operation() == Operation.READ || exchange.operation() == Operation.DOWNLOAD)
                .forEach(redirect -> judge(history, judgements, redirect));
    }

    private static void judge(History history, Judgements judgements, Exchange redirect) {
        judgements.judged(REQUIREMENT, "redirects have a Location");
        if (Location.of(redirect).address().isEmpty()) {
            judgements.violated(REQUIREMENT, Difference.WrongLocation.of(redirect), redirect);
            return;
        }
        history.endOf(redirect)
                .filter(end -> NOWHERE.contains(end.status())
                        && !history.wasSentBefore(end)
                        && isAtOnce(history, redirect, end))
                .ifPresent(end ->
                        judgements.violated(REQUIREMENT, Difference.WrongLocation.to(redirect, end), redirect, end));
    }

    private static boolean isAtOnce(History history, Exchange redirect, Exchange next) {
        String job = redirect.request().job();
        return next.identity().equals(redirect.identity())
                && Duration.between(redirect.answeredAt(), next.sentAt()).compareTo(AT_ONCE) < 0
                && history.allJobs().stream()
                        .filter(story -> story.id().equals(job))
                        .noneMatch(story -> story.mayBeTouched(redirect, next, any -> true));
    }
}
