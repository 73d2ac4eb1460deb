package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.util.List;

/** Filters leave out the same whatever a query groups by, which its total shows: what is filtered need be no grouping. */
final class RegroupedFilters {

    private static final String FILTERS = "filters";
    private static final String GROUPINGS = "groupings";

    private RegroupedFilters() {}

    static void judge(History history, Scope scope, Judgement judgement) {
        List<QueryResults> queries = QueryResults.all(history).stream()
                .filter(query -> !total(query).isEmpty())
                .toList();
        for (QueryResults whole : queries) {
            if (whole.parameter(FILTERS).isEmpty()) {
                queries.stream()
                        .filter(one ->
                                isFilteredOf(whole, one, FILTERS) && !total(one).equals(total(whole)))
                        .findFirst()
                        .ifPresent(working -> queries.stream()
                                .filter(one -> scope.has(one.results()) && isFilteredOf(working, one, GROUPINGS))
                                .forEach(one -> judge(whole, working, one, judgement)));
            }
        }
    }

    private static void judge(QueryResults whole, QueryResults working, QueryResults one, Judgement judgement) {
        judgement.that(
                !total(one).equals(total(whole)),
                () -> new Difference.Unwanted(
                        "The total of job %s, filtered by %s and grouped by %s, is that of job %s without filters; grouped by %s (job %s), the filters count"
                                .formatted(
                                        one.job(),
                                        one.parameter(FILTERS),
                                        one.parameter(GROUPINGS),
                                        whole.job(),
                                        working.parameter(GROUPINGS),
                                        working.job())),
                whole.results(),
                working.results(),
                one.results());
    }

    /** Whether another query has filters, and is the same but for that parameter. */
    private static boolean isFilteredOf(QueryResults query, QueryResults other, String parameter) {
        return !other.parameter(FILTERS).isEmpty()
                && !other.parameter(parameter).equals(query.parameter(parameter))
                && other.without(parameter).equals(query.without(parameter));
    }

    private static JsonNode total(QueryResults query) {
        return query.results().json().at("/data/attributes/total/columns");
    }
}
