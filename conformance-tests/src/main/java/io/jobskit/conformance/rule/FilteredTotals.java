package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What filters leave out of rows they leave out of the total (section "Parameters"). Which columns add up is a server's own
 * business: those do that add up without filters and with another one.
 */
final class FilteredTotals {

    private FilteredTotals() {}

    static void judge(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        List<FilteredQuery> filtered = all.stream()
                .filter(one -> one.isByName()
                        && !one.names().isEmpty()
                        && !one.names().equals(FilteredQuery.names(one.unfiltered())))
                .toList();
        filtered.stream()
                .filter(one -> scope.has(one.results()))
                .flatMap(one -> columns(one.unfiltered())
                        .filter(column -> rows(one.unfiltered(), column).size() > 1
                                && addsUp(one.unfiltered(), column)
                                && filtered.stream()
                                        .anyMatch(other -> isOther(one, other) && addsUp(other.results(), column)))
                        .peek(column -> judgement.judged())
                        .filter(column -> total(one.results(), column).isPresent()
                                && !rows(one.results(), column).isEmpty()
                                && !addsUp(one.results(), column))
                        .map(column -> new Found(one, column)))
                .findFirst()
                .ifPresent(found -> judgement.violated(
                        new Difference.Unwanted(
                                "The results of job %s, filtered by %s, have a total of %s for '%s', and rows that come to %s"
                                        .formatted(
                                                found.query.job(),
                                                found.query.filters(),
                                                total(found.query.results(), found.column)
                                                        .orElseThrow(),
                                                found.column,
                                                sum(found.query.results(), found.column))),
                        found.query.unfiltered(),
                        found.query.results()));
    }

    private record Found(FilteredQuery query, String column) {}

    private static boolean isOther(FilteredQuery one, FilteredQuery other) {
        return other.results().number() != one.results().number()
                && other.unfiltered().number() == one.unfiltered().number();
    }

    private static Stream<String> columns(Exchange results) {
        return results.json().at("/data/attributes/total/columns").properties().stream()
                .filter(column -> column.getValue().isNumber())
                .map(column -> column.getKey());
    }

    private static boolean addsUp(Exchange results, String column) {
        return !rows(results, column).isEmpty()
                && total(results, column)
                        .filter(total -> RowSums.isNearly(total, rows(results, column)))
                        .isPresent();
    }

    private static Optional<BigDecimal> total(Exchange results, String column) {
        JsonNode total = results.json().at("/data/attributes/total/columns").path(column);
        return total.isNumber() ? Optional.of(total.decimalValue()) : Optional.empty();
    }

    private static BigDecimal sum(Exchange results, String column) {
        return RowSums.sum(rows(results, column));
    }

    /** What the rows of the first grouping hold, but for nothing. */
    private static List<BigDecimal> rows(Exchange results, String column) {
        return RowSums.below(results.json().at("/data/attributes/total"), column);
    }
}
