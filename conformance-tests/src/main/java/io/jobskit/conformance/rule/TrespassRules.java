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
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whatever a job is, another user is told that there is none and finds it in no listing (ACCESS-07 to ACCESS-09, ACCESS-13),
 * and whoever lacks permission, scope, credentials or firm may read, list or create none (ACCESS-01 to ACCESS-06, ACCESS-10).
 */
final class TrespassRules {

    private static final String OTHER = "other-user";

    private static final String NO_FIRM = "no-firm";

    /** Who shows too little, and what is missing. */
    private static final Map<String, String> LACKING = Map.of("", "credentials", NO_FIRM, "a firm");

    private static final Map<Operation, String> LOOKS =
            Map.of(Operation.READ, "Reading", Operation.DOWNLOAD, "Downloading the results of");
    private static final Set<Integer> UNTOLD = Set.of(301, 302, 307, 308, 401, 408, 429);

    private TrespassRules() {}

    static List<Rule> all() {
        return Stream.of(
                        rule("ACCESS-07", Operation.READ, "Reading", Set.of(404)),
                        rule("ACCESS-08", Operation.CANCEL, "Cancelling", Set.of(404)),
                        // That results are gone may be told before it is looked who asks.
                        rule("ACCESS-09", Operation.DOWNLOAD, "Downloading the results of", Set.of(404, 410)),
                        forbidden("ACCESS-02", "no-permission"),
                        forbidden("ACCESS-05", "no-scope"),
                        refused("ACCESS-01", "no-permission", Operation.CREATE, 403),
                        refused("ACCESS-04", "no-scope", Operation.CREATE, 403),
                        refused("ACCESS-03", "no-permission", Operation.LIST, 403),
                        refused("ACCESS-06", "no-scope", Operation.LIST, 403),
                        new Rule("ACCESS-10", "who shows no credentials is refused", TrespassRules::anonymous),
                        refused("ACCESS-10", "", Operation.LIST, 401),
                        refused("ACCESS-10", NO_FIRM, Operation.LIST, 401),
                        new Rule("ACCESS-13", "no job of another user is listed", TrespassRules::listsNone))
                .map(rule -> rule.needing(Knowledge.PERMISSIONS))
                .toList();
    }

    /** Whoever may not create or list jobs is refused whatever the address says; what is refused for another reason tells nothing. */
    private static Rule refused(String requirement, String identity, Operation operation, int right) {
        String action = operation == Operation.CREATE ? "Creating a job" : "Listing jobs";
        String who = LACKING.containsKey(identity) ? "without " + LACKING.get(identity) : "as " + identity;
        return new Rule(requirement, action.toLowerCase(Locale.ROOT) + " is refused", (history, scope, judgement) -> {
            if (LACKING.containsKey(identity) && isOpen(history)) {
                return;
            }
            history.exchanges().stream()
                    .filter(attempt -> scope.has(attempt)
                            && attempt.operation() == operation
                            && attempt.identity().equals(identity)
                            && (attempt.status() / 100 == 2 || attempt.status() == right))
                    .forEach(attempt -> judgement.that(
                            attempt.status() == right,
                            () -> new Difference.WrongStatusCode(action + " " + who, List.of(right), attempt.status()),
                            attempt));
        });
    }

    /** Whether the owner of the jobs shows no credentials either, so that nobody needs any. */
    private static boolean isOpen(History history) {
        return history.creations().stream()
                .allMatch(creation -> creation.exchange().identity().isEmpty());
    }

    /** Whoever may not read jobs may read none, in whatever status. */
    private static Rule forbidden(String requirement, String identity) {
        return new Rule(requirement, "reading is forbidden", (history, scope, judgement) -> {
            for (JobHistory story : history.jobs()) {
                history.attempts(story.id(), Operation.READ).stream()
                        .filter(attempt -> scope.has(attempt)
                                && attempt.identity().equals(identity)
                                && story.creation().isPresent()
                                && isTold(attempt))
                        .forEach(attempt -> judgement.that(
                                attempt.status() == 403,
                                () -> new Difference.WrongStatusCode(
                                        "Reading job %s as %s".formatted(story.id(), identity),
                                        List.of(403),
                                        attempt.status()),
                                story.creation().orElseThrow().exchange(),
                                attempt));
            }
        });
    }

    /** Whatever others were given before. Where the owner shows none either, nobody needs any. */
    private static void anonymous(History history, Scope scope, Judgement judgement) {
        for (JobHistory story : isOpen(history) ? List.<JobHistory>of() : history.jobs()) {
            LOOKS.forEach((operation, action) -> history.attempts(story.id(), operation).stream()
                    .filter(attempt -> scope.has(attempt)
                            && LACKING.containsKey(attempt.identity())
                            && story.creation().isPresent()
                            && (attempt.status() == 401 || isTold(attempt)))
                    .forEach(attempt -> judgement.that(
                            attempt.status() == 401,
                            () -> new Difference.WrongStatusCode(
                                    "%s job %s without %s"
                                            .formatted(action, story.id(), LACKING.get(attempt.identity())),
                                    List.of(401),
                                    attempt.status()),
                            story.creation().orElseThrow().exchange(),
                            attempt)));
        }
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

    private static Rule rule(String requirement, Operation operation, String action, Set<Integer> right) {
        return new Rule(
                requirement,
                "another user's attempts are answered as if there were no such job",
                (history, scope, judgement) -> {
                    for (JobHistory story : history.jobs()) {
                        for (Exchange attempt : history.attempts(story.id(), operation)) {
                            if (scope.has(attempt) && isAnothers(story, attempt) && isTold(attempt)) {
                                judgement.that(
                                        right.contains(attempt.status())
                                                && (attempt.status() == 404 || mayBeGone(story, attempt)),
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

    private static boolean mayBeGone(JobHistory story, Exchange attempt) {
        return !story.actionsUntil(attempt, Operation.AGE).isEmpty()
                || !story.actionsUntil(attempt, Operation.CANCEL).isEmpty()
                || story.mayHaveBeen(attempt, JobStatus::isFinal);
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
    private static boolean isTold(Exchange attempt) {
        return attempt.status() < 500 && !attempt.showsNothing() && !UNTOLD.contains(attempt.status());
    }
}
