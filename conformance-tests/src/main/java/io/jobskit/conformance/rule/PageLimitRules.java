package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many jobs a page holds (section "API-wide: pagination"): no more than asked for, and no fewer where too many are. */
final class PageLimitRules {

    private static final Pattern LIMIT = Pattern.compile("(?:^|&)page\\[limit]=([1-9]\\d{0,5})(?:&|$)");

    /** As clients write it; what else is asked for may be what is refused. */
    private static final Pattern PLAIN = Pattern.compile("(?:useStringId=(?:true|false)&)?page%5Blimit%5D=\\d+");

    private static final int MAXIMUM = 2000;

    /** A request that takes so long is cancelled (section "API-wide: limits"). */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private PageLimitRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("LIST-11", "listings hold as much beyond the maximum", PageLimitRules::holdsAsMuch)
                        .needing(Knowledge.ALL_THAT_WAS_DONE),
                new Rule("LIST-11", "a limit up to the maximum is taken", PageLimitRules::isTaken),
                new Rule("LIST-07", "pages hold no more jobs than asked for", PageLimitRules::isBounded),
                new Rule("LIST-07", "pages that follow keep to the limit of the first", PageLimitRules::isKept));
    }

    /** Whoever follows links.next as it is has asked for a limit once. */
    private static void isKept(History history, Scope scope, Judgement judgement) {
        for (List<Exchange> walk : Walks.all(history)) {
            limit(walk.get(0))
                    .ifPresent(most -> walk.stream()
                            .skip(1)
                            .filter(page -> scope.has(page) && limit(page).isEmpty())
                            .forEach(page -> judgement.that(
                                    page.json().path("data").size() <= most,
                                    () -> new Difference.Unwanted(
                                            "The page holds %d jobs, and no more than %d were asked for on the first page"
                                                    .formatted(
                                                            page.json()
                                                                    .path("data")
                                                                    .size(),
                                                            most)),
                                    walk.get(0),
                                    page)));
        }
    }

    /**
     * What a listing holds that was asked for as it should be, and that stood all the time, stands in the other as well: each
     * job where the other is whole, and as many where it goes on.
     */
    private static void holdsAsMuch(History history, Scope scope, Judgement judgement) {
        List<Exchange> first = history.exchanges().stream()
                .filter(page -> ListRules.isFirst(page) && !Walks.asksForTextIds(page))
                .toList();
        for (Exchange listing : first) {
            if (scope.has(listing) && isBeyondTheMaximum(listing)) {
                first.stream()
                        .filter(other -> !isBeyondTheMaximum(other)
                                && other.identity().equals(listing.identity())
                                && HappensBefore.isBefore(other, listing))
                        // The one that held most; of those that held as much, the last.
                        .reduce((one, later) ->
                                ListRules.ids(later).size() < ListRules.ids(one).size() ? one : later)
                        .ifPresent(other -> holdsAsMuch(history, judgement, other, listing));
            }
        }
    }

    private static void holdsAsMuch(History history, Judgement judgement, Exchange other, Exchange listing) {
        Set<String> before = ListRules.ids(other);
        Set<String> there = ListRules.ids(listing);
        List<String> standing = history.jobs().stream()
                .filter(job -> before.contains(job.id()) && ListRules.hasToHold(job, listing))
                .map(JobHistory::id)
                .toList();
        judgement.judged();
        if (ListRules.isWhole(listing)) {
            standing.stream()
                    .filter(job -> !there.contains(job))
                    .findFirst()
                    .ifPresent(job -> judgement.violated(new Difference.WrongListing(job, 1, 0), other, listing));
        } else if (there.size() < standing.size()) {
            judgement.violated(
                    new Difference.Unwanted(
                            "The page holds %d jobs and more follow, although a page of no more than %d held %d that are still there"
                                    .formatted(there.size(), MAXIMUM, standing.size())),
                    other,
                    listing);
        }
    }

    /** By whoever may list; what takes longer than a request may is cancelled with the same code. */
    private static void isTaken(History history, Scope scope, Judgement judgement) {
        for (Exchange page : history.exchanges()) {
            boolean isPlain = page.operation() == Operation.LIST
                    && PLAIN.matcher(String.valueOf(page.request().uri().getRawQuery()))
                            .matches()
                    && limit(page).filter(most -> most <= MAXIMUM).isPresent();
            boolean isRefused = page.status() == 400
                    && Duration.between(page.sentAt(), page.answeredAt()).compareTo(LONGEST) < 0;
            if (scope.has(page) && isPlain && (isRefused || page.status() == 200)) {
                history.exchanges().stream()
                        .filter(other -> other.operation() == Operation.LIST
                                && other.status() == 200
                                && other.identity().equals(page.identity()))
                        .findFirst()
                        .ifPresent(other -> judgement.that(
                                !isRefused,
                                () -> new Difference.WrongStatusCode(
                                        "Listing with page[limit]=%d"
                                                .formatted(limit(page).orElseThrow()),
                                        List.of(200),
                                        400),
                                other,
                                page));
            }
        }
    }

    static boolean isBeyondTheMaximum(Exchange page) {
        return limit(page).filter(limit -> limit > MAXIMUM).isPresent();
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
