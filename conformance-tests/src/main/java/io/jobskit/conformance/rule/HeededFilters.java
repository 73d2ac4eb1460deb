package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rows that a filter of a query names, whether or not the same query was asked without: they are left out or kept wherever a
 * server has shown, by another query, that it takes the values of filters for names of rows.
 */
final class HeededFilters {

    private static final String FILTERS = "filters";

    private HeededFilters() {}

    /** Results and the names of their rows. */
    private record Named(QueryResults query, Set<String> rows) {

        static Named of(QueryResults query) {
            return new Named(query, FilteredQuery.names(query.results()));
        }

        JsonNode filters() {
            return query.parameter(FILTERS);
        }

        String grouping() {
            return FilteredQuery.key(query.parameter("groupings").path(0));
        }

        boolean isFiltered() {
            return !filters().isEmpty() && FilteredQuery.isByName(filters(), grouping());
        }

        /** Those of the other's rows that its filters do not leave out. */
        Set<String> left(Named of) {
            return FilteredQuery.left(filters(), of.rows);
        }

        boolean isHeeded() {
            return left(this).equals(rows);
        }

        /** Whether its filters leave out rows that a query without filters shows. */
        boolean tells(Named other) {
            return other.filters().isEmpty()
                    && other.grouping().equals(grouping())
                    && !left(other).equals(other.rows);
        }
    }

    /** Those queries alone; what they are held to may be any's. */
    static void judge(History history, Predicate<QueryResults> scope, Judgement judgement) {
        List<Named> queries = QueryResults.all(history).stream()
                .map(Named::of)
                .filter(query -> !query.rows.isEmpty())
                .toList();
        List<Named> filtered = queries.stream().filter(Named::isFiltered).toList();
        filtered.stream()
                .filter(one -> one.isHeeded() && queries.stream().anyMatch(one::tells))
                .findFirst()
                .ifPresent(heeded -> filtered.stream()
                        .filter(one -> scope.test(one.query) && one.grouping().equals(heeded.grouping()))
                        .peek(one -> judgement.judged())
                        .filter(one -> !one.isHeeded())
                        .findFirst()
                        .ifPresent(one -> violated(heeded, one, judgement)));
    }

    private static void violated(Named heeded, Named one, Judgement judgement) {
        judgement.violated(
                new Difference.Unwanted(
                        "The results of job %s, filtered by %s, have the rows %s, of which %s should be left; those of job %s, filtered by %s, have only rows that should be left"
                                .formatted(
                                        one.query.job(),
                                        one.filters(),
                                        one.rows,
                                        one.left(one),
                                        heeded.query.job(),
                                        heeded.filters())),
                heeded.query.results(),
                one.query.results());
    }
}
