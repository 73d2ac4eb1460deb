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
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which jobs a listing holds, and how many to a page (sections "Check the status of all jobs", "API-wide: pagination"). */
final class ListRules {

    private static final Pattern LIMIT = Pattern.compile("(?:^|&)page\\[limit]=([1-9]\\d{0,5})(?:&|$)");

    private static final int MAXIMUM = 2000;

    /** What a creation says of its job's id where it says nothing else than what is so anyway. */
    private static final Set<String> DEFAULT_IDS = Set.of("", "useStringId=false");

    private ListRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("LIST-02", "listings hold what was created before", ListRules::holdsWhatWasCreated)
                        .needing(Knowledge.ALL_THAT_WAS_DONE),
                new Rule("LIST-11", "listings hold as much beyond the maximum", ListRules::holdsAsMuch)
                        .needing(Knowledge.ALL_THAT_WAS_DONE),
                new Rule("LIST-07", "pages hold no more jobs than asked for", ListRules::isBounded));
    }

    /** What a listing holds that was asked for as it should be, and that stood all the time, stands in the other as well. */
    private static void holdsAsMuch(History history, Scope scope, Judgement judgement) {
        List<Exchange> whole =
                history.exchanges().stream().filter(ListRules::isWhole).toList();
        for (Exchange listing : whole) {
            if (!scope.has(listing) || !isBeyondTheMaximum(listing)) {
                continue;
            }
            whole.stream()
                    .filter(other -> !isBeyondTheMaximum(other)
                            && other.identity().equals(listing.identity())
                            && HappensBefore.isBefore(other, listing))
                    .reduce((one, later) -> later)
                    .ifPresent(other -> {
                        Set<String> there = ids(listing);
                        judgement.judged();
                        history.jobs().stream()
                                .filter(job -> ids(other).contains(job.id()) && hasToHold(job, listing))
                                .filter(job -> !there.contains(job.id()))
                                .findFirst()
                                .ifPresent(job -> judgement.violated(
                                        new Difference.WrongListing(job.id(), 1, 0), other, listing));
                    });
        }
    }

    private static boolean isBeyondTheMaximum(Exchange page) {
        return limit(page).filter(limit -> limit > MAXIMUM).isPresent();
    }

    /**
     * A listing that is one page holds every job that its user had created before. Cancelled jobs may leave it
     * (LIST-08), and of those that have expired nothing is said. One that was created with another option for its id than the
     * usual may be listed under another.
     */
    private static void holdsWhatWasCreated(History history, Scope scope, Judgement judgement) {
        Map<Exchange, Set<String>> listings = new LinkedHashMap<>();
        history.exchanges().stream()
                .filter(exchange -> scope.has(exchange) && isWhole(exchange) && !isBeyondTheMaximum(exchange))
                .sorted(Comparator.comparingInt(Exchange::number))
                .forEach(listing -> listings.put(listing, ids(listing)));
        for (JobHistory job : history.jobs()) {
            job.creation()
                    .map(Creation::exchange)
                    .filter(creation -> DEFAULT_IDS.contains(
                            Objects.requireNonNullElse(creation.request().uri().getRawQuery(), "")))
                    .ifPresent(creation -> holds(job, creation, listings, judgement));
        }
    }

    private static void holds(
            JobHistory job, Exchange creation, Map<Exchange, Set<String>> listings, Judgement judgement) {
        boolean isJudged = false;
        for (Map.Entry<Exchange, Set<String>> listing : listings.entrySet()) {
            boolean isThere = listing.getValue().contains(job.id());
            if ((isThere && isJudged)
                    || !listing.getKey().identity().equals(creation.identity())
                    || !HappensBefore.isBefore(creation, listing.getKey())
                    || !hasToHold(job, listing.getKey())) {
                continue;
            }
            isJudged = true;
            judgement.judged();
            if (!isThere) {
                judgement.violated(new Difference.WrongListing(job.id(), 1, 0), creation, listing.getKey());
                return;
            }
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

    /** One that was put at Cancel Requested is cancelled as soon as it goes on, whether anybody has seen that or not. */
    private static boolean hasToHold(JobHistory job, Exchange listing) {
        return job.actionsUntil(listing, Operation.CANCEL).isEmpty()
                && Ages.oldest(job, listing)
                        .filter(age -> age.compareTo(Ages.DAY) < 0)
                        .isPresent()
                && !job.mayHaveBeen(listing, status -> status == JobStatus.TIMED_OUT || status.isCancelAsked());
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
