package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import java.util.List;
import java.util.Set;

/**
 * A refused creation leaves no job behind (CREATE-10, and ACCESS-12 for a grant without the scope). Each request of
 * the kit has a period of its own, so a job that nobody created and that has just these parameters is that one.
 */
final class LeftBehindLaw implements Law {

    private static final Set<Integer> REFUSALS = Set.of(400, 409, 415, 422);

    @Override
    public void judge(History history, Judgements judgements) {
        List<JobHistory> strangers = history.jobs().stream()
                .filter(story -> story.creation().isEmpty() && !story.listings().isEmpty())
                .toList();
        for (Creation refused : history.creations()) {
            String requirement = requirement(refused.exchange());
            if (!requirement.isEmpty() && refused.isTelling() && isListedAfter(history, refused)) {
                judgements.judged(requirement, "no job of a refused creation is listed");
                strangers.stream()
                        .filter(stranger -> isIts(history, refused, stranger))
                        .findFirst()
                        .ifPresent(stranger -> judgements.violated(
                                requirement,
                                new Difference.Unwanted(("Job %s is listed, with the parameters of a creation"
                                                + " that was refused with %d")
                                        .formatted(
                                                stranger.id(),
                                                refused.exchange().status())),
                                refused.exchange(),
                                stranger.listings().get(0).exchange()));
            }
        }
    }

    private static String requirement(Exchange exchange) {
        if (exchange.status() == 403) {
            return exchange.identity().equals("no-scope") ? "ACCESS-12" : "";
        }
        return REFUSALS.contains(exchange.status()) ? "CREATE-10" : "";
    }

    private static boolean isListedAfter(History history, Creation refused) {
        return history.exchanges().stream()
                .anyMatch(list -> list.operation() == io.jobskit.conformance.exchange.Operation.LIST
                        && list.status() == 200
                        && HappensBefore.isBefore(refused.exchange(), list));
    }

    private static boolean isIts(History history, Creation refused, JobHistory stranger) {
        Observation seen = stranger.listings().get(0);
        return !HappensBefore.isBefore(seen.exchange(), refused.exchange())
                && Echo.isWhatWasSent(refused, seen)
                && history.creations().stream()
                        .noneMatch(other -> (other.isAccepted() || other.isLost()) && Echo.isWhatWasSent(other, seen));
    }
}
