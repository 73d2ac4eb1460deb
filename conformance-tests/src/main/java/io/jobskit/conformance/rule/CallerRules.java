package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whoever lacks permission, scope, valid credentials or a firm may read, list or create no job (ACCESS-01 to ACCESS-06,
 * ACCESS-10, ACCESS-14, ACCESS-15).
 */
final class CallerRules {

    private static final int GONE = 410;
    private static final String NO_FIRM = "no-firm";
    private static final String NOT_VALID = "bad-credentials";

    /** Who shows too little, and what is missing. */
    private static final Map<String, String> LACKING =
            Map.of("", "credentials", NO_FIRM, "a firm", NOT_VALID, "valid credentials");

    static final Map<Operation, String> ON_A_JOB = Map.of(
            Operation.READ,
            "Reading",
            Operation.DOWNLOAD,
            "Downloading the results of",
            Operation.CANCEL,
            "Cancelling");

    private CallerRules() {}

    static List<Rule> all() {
        return Stream.of(
                        forbidden("ACCESS-02", "no-permission"),
                        forbidden("ACCESS-05", "no-scope"),
                        refused("ACCESS-01", "no-permission", Operation.CREATE, 403),
                        refused("ACCESS-04", "no-scope", Operation.CREATE, 403),
                        refused("ACCESS-03", "no-permission", Operation.LIST, 403),
                        refused("ACCESS-06", "no-scope", Operation.LIST, 403),
                        unknown("ACCESS-10", Set.of("", NO_FIRM)),
                        refused("ACCESS-10", "", Operation.LIST, 401),
                        refused("ACCESS-10", NO_FIRM, Operation.LIST, 401),
                        refused("ACCESS-10", NO_FIRM, Operation.CREATE, 401),
                        unknown("ACCESS-14", Set.of(NOT_VALID)),
                        refused("ACCESS-14", NOT_VALID, Operation.LIST, 401),
                        refused("ACCESS-14", NOT_VALID, Operation.CREATE, 401),
                        outOfReach("ACCESS-15", "no-scope"))
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
                                && TrespassRules.isTold(attempt))
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

    /** Whoever may not read jobs gets no results and cancels none. It is the user's own job: that it is unknown to the app, or its results are gone, gives nothing away. */
    private static Rule outOfReach(String requirement, String identity) {
        return new Rule(requirement, "results and cancelling are out of reach", (history, scope, judgement) -> {
            for (Operation operation : List.of(Operation.DOWNLOAD, Operation.CANCEL)) {
                history.exchanges().stream()
                        .filter(attempt -> scope.has(attempt)
                                && attempt.operation() == operation
                                && attempt.identity().equals(identity)
                                && attempt.status() != GONE
                                && TrespassRules.isTold(attempt))
                        .forEach(attempt -> judgement.that(
                                attempt.status() == 403 || attempt.status() == 404,
                                () -> new Difference.WrongStatusCode(
                                        "%s job %s as %s"
                                                .formatted(
                                                        ON_A_JOB.get(operation),
                                                        attempt.request().job(),
                                                        identity),
                                        List.of(403, 404),
                                        attempt.status()),
                                attempt));
            }
        });
    }

    /** Whatever others were given before. Where the owner shows none either, nobody needs any. */
    private static Rule unknown(String requirement, Set<String> callers) {
        return new Rule(
                requirement,
                "who shows too little is refused",
                (history, scope, judgement) -> unknown(callers, history, scope, judgement));
    }

    private static void unknown(Set<String> callers, History history, Scope scope, Judgement judgement) {
        for (JobHistory story : isOpen(history) ? List.<JobHistory>of() : history.jobs()) {
            ON_A_JOB.forEach((operation, action) -> history.attempts(story.id(), operation).stream()
                    .filter(attempt -> scope.has(attempt)
                            && callers.contains(attempt.identity())
                            && story.creation().isPresent()
                            && (attempt.status() == 401 || TrespassRules.isTold(attempt)))
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
}
