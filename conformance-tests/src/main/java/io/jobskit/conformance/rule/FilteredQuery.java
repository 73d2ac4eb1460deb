package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
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
record FilteredQuery(JobHistory job, JsonNode filters, Exchange results, Exchange unfiltered, String grouping) {

    /** Whether rows are left out by their names alone, by each of the filters. */
    boolean isByName() {
        return StreamSupport.stream(filters.spliterator(), false)
                .allMatch(filter -> filter.path("type").asText().equals("discrete")
                        && key(filter.path("attribute")).equals(grouping));
    }

    boolean isRank(String order) {
        return filters.size() == 1
                && filter().path("operator").asText().equals("rank")
                && filter().path("rank_order").asText().equals(order);
    }

    /** The only filter, or the first. */
    JsonNode filter() {
        return filters.path(0);
    }

    String attribute() {
        return key(filter().path("attribute"));
    }

    /** What is asked for, in whatever order: that of filters, values and ranges makes no difference. */
    String sorted() {
        return unfiltered.number() + " " + sorted(filters);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode other = object.objectNode();
            object.properties().forEach(member -> other.set(member.getKey(), sorted(member.getValue())));
            return other;
        }
        if (!node.isArray()) {
            return node;
        }
        ArrayNode other = JsonNodeFactory.instance.arrayNode();
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
        Set<String> left = names(unfiltered);
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
        List<JobHistory> queries = history.jobs().stream()
                .filter(job -> job.creation().filter(Creation::isQuery).isPresent()
                        && !job.results().isEmpty())
                .filter(job -> job.results()
                        .get(0)
                        .answer()
                        .orElseThrow()
                        .message()
                        .content()
                        .isInMemory())
                .toList();
        Map<JsonNode, JobHistory> unfiltered = new HashMap<>();
        queries.stream()
                .filter(query -> parameters(query).path("filters").isEmpty())
                .forEach(query -> unfiltered.putIfAbsent(rest(query), query));
        return queries.stream()
                .filter(query -> !parameters(query).path("filters").isEmpty())
                .flatMap(query -> Optional.ofNullable(unfiltered.get(rest(query))).stream()
                        .map(other -> new FilteredQuery(
                                query,
                                parameters(query).path("filters"),
                                query.results().get(0),
                                other.results().get(0),
                                key(parameters(query).path("groupings").path(0)))))
                .toList();
    }

    /** Of an object with a key, or of a bare key. */
    private static String key(JsonNode attribute) {
        return attribute.isTextual()
                ? attribute.asText()
                : attribute.path("key").asText();
    }

    private static JsonNode parameters(JobHistory query) {
        return query.creation().orElseThrow().parameters();
    }

    private static JsonNode rest(JobHistory query) {
        JsonNode parameters = parameters(query);
        return parameters instanceof ObjectNode object ? object.deepCopy().without("filters") : parameters;
    }
}
