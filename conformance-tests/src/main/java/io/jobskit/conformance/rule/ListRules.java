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
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which jobs a listing holds, and by which ids (sections "Check the status of all jobs", "API-wide: useStringId"). */
final class ListRules {

    private static final String PARAMETERS = "/attributes/parameters";
    private static final Pattern USE_STRING_ID = Pattern.compile("useStringId=(true|false)");

    private ListRules() {}

    static List<Rule> all() {
        return List.of(
                holdsWhatWasCreated("LIST-02", ListRules::saysNothingOfIds),
                holdsWhatWasCreated("LIST-12", ListRules::saysWhichIds),
                new Rule("LIST-02", "listings hold what goes by another id", ListRules::holdsByAnyId)
                        .needing(Knowledge.ALL_THAT_WAS_DONE));
    }

    /**
     * A listing that is one page holds every job that its user had created before. Cancelled jobs may leave it
     * (LIST-08), and of those that have expired ExpiredListRules tell. By which id a job goes in its creation, and in a listing, is
     * asked for in the same way.
     */
    private static Rule holdsWhatWasCreated(String requirement, Predicate<Exchange> creations) {
        return new Rule(
                        requirement,
                        "listings hold what was created before",
                        (history, scope, judgement) -> holdsWhatWasCreated(history, scope, judgement, creations))
                .needing(Knowledge.ALL_THAT_WAS_DONE);
    }

    private static void holdsWhatWasCreated(
            History history, Scope scope, Judgement judgement, Predicate<Exchange> creations) {
        Map<Exchange, Set<String>> listings = new LinkedHashMap<>();
        history.exchanges().stream()
                .filter(exchange ->
                        scope.has(exchange) && isWhole(exchange) && !PageLimitRules.isBeyondTheMaximum(exchange))
                .sorted(Comparator.comparingInt(Exchange::number))
                .forEach(listing -> listings.put(listing, ids(listing)));
        for (JobHistory job : history.jobs()) {
            job.creation()
                    .map(Creation::exchange)
                    .filter(creations)
                    .ifPresent(creation -> holds(job, creation, listings, judgement));
        }
    }

    private static boolean saysNothingOfIds(Exchange creation) {
        return creation.request().uri().getRawQuery() == null;
    }

    private static boolean saysWhichIds(Exchange creation) {
        return USE_STRING_ID
                .matcher(Objects.requireNonNullElse(creation.request().uri().getRawQuery(), ""))
                .matches();
    }

    /** A job that was created with a text id is in the usual listing, under whatever id: its period tells it from others. */
    private static void holdsByAnyId(History history, Scope scope, Judgement judgement) {
        List<Exchange> listings = history.exchanges().stream()
                .filter(page -> scope.has(page) && isWhole(page) && !Walks.asksForTextIds(page))
                .filter(page -> !PageLimitRules.isBeyondTheMaximum(page))
                .toList();
        for (JobHistory job : history.jobs()) {
            job.creation()
                    .filter(creation -> creation.isTelling() && Walks.asksForTextIds(creation.exchange()))
                    .ifPresent(creation -> listings.stream()
                            .filter(page ->
                                    page.identity().equals(creation.exchange().identity())
                                            && HappensBefore.isBefore(creation.exchange(), page)
                                            && hasToHold(job, page)
                                            && showsPeriods(page))
                            .reduce((one, later) -> later)
                            .ifPresent(page -> judgement.that(
                                    holdsPeriodOf(creation, page),
                                    () -> new Difference.WrongListing(job.id(), 1, 0),
                                    creation.exchange(),
                                    page)));
        }
    }

    private static boolean showsPeriods(Exchange page) {
        for (JsonNode job : page.json().path("data")) {
            if (!job.at(PARAMETERS).path("start_date").isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsPeriodOf(Creation creation, Exchange page) {
        for (JsonNode job : page.json().path("data")) {
            if (creation.isOfItsPeriod(job.at(PARAMETERS))) {
                return true;
            }
        }
        return false;
    }

    private static void holds(
            JobHistory job, Exchange creation, Map<Exchange, Set<String>> listings, Judgement judgement) {
        boolean isJudged = false;
        for (Map.Entry<Exchange, Set<String>> listing : listings.entrySet()) {
            boolean isThere = listing.getValue().contains(job.id());
            if ((isThere && isJudged)
                    || !listing.getKey().identity().equals(creation.identity())
                    || !HappensBefore.isBefore(creation, listing.getKey())
                    || Walks.asksForTextIds(creation) != Walks.asksForTextIds(listing.getKey())
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
    static boolean isWhole(Exchange exchange) {
        return isFirst(exchange) && exchange.json().at("/links/next").isNull();
    }

    static boolean isFirst(Exchange exchange) {
        String query = exchange.request().uri().getRawQuery();
        return exchange.operation() == Operation.LIST
                && exchange.status() == 200
                && exchange.json().path("data").isArray()
                && (query == null || query.matches("(useStringId=true&)?page%5Blimit%5D=\\d+"));
    }

    /** One that was put at Cancel Requested is cancelled as soon as it goes on, whether anybody has seen that or not. */
    static boolean hasToHold(JobHistory job, Exchange listing) {
        return job.actionsUntil(listing, Operation.CANCEL).isEmpty()
                && Ages.oldest(job, listing)
                        .filter(age -> age.compareTo(Ages.DAY) < 0)
                        .isPresent()
                && !job.mayHaveBeen(listing, status -> status == JobStatus.TIMED_OUT || status.isCancelAsked());
    }

    /** Ids of the wrong type are wrong in themselves. */
    static Set<String> ids(Exchange listing) {
        Set<String> ids = new HashSet<>();
        for (JsonNode job : listing.json().path("data")) {
            ids.add(job.path("id").asText());
        }
        return ids;
    }
}
