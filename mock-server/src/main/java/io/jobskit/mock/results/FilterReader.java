package io.jobskit.mock.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Reads one filter; one that is not understood is none. */
final class FilterReader {
    private FilterReader() {}

    static Optional<Filter> read(JsonNode filter, Period period) {
        JsonNode attribute = filter.path("attribute");
        String operator =
                JsonShapes.member(filter, "operator").map(Texts::lower).orElse("");
        String key = QueryReader.key(attribute);
        if (operator.equals("include") || operator.equals("exclude")) {
            return Optional.of(new Filter.Discrete(
                    key,
                    operator.equals("include"),
                    JsonShapes.elements(filter.path("values")).stream()
                            .map(JsonShapes::text)
                            .collect(Collectors.toUnmodifiableSet())));
        }
        ResultColumn column = Columns.column(key, key, attribute.path("arguments"), period);
        if (column.kind() == ColumnKind.WORD) {
            return Optional.empty();
        }
        return switch (operator) {
            case "range" -> range(filter, column);
            case "rank" -> rank(filter, column);
            default -> Optional.empty();
        };
    }

    private static Optional<Filter> range(JsonNode filter, ResultColumn column) {
        List<Filter.Bounds> bounds = JsonShapes.elements(filter.path("ranges")).stream()
                .map(range -> new Filter.Bounds(
                        JsonShapes.number(range.path("from")).orElse(Double.NEGATIVE_INFINITY),
                        JsonShapes.number(range.path("to")).orElse(Double.POSITIVE_INFINITY)))
                .toList();
        return bounds.isEmpty() ? Optional.empty() : Optional.of(new Filter.Range(column, bounds));
    }

    private static Optional<Filter> rank(JsonNode filter, ResultColumn column) {
        OptionalDouble count = JsonShapes.number(filter.path("rank_value"));
        boolean bottom = JsonShapes.member(filter, "rank_order")
                .map(order -> Texts.lower(order).equals("bottom"))
                .orElse(false);
        return count.isPresent() && count.getAsDouble() >= 0
                ? Optional.of(new Filter.Rank(column, !bottom, (int) count.getAsDouble()))
                : Optional.empty();
    }
}
