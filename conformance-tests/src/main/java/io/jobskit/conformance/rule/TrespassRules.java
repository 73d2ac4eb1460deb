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
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Whatever a job is, another user is told that there is none and finds it in no listing (ACCESS-07 to ACCESS-09, ACCESS-13).
 * Whoever names another firm gets at none, and may be told so in any way (ACCESS-14).
 */
final class TrespassRules {

    private static final Stranger OTHER = new Stranger("other-user", "of another user", List.of(404), any -> false);
    private static final Stranger ELSEWHERE = new Stranger(
            "another-firm",
            "in the name of another firm",
            List.of(401, 403, 404),
            code -> code / 100 != 2 && code != 303);

    private static final Set<Integer> UNTOLD = Set.of(301, 302, 307, 308, 401, 408, 429);

    private TrespassRules() {}

    static List<Rule> all() {
        return Stream.of(
                        rule("ACCESS-07", OTHER, Operation.READ),
                        rule("ACCESS-08", OTHER, Operation.CANCEL),
                        rule("ACCESS-09", OTHER, Operation.DOWNLOAD),
                        listsNone("ACCESS-13", OTHER),
                        rule("ACCESS-14", ELSEWHERE, Operation.READ),
                        rule("ACCESS-14", ELSEWHERE, Operation.CANCEL),
                        rule("ACCESS-14", ELSEWHERE, Operation.DOWNLOAD),
                        listsNone("ACCESS-14", ELSEWHERE))
                .map(rule -> rule.needing(Knowledge.PERMISSIONS))
                .toList();
    }

    /**
     * Somebody whose jobs they are not.
     *
     * @param name the name of the identity
     * @param words how a message says whose the jobs are
     * @param told what is to be answered
     * @param besides what else may be
     */
    private record Stranger(String name, String words, List<Integer> told, IntPredicate besides) {

        boolean isRight(Exchange attempt) {
            return told.contains(attempt.status()) || besides.test(attempt.status());
        }
    }

    private static Rule listsNone(String requirement, Stranger stranger) {
        return new Rule(
                requirement,
                "no job " + stranger.words + " is listed",
                (history, scope, judgement) -> listsNone(stranger, history, scope, judgement));
    }

    private static void listsNone(Stranger stranger, History history, Scope scope, Judgement judgement) {
        List<Exchange> listings = history.exchanges().stream()
                .filter(page -> scope.has(page)
                        && page.operation() == Operation.LIST
                        && page.status() == 200
                        && page.identity().equals(stranger.name))
                .toList();
        listings.forEach(page -> judgement.judged());
        for (JobHistory story : history.jobs()) {
            listings.stream()
                    .filter(page -> isAnothers(stranger, story, page) && isOn(page, story))
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

    private static Rule rule(String requirement, Stranger stranger, Operation operation) {
        return new Rule(
                requirement,
                "attempts at jobs %s are in vain".formatted(stranger.words),
                (history, scope, judgement) -> {
                    for (JobHistory story : history.jobs()) {
                        for (Exchange attempt : history.attempts(story.id(), operation)) {
                            if (scope.has(attempt)
                                    && isAnothers(stranger, story, attempt)
                                    && isTold(stranger, attempt)) {
                                judgement.that(
                                        stranger.isRight(attempt),
                                        () -> new Difference.WrongStatusCode(
                                                "%s job %s %s"
                                                        .formatted(
                                                                CallerRules.ON_A_JOB.get(operation),
                                                                story.id(),
                                                                stranger.words),
                                                stranger.told,
                                                attempt.status()),
                                        story.creation().orElseThrow().exchange(),
                                        attempt);
                            }
                        }
                    }
                });
    }

    private static boolean isAnothers(Stranger stranger, JobHistory story, Exchange attempt) {
        return attempt.identity().equals(stranger.name)
                && story.creation()
                        .map(Creation::exchange)
                        .filter(creation ->
                                !creation.identity().equals(stranger.name) && HappensBefore.isBefore(creation, attempt))
                        .isPresent();
    }

    private static boolean isTold(Stranger stranger, Exchange attempt) {
        return stranger.told.contains(attempt.status()) || isTold(attempt);
    }

    /** A server error is a matter of its own, and so is a limit of requests; another address may be where it is told. */
    static boolean isTold(Exchange attempt) {
        return attempt.status() < 500 && !attempt.showsNothing() && !UNTOLD.contains(attempt.status());
    }
}
