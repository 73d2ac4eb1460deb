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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a creation makes, and what a refused one does not (section "Create a portfolio view job"). */
final class CreateRules {

    private static final Set<Integer> REFUSALS = Set.of(400, 409, 415, 422);

    private CreateRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("CREATE-02", "it is Queued", CreateRules::isQueued),
                new Rule("QUERY-17", "its progress, if shown, is 0", CreateRules::hasNotBegun),
                new Rule("CREATE-04", "shows a job with its own id", CreateRules::idsAreUsedOnce)
                        .needing(Knowledge.ALL_THAT_WAS_DONE),
                new Rule("QUERY-16", "includes no other resources", CreateRules::includesNothing),
                leavesNothing("CREATE-10", exchange -> REFUSALS.contains(exchange.status())),
                leavesNothing(
                        "ACCESS-12",
                        exchange ->
                                exchange.status() == 403 && exchange.identity().equals("no-scope")));
    }

    /** A label that stands for no status is wrong in itself (STATUS-01). */
    private static void isQueued(History history, Scope scope, Judgement judgement) {
        created(history, scope)
                .filter(seen -> seen.status().isPresent())
                .forEach(seen -> judgement.that(
                        seen.isIn(JobStatus.QUEUED),
                        () -> new Difference.WrongMember(
                                "The status of the created job " + seen.id(), "Queued", seen.attribute("status")),
                        seen.exchange()));
    }

    /** Nothing has been done yet. What is no number at all is wrong in itself (RESOURCE-07). */
    private static void hasNotBegun(History history, Scope scope, Judgement judgement) {
        created(history, scope)
                .filter(seen -> Creation.of(seen.exchange()).isQuery())
                .filter(seen -> seen.attribute("percent_complete").isNumber())
                .forEach(seen -> judgement.that(
                        seen.attribute("percent_complete").asDouble() == 0,
                        () -> new Difference.WrongMember(
                                "The percent_complete of the created job " + seen.id(),
                                "0, as nothing has been done yet",
                                seen.attribute("percent_complete")),
                        seen.exchange()));
    }

    private static Stream<Observation> created(History history, Scope scope) {
        return history.observations().filter(scope::has).filter(seen -> seen.kind() == Observation.Kind.CREATED);
    }

    private static void includesNothing(History history, Scope scope, Judgement judgement) {
        created(history, scope)
                .filter(seen -> Creation.of(seen.exchange()).isQuery())
                .forEach(seen -> {
                    JsonNode included = seen.exchange().json().path("included");
                    judgement.that(
                            included.isArray() && included.isEmpty(),
                            () -> new Difference.WrongMember(
                                    "included of the answer that created job " + seen.id(), "an empty list", included),
                            seen.exchange());
                });
    }

    private static void idsAreUsedOnce(History history, Scope scope, Judgement judgement) {
        for (JobHistory job : history.allJobs()) {
            List<Exchange> creations =
                    job.creations().stream().map(Creation::exchange).toList();
            if (creations.isEmpty() || creations.stream().noneMatch(scope::has)) {
                continue;
            }
            judgement.judged();
            Exchange creation = creations.get(0);
            if (job.isAmbiguous()) {
                judgement.violated(usedTwice(job), creation, creations.get(1));
            } else {
                job.observations().stream()
                        .filter(seen -> HappensBefore.isBefore(seen.exchange(), creation))
                        .findFirst()
                        .ifPresent(earlier -> judgement.violated(usedTwice(job), earlier.exchange(), creation));
            }
        }
    }

    private static Difference usedTwice(JobHistory job) {
        return new Difference.Unwanted(
                "A new job was given the id %s, which another job had already".formatted(job.id()));
    }

    /**
     * A refused creation leaves no job behind. Each request of the kit has a period of its own, so a job that nobody
     * created and that has just these parameters is that one.
     */
    private static Rule leavesNothing(String requirement, Predicate<Exchange> isRefused) {
        Rule rule = new Rule(requirement, "no job of a refused creation is listed", (history, scope, judgement) -> {
            Optional<Exchange> last = history.exchanges().stream()
                    .filter(exchange -> exchange.operation() == Operation.LIST && exchange.status() == 200)
                    .max(Comparator.comparing(Exchange::sentAt));
            List<JobHistory> strangers = history.jobs().stream()
                    .filter(job -> job.creation().isEmpty() && !job.listings().isEmpty())
                    .toList();
            for (Creation refused : history.creations()) {
                Exchange exchange = refused.exchange();
                boolean isListedAfter = last.filter(listing -> HappensBefore.isBefore(exchange, listing))
                        .isPresent();
                if (scope.has(exchange) && isRefused.test(exchange) && refused.isTelling() && isListedAfter) {
                    judgement.judged();
                    strangers.stream()
                            .map(stranger -> stranger.listings().get(0))
                            .filter(seen -> isIts(history, refused, seen))
                            .findFirst()
                            .ifPresent(seen -> judgement.violated(
                                    new Difference.Unwanted(
                                            "Job %s is listed, with the parameters of a creation that was refused with %d"
                                                    .formatted(seen.id(), exchange.status())),
                                    exchange,
                                    seen.exchange()));
                }
            }
        });
        return rule.needing(Knowledge.ALL_THAT_WAS_DONE);
    }

    private static boolean isIts(History history, Creation refused, Observation seen) {
        return !HappensBefore.isBefore(seen.exchange(), refused.exchange())
                && Echo.isWhatWasSent(refused, seen)
                && history.creations().stream()
                        .noneMatch(other -> (other.exchange().status() / 100 == 2 || other.isLost())
                                && (Echo.isWhatWasSent(other, seen) || goesByAnotherId(other, seen)));
    }

    /** A job whose creation asked for another id than the listing did, and which may show what was filled in. */
    private static boolean goesByAnotherId(Creation other, Observation seen) {
        return Walks.asksForTextIds(other.exchange())
                && Echo.parameters(seen).filter(other::isOfItsPeriod).isPresent();
    }
}
