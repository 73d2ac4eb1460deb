package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.ResultRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A query with filters, and the same without. */
record FilteredQuery(String job, JsonNode filters, Exchange results, Exchange unfiltered, String grouping) {

    private static final String FILTERS = "filters";
    private static final String ATTRIBUTE = "attribute";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Whether rows are left out by their names alone, by each of the filters. */
    boolean isByName() {
        return isByName(filters, grouping);
    }

    /** Whether filters leave out rows of that grouping by their names alone. */
    static boolean isByName(JsonNode filters, String grouping) {
        return StreamSupport.stream(filters.spliterator(), false)
                .allMatch(filter -> filter.path("type").asText().equals("discrete")
                        && key(filter.path(ATTRIBUTE)).equals(grouping));
    }

    boolean isRank() {
        return filters.size() == 1 && filter().path("operator").asText().equals("rank");
    }

    boolean isRank(String order) {
        return isRank() && filter().path("rank_order").asText().equals(order);
    }

    /** How many rows a rank is of. */
    int many() {
        return filter().path("rank_value").asInt();
    }

    /** The only range, if both of its ends are numbers. */
    Optional<JsonNode> range() {
        JsonNode ranges = filter().path("ranges");
        JsonNode range = ranges.path(0);
        return filters.size() == 1
                        && ranges.size() == 1
                        && range.path("from").isNumber()
                        && range.path("to").isNumber()
                ? Optional.of(range)
                : Optional.empty();
    }

    /** Whether it keeps what has one value in a column. */
    boolean isOneValue() {
        return range().filter(range -> range.path("from").equals(range.path("to")))
                .isPresent();
    }

    /** Whether rows hold several values in the column that the filter is of. */
    boolean rowsDiffer() {
        return ResultRow.of(unfiltered.json()).stream()
                        .filter(row -> row.level() == 1)
                        .map(row -> row.value(attribute()))
                        .filter(JsonNode::isNumber)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether it leaves out any row, or anything below one. */
    boolean leavesOut() {
        return !names().containsAll(names(unfiltered)) || !total(results).equals(total(unfiltered));
    }

    /** Its filters, as they were sent. */
    String words() {
        return (filters.size() == 1 ? filter() : filters).toString();
    }

    /** The only filter, or the first. */
    JsonNode filter() {
        return filters.path(0);
    }

    String attribute() {
        return key(filter().path(ATTRIBUTE));
    }

    /** What is asked for, in whatever order and spelling: that of filters, values and ranges makes no difference, nor does that of attributes. */
    String sorted() {
        return unfiltered.number() + " " + sorted(filters);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode other = object.objectNode();
            object.properties()
                    .forEach(member -> other.set(
                            member.getKey(),
                            member.getKey().equals(ATTRIBUTE)
                                            && member.getValue()
                                                    .path("arguments")
                                                    .isEmpty()
                                    ? JSON.textNode(key(member.getValue()))
                                    : sorted(member.getValue())));
            return other;
        }
        if (!node.isArray()) {
            return node;
        }
        ArrayNode other = JSON.arrayNode();
        StreamSupport.stream(node.spliterator(), false)
                .map(FilteredQuery::sorted)
                .sorted(Comparator.comparing(JsonNode::toString))
                .forEach(other::add);
        return other;
    }

    Set<String> names() {
        return names(results);
    }

    static Set<String> names(Exchange results) {
        return ResultRow.of(results.json()).stream()
                .filter(row -> row.level() == 1)
                .map(ResultRow::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rows that are left if the filters take their values for the names of rows. */
    Set<String> left() {
        return left(filters, names(unfiltered));
    }

    /** Of rows of those names. */
    static Set<String> left(JsonNode filters, Set<String> names) {
        Set<String> left = new LinkedHashSet<>(names);
        for (JsonNode filter : filters) {
            Set<String> values = new LinkedHashSet<>();
            filter.path("values").forEach(value -> values.add(value.asText()));
            boolean isIncluding = filter.path("operator").asText().equals("include");
            left.removeIf(name -> values.contains(name) != isIncluding);
        }
        return left;
    }

    boolean works() {
        return names().equals(left());
    }

    /** What the total of the results is in the column that the filter ranks. */
    JsonNode total(Exchange of) {
        return of.json()
                .path("data")
                .path("attributes")
                .path("total")
                .path("columns")
                .path(attribute());
    }

    /** The filtered queries of a run whose results are known with and without. */
    static List<FilteredQuery> all(History history) {
        List<QueryResults> queries = QueryResults.all(history);
        Map<JsonNode, QueryResults> unfiltered = new HashMap<>();
        queries.stream()
                .filter(query -> query.parameter(FILTERS).isEmpty())
                .forEach(query -> unfiltered.putIfAbsent(query.without(FILTERS), query));
        return queries.stream()
                .filter(query -> !query.parameter(FILTERS).isEmpty())
                .flatMap(query -> Optional.ofNullable(unfiltered.get(query.without(FILTERS))).stream()
                        .map(other -> new FilteredQuery(
                                query.job(),
                                query.parameter(FILTERS),
                                query.results(),
                                other.results(),
                                key(query.parameter("groupings").path(0)))))
                .toList();
    }

    /** Of an object with a key, or of a bare key. */
    static String key(JsonNode attribute) {
        return attribute.isTextual()
                ? attribute.asText()
                : attribute.path("key").asText();
    }
}
