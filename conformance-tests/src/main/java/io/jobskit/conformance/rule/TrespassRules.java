package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whatever a job is, another user is told that there is none and finds it in no listing (ACCESS-07 to ACCESS-09, ACCESS-13).
 */
final class TrespassRules {

    private static final String OTHER = "other-user";

    private static final Set<Integer> UNTOLD = Set.of(301, 302, 307, 308, 401, 408, 429);

    private TrespassRules() {}

    static List<Rule> all() {
        return Stream.of(
                        rule("ACCESS-07", Operation.READ, "Reading"),
                        rule("ACCESS-08", Operation.CANCEL, "Cancelling"),
                        rule("ACCESS-09", Operation.DOWNLOAD, "Downloading the results of"),
                        new Rule("ACCESS-13", "no job of another user is listed", TrespassRules::listsNone))
                .map(rule -> rule.needing(Knowledge.PERMISSIONS))
                .toList();
    }

    private static void listsNone(History history, Scope scope, Judgement judgement) {
        List<Exchange> listings = history.exchanges().stream()
                .filter(page -> scope.has(page)
                        && page.operation() == Operation.LIST
                        && page.status() == 200
                        && page.identity().equals(OTHER))
                .toList();
        listings.forEach(page -> judgement.judged());
        for (JobHistory story : history.jobs()) {
            listings.stream()
                    .filter(page -> isAnothers(story, page) && isOn(page, story))
                    .findFirst()
                    .ifPresent(page -> judgement.violated(
                            new Difference.WrongListing(story.id(), 0, 1),
                            story.creation().orElseThrow().exchange(),
                            page));
        }
    }

    /** A job of the same id with other parameters is one of the other user's own. */
    private static boolean isOn(Exchange page, JobHistory story) {
        for (JsonNode job : page.json().path("data")) {
            boolean isIt = job.path("id").asText().equals(story.id())
                    && Observation.of(page, Observation.Kind.LISTED, job)
                            .filter(seen -> Echo.isWhatWasSent(story.creation().orElseThrow(), seen))
                            .isPresent();
            if (isIt) {
                return true;
            }
        }
        return false;
    }

    private static Rule rule(String requirement, Operation operation, String action) {
        return new Rule(
                requirement,
                "another user's attempts are answered as if there were no such job",
                (history, scope, judgement) -> {
                    for (JobHistory story : history.jobs()) {
                        for (Exchange attempt : history.attempts(story.id(), operation)) {
                            if (scope.has(attempt) && isAnothers(story, attempt) && isTold(attempt)) {
                                judgement.that(
                                        attempt.status() == 404,
                                        () -> new Difference.WrongStatusCode(
                                                "%s job %s of another user".formatted(action, story.id()),
                                                List.of(404),
                                                attempt.status()),
                                        story.creation().orElseThrow().exchange(),
                                        attempt);
                            }
                        }
                    }
                });
    }

    private static boolean isAnothers(JobHistory story, Exchange attempt) {
        return attempt.identity().equals(OTHER)
                && story.creation()
                        .map(Creation::exchange)
                        .filter(creation ->
                                !creation.identity().equals(OTHER) && HappensBefore.isBefore(creation, attempt))
                        .isPresent();
    }

    /** A server error is a matter of its own, and so is a limit of requests; another address may be where it is told. */
    static boolean isTold(Exchange attempt) {
        return attempt.status() < 500 && !attempt.showsNothing() && !UNTOLD.contains(attempt.status());
    }
}
