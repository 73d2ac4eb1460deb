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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who created a job (section "Relationships"): all jobs of a user show one creator, and those of two users two (RESOURCE-10).
 * Whoever may not view a job is not told (ACCESS-07). The links that lead there do so for each job, or for none (RESOURCE-11).
 */
final class CreatorRules {

    private static final String OTHER = "other-user";
    static final List<String> ENDS = List.of("/relationships/creator", "/creator");
    private static final String POINTER = "/relationships/creator/data/id";

    private CreatorRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("RESOURCE-10", "its creator is the user who created it", CreatorRules::isWhoeverCreatedIt)
                        .needing(Knowledge.PERMISSIONS),
                new Rule("RESOURCE-10", "its creator is the one that its creator links lead to", LinkedCreators::judge),
                new Rule("RESOURCE-11", "its creator links lead where those of others do", CreatorRules::leadAlike),
                new Rule("ACCESS-07", "another user is not told who created it", CreatorRules::isNotToldToOthers)
                        .needing(Knowledge.PERMISSIONS));
    }

    /** A creator as the first answer shows it that shows a job of that user. */
    record Shown(JobHistory job, String user, Observation seen, String creator) {

        static Optional<Shown> of(JobHistory job, Observation seen) {
            JsonNode creator = seen.job().at(POINTER);
            return creator.isTextual()
                    ? job.creation()
                            .map(Creation::exchange)
                            .map(created -> new Shown(job, created.identity(), seen, creator.asText()))
                    : Optional.empty();
        }
    }

    /** What changes from one reading to the next is told apart (StillRules): the first that is seen of a job counts. */
    private static void isWhoeverCreatedIt(History history, Scope scope, Judgement judgement) {
        Map<String, Shown> first = new LinkedHashMap<>();
        for (JobHistory job : history.jobs()) {
            Optional<Shown> found = job.readings().stream()
                    .filter(scope::has)
                    .flatMap(seen -> Shown.of(job, seen).stream())
                    .findFirst();
            if (found.isEmpty()) {
                continue;
            }
            Shown shown = found.get();
            Shown before = first.putIfAbsent(shown.user(), shown);
            judgement.judged();
            if (before != null && !before.creator().equals(shown.creator())) {
                violated(judgement, before, shown, "which the same user created");
            }
        }
        Shown owners = first.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(OTHER))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        Shown others = first.get(OTHER);
        if (owners != null && others != null && owners.creator().equals(others.creator())) {
            violated(judgement, owners, others, "which a user created who may not see the jobs of this one");
        }
    }

    private static void violated(Judgement judgement, Shown one, Shown other, String which) {
        judgement.violated(
                new Difference.Unwanted("Job %s shows the creator %s, and job %s, %s, shows %s"
                        .formatted(one.job().id(), one.creator(), other.job().id(), which, other.creator())),
                one.seen().exchange(),
                other.seen().exchange());
    }

    /** By the links that lead there, where they lead the owner there. */
    private static void isNotToldToOthers(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.jobs()) {
            List<Exchange> asked = history.attempts(job.id(), Operation.OTHER);
            for (Exchange attempt : asked) {
                Optional<Exchange> owners = asked.stream()
                        .filter(one -> isOwners(job, one)
                                && one.status() == 200
                                && path(one).equals(path(attempt)))
                        .findFirst();
                if (scope.has(attempt)
                        && attempt.identity().equals(OTHER)
                        && path(attempt).endsWith("/creator")
                        && owners.isPresent()
                        && !attempt.showsNothing()) {
                    judgement.that(
                            !isToldTheSame(owners.get(), attempt),
                            () -> new Difference.Unwanted(
                                    "Another user, who may not see job %s, is told who created it".formatted(job.id())),
                            owners.get(),
                            attempt);
                }
            }
        }
    }

    /**
     * Both of them, in whatever status a job is that can be read: the API as a whole has both addresses. Whether such links
     * lead anywhere is open (RESOURCE-18).
     */
    private static void leadAlike(History history, Scope scope, Judgement judgement) {
        List<Exchange> followed = history.jobs().stream()
                .flatMap(job -> history.attempts(job.id(), Operation.OTHER).stream()
                        .filter(one -> isOwners(job, one)
                                && ENDS.stream().anyMatch(end -> path(one).endsWith(job.id() + end))))
                .toList();
        followed.stream()
                .filter(one -> one.status() == 200)
                .findFirst()
                .ifPresent(other -> followed.stream()
                        .filter(one -> scope.has(one)
                                && (one.status() == 200 || (one.status() == 404 && isReadLater(history, one))))
                        .forEach(one -> judgement.that(
                                one.status() == 200,
                                () -> new Difference.WrongStatusCode(
                                        "Following the link '%s', as '%s' was followed,"
                                                .formatted(path(one), path(other)),
                                        List.of(200),
                                        one.status()),
                                other,
                                one)));
    }

    private static boolean isReadLater(History history, Exchange followed) {
        return history.attempts(followed.request().job(), Operation.READ).stream()
                .anyMatch(read -> read.identity().equals(followed.identity())
                        && read.status() == 200
                        && HappensBefore.isBefore(followed, read));
    }

    static boolean isOwners(JobHistory job, Exchange exchange) {
        return !exchange.identity().equals(OTHER)
                && job.creation()
                        .filter(creation -> creation.exchange().identity().equals(exchange.identity()))
                        .isPresent();
    }

    private static boolean isToldTheSame(Exchange owners, Exchange attempt) {
        JsonNode creator = owners.json().at("/data/id");
        return attempt.status() == 200
                && creator.isTextual()
                && creator.equals(attempt.json().at("/data/id"));
    }

    static String path(Exchange exchange) {
        URI uri = exchange.request().uri();
        return uri.getPath() == null ? "" : uri.getPath();
    }
}
