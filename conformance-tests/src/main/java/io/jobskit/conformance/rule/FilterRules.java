package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A filter of a query leaves rows out of its results (section "Parameters"), as the same query without filters shows them. What
 * a server makes of the values of a filter is its own business, so a filter is judged where another one has worked.
 */
final class FilterRules {

    private FilterRules() {}

    static List<Rule> all() {
        return List.of(new Rule("QUERY-27", "results leave out what the filters name", (history, scope, judgement) -> {
            List<FilteredQuery> all = FilteredQuery.all(history);
            boolean isJudged = byName(all, scope, judgement);
            byRank(all, scope, judgement);
            inAnyOrder(all, scope, judgement);
            byBothEnds(all, scope, judgement);
            FilteredTotals.judge(all, scope, judgement);
            HeededFilters.judge(
                    history,
                    query -> scope.has(query.results())
                            && !(isJudged
                                    && all.stream().anyMatch(one -> one.job().equals(query.job()))),
                    judgement);
        }));
    }

    /** Whether one works, so that the others can be judged. */
    private static boolean byName(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        List<FilteredQuery> named = all.stream()
                .filter(FilteredQuery::isByName)
                .filter(one -> !one.left().equals(FilteredQuery.names(one.unfiltered())))
                .toList();
        Optional<FilteredQuery> working =
                named.stream().filter(FilteredQuery::works).findFirst();
        working.ifPresent(other -> named.stream()
                .filter(one -> scope.has(one.results()))
                .peek(one -> judgement.judged())
                .filter(one -> !one.works())
                .findFirst()
                .ifPresent(one -> violated(one, judgement)));
        return working.isPresent();
    }

    private static void violated(FilteredQuery one, Judgement judgement) {
        judgement.violated(
                new Difference.Unwanted(
                        "The results of job %s, filtered by %s, have the rows %s; without filters the rows are %s, so %s should be left"
                                .formatted(
                                        one.job(),
                                        words(one),
                                        one.names(),
                                        FilteredQuery.names(one.unfiltered()),
                                        one.left())),
                one.unfiltered(),
                one.results());
    }

    private static String words(FilteredQuery one) {
        return (one.filters().size() == 1 ? one.filter() : one.filters()).toString();
    }

    /** Each range and each filter counts, whichever comes first, whatever a server makes of them. */
    private static void inAnyOrder(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        Map<String, FilteredQuery> first = new HashMap<>();
        for (FilteredQuery one : all) {
            FilteredQuery other = first.putIfAbsent(one.sorted(), one);
            if (other != null && !other.filters().equals(one.filters()) && scope.has(one.results())) {
                judgement.that(
                        other.names().equals(one.names()),
                        () -> new Difference.Unwanted(
                                "The results of job %s, filtered by %s, have the rows %s; those of job %s, filtered by the same in another order, have %s"
                                        .formatted(one.job(), words(one), one.names(), other.job(), other.names())),
                        other.results(),
                        one.results());
            }
        }
    }

    /** A range that is one value leaves something out, where another such one does: neither of its ends is overlooked. */
    private static void byBothEnds(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        for (FilteredQuery one : all) {
            if (one.isOneValue() && scope.has(one.results()) && one.rowsDiffer()) {
                all.stream()
                        .filter(other -> other.isOneValue()
                                && other.attribute().equals(one.attribute())
                                && other.unfiltered().number()
                                        == one.unfiltered().number()
                                && other.leavesOut())
                        .findFirst()
                        .ifPresent(other -> judgement.that(
                                one.leavesOut(),
                                () -> new Difference.Unwanted(
                                        "The results of job %s, filtered by %s, have all rows; those of job %s, filtered by %s, do not"
                                                .formatted(one.job(), words(one), other.job(), words(other))),
                                other.results(),
                                one.results()));
            }
        }
    }

    /** The best of all is no worse than the worst, at whatever depth a server ranks; and not the same where values differ. */
    private static void byRank(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        for (FilteredQuery top : all) {
            all.stream()
                    .filter(bottom -> top.isRank("top")
                            && bottom.isRank("bottom")
                            && bottom.attribute().equals(top.attribute())
                            && bottom.filter()
                                    .path("rank_value")
                                    .equals(top.filter().path("rank_value"))
                            && bottom.unfiltered().number() == top.unfiltered().number())
                    .filter(bottom -> scope.has(top.results()) && scope.has(bottom.results()))
                    .filter(bottom -> top.total(top.results()).isNumber()
                            && bottom.total(bottom.results()).isNumber()
                            && isRanked(top))
                    .forEach(bottom -> {
                        judgement.judged();
                        JsonNode best = top.total(top.results());
                        JsonNode worst = bottom.total(bottom.results());
                        if (best.decimalValue().compareTo(worst.decimalValue()) <= 0) {
                            judgement.violated(
                                    new Difference.Unwanted(
                                            "The top %s by '%s' (job %s) comes to %s, and the bottom %s (job %s) to %s"
                                                    .formatted(
                                                            top.filter().path("rank_value"),
                                                            top.attribute(),
                                                            top.job(),
                                                            best,
                                                            top.filter().path("rank_value"),
                                                            bottom.job(),
                                                            worst)),
                                    top.results(),
                                    bottom.results());
                        }
                    });
        }
    }

    /** Whether ranking changed the results, of rows that differ. */
    private static boolean isRanked(FilteredQuery one) {
        return one.rowsDiffer() && !one.total(one.results()).equals(one.total(one.unfiltered()));
    }
}
