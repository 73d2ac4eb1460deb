package io.jobskit.conformance.proof.mutant.derived;

import static io.jobskit.conformance.proof.mutant.derived.Flaws.changes;
import static io.jobskit.conformance.proof.mutant.derived.Flaws.has;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Ask;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Columns, groupings, filters and flags of queries that are almost right, and filters that are. */
final class QueryFlaws {

    private static final String QUERIES = "Queries";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, Set<String>> OPERATORS =
            Map.of("discrete", Set.of("include", "exclude"), "number", Set.of("range", "rank"));

    private QueryFlaws() {}

    static void addTo(Flaws flaws) {
        Map.of("Columns", "columns", "Groupings", "groupings").forEach((word, name) -> keyed(flaws, word, name));
        filters(flaws);
        flaws.parameter(
                "ZeroForHidePreviousHoldings",
                QUERIES,
                "hide_previous_holdings",
                hidden -> hidden.isNumber() && hidden.asInt() == 0);
        flaws.parameter("TextForHidePreviousHoldings", QUERIES, "hide_previous_holdings", JsonNode::isTextual);
    }

    private static void keyed(Flaws flaws, String word, String name) {
        flaws.wrong("AnObjectFor" + word, has(QUERIES, name, JsonNode::isObject), Flaws.mends(name));
        flaws.wrong(
                "TextFor" + word,
                has(QUERIES, name, JsonNode::isTextual),
                changes(name, text -> listed(NODES.objectNode().set("key", text))));
        flaws.wrong(
                "TextsForEntriesOf" + word,
                any(name, JsonNode::isTextual),
                entries(name, entry -> entry.isTextual() ? NODES.objectNode().set("key", entry) : entry));
        flaws.wrong(
                "NullKeysOf" + word,
                any(name, entry -> entry.path("key").isNull()),
                entries(
                        name,
                        entry -> entry.path("key").isNull()
                                ? ((ObjectNode) entry.deepCopy()).put("key", "value")
                                : entry));
    }

    private static void filters(Flaws flaws) {
        String name = "filters";
        flaws.wrong("AnObjectForFilters", has(QUERIES, name, JsonNode::isObject), Flaws.mends(name));
        flaws.wrong("TextsForEntriesOfFilters", any(name, JsonNode::isTextual), Flaws.mends(name));
        flaws.wrong("NullsForEntriesOfFilters", any(name, JsonNode::isNull), Flaws.mends(name));
        flaws.wrong(
                "FiltersOfTypeDate",
                any(name, filter -> filter.path("type").asText().equals("date")),
                Flaws.mends(name));
        flaws.wrong(
                "FiltersOfTheOperatorOfAnotherType",
                any(name, filter -> OPERATORS.containsKey(type(filter)) && isOfAnother(filter)),
                Flaws.mends(name));
        flaws.wrong("AnyTypeOfTheLastFilter", last(filter -> !OPERATORS.containsKey(type(filter))), Flaws.mends(name));
        flaws.wrong(
                "AnyOperatorOfTheLastFilter",
                last(filter -> OPERATORS.values().stream().noneMatch(known -> known.contains(operator(filter)))),
                Flaws.mends(name));
        flaws.right("QueriesWithANumberFilter", any(name, filter -> type(filter).equals("number")));
    }

    private static boolean isOfAnother(JsonNode filter) {
        return OPERATORS.entrySet().stream()
                .anyMatch(known ->
                        !known.getKey().equals(type(filter)) && known.getValue().contains(operator(filter)));
    }

    private static String type(JsonNode filter) {
        return filter.path("type").asText();
    }

    private static String operator(JsonNode filter) {
        return filter.path("operator").asText();
    }

    private static Predicate<Ask> any(String name, Predicate<JsonNode> which) {
        return has(
                QUERIES,
                name,
                list -> list.isArray()
                        && StreamSupport.stream(list.spliterator(), false).anyMatch(which));
    }

    /** The last of several. */
    private static Predicate<Ask> last(Predicate<JsonNode> which) {
        return has(
                QUERIES, "filters", list -> list.isArray() && list.size() > 1 && which.test(list.get(list.size() - 1)));
    }

    private static JsonNode listed(JsonNode entry) {
        return NODES.arrayNode().add(entry);
    }

    private static UnaryOperator<Ask> entries(String name, UnaryOperator<JsonNode> change) {
        return changes(name, list -> {
            ArrayNode changed = NODES.arrayNode();
            list.forEach(entry -> changed.add(change.apply(entry)));
            return changed;
        });
    }
}
