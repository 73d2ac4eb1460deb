package io.jobskit.conformance.rule;

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
            RankRules.judge(all, scope, judgement);
            inAnyOrder(all, scope, judgement);
            RangeRules.judge(all, scope, judgement);
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
                                        one.words(),
                                        one.names(),
                                        FilteredQuery.names(one.unfiltered()),
                                        one.left())),
                one.unfiltered(),
                one.results());
    }

    /** Each range and each filter counts, whichever comes first and however an attribute is written, whatever a server makes of them. */
    private static void inAnyOrder(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        Map<String, FilteredQuery> first = new HashMap<>();
        for (FilteredQuery one : all) {
            FilteredQuery other = first.putIfAbsent(one.sorted(), one);
            if (other != null && !other.filters().equals(one.filters()) && scope.has(one.results())) {
                judgement.that(
                        other.names().equals(one.names()),
                        () -> new Difference.Unwanted(
                                "The results of job %s, filtered by %s, have the rows %s; those of job %s, filtered by the same written otherwise, have %s"
                                        .formatted(one.job(), one.words(), one.names(), other.job(), other.names())),
                        other.results(),
                        one.results());
            }
        }
    }
}
