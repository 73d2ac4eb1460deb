package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which jobs a listing holds, and how many to a page (sections "Check the status of all jobs", "API-wide: pagination"). */
final class ListRules {

    private static final Pattern LIMIT = Pattern.compile("(?:^|&)page\\[limit]=([1-9]\\d{0,5})(?:&|$)");

    private static final int MAXIMUM = 2000;

    private ListRules() {}

    static List<Rule> all() {
        return List.of(
                holding("LIST-02", listing -> !isBeyondTheMaximum(listing)),
                holding("LIST-11", ListRules::isBeyondTheMaximum),
                new Rule("LIST-07", "pages hold no more jobs than asked for", ListRules::isBounded));
    }

    /**
     * A listing that is one page holds every job that its user had created before. Cancelled jobs may leave it
     * (LIST-08), and of those that have expired nothing is said. One that was created with an option for its id may be
     * listed under another.
     */
    private static Rule holding(String requirement, Predicate<Exchange> such) {
        return new Rule(
                requirement,
                "listings hold what was created before",
                (history, scope, judgement) -> holdsWhatWasCreated(history, scope, judgement, such));
    }

    private static boolean isBeyondTheMaximum(Exchange page) {
        return limit(page).filter(limit -> limit > MAXIMUM).isPresent();
    }

    private static void holdsWhatWasCreated(
            History history, Scope scope, Judgement judgement, Predicate<Exchange> such) {
        Map<Exchange, Set<String>> listings = new HashMap<>();
        history.exchanges().stream()
                .filter(exchange -> scope.has(exchange) && isWhole(exchange) && such.test(exchange))
                .forEach(listing -> listings.put(listing, ids(listing)));
        List<Exchange> inOrder = listings.keySet().stream()
                .sorted(java.util.Comparator.comparingInt(Exchange::number))
                .toList();
        for (JobHistory job : history.jobs()) {
            job.creation()
                    .map(Creation::exchange)
                    .filter(creation -> creation.request().uri().getRawQuery() == null)
                    .ifPresent(creation -> inOrder.stream()
                            .filter(listing -> listing.identity().equals(creation.identity())
                                    && HappensBefore.isBefore(creation, listing)
                                    && hasToHold(job, listing))
                            .peek(listing -> judgement.judged())
                            .filter(listing ->
                                    !listings.getOrDefault(listing, Set.of()).contains(job.id()))
                            .findFirst()
                            .ifPresent(listing -> judgement.violated(
                                    new Difference.WrongListing(job.id(), 1, 0), creation, listing)));
        }
    }

    /** The first page, which says that it is the last. */
    private static boolean isWhole(Exchange exchange) {
        String query = exchange.request().uri().getRawQuery();
        return exchange.operation() == Operation.LIST
                && exchange.status() == 200
                && exchange.json().path("data").isArray()
                && exchange.json().at("/links/next").isNull()
                && (query == null || query.matches("page%5Blimit%5D=\\d+"));
    }

    private static boolean hasToHold(JobHistory job, Exchange listing) {
        return job.deedsUntil(listing, Operation.CANCEL).isEmpty()
                && job.deedsUntil(listing, Operation.AGE).isEmpty()
                && !job.mayHaveBeen(listing, status -> status == JobStatus.TIMED_OUT || status.isCancelled());
    }

    /** Ids of the wrong type are wrong in themselves. */
    private static Set<String> ids(Exchange listing) {
        Set<String> ids = new HashSet<>();
        for (JsonNode job : listing.json().path("data")) {
            ids.add(job.path("id").asText());
        }
        return ids;
    }

    /** Wherever the request for a page of that size came from. */
    private static void isBounded(History history, Scope scope, Judgement judgement) {
        for (Exchange page : history.exchanges()) {
            JsonNode jobs = page.json().path("data");
            if (scope.has(page) && page.operation() == Operation.LIST && page.status() == 200 && jobs.isArray()) {
                limit(page)
                        .ifPresent(most -> judgement.that(
                                jobs.size() <= most,
                                () -> new Difference.Unwanted(
                                        "The page holds %d jobs, and no more than %d were asked for"
                                                .formatted(jobs.size(), most)),
                                page));
            }
        }
    }

    private static Optional<Integer> limit(Exchange page) {
        String query = page.request().uri().getQuery();
        Matcher limit = LIMIT.matcher(query == null ? "" : query);
        return limit.find() ? Optional.of(Integer.valueOf(limit.group(1))) : Optional.empty();
    }
}
