package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jobskit.conformance.scene.QueryFilters;
import io.jobskit.conformance.scene.QueryFilters.Range;
import io.jobskit.conformance.target.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes queries that ask for something else of the same portfolios and period than one that they are made from. */
final class QueryVariants {

    private static final String FILTERS = "filters";
    private static final String HIDE = "hide_previous_holdings";

    /** More than any sample portfolio has rows, and more than it is worth. */
    private static final int ALL = 1_000;

    private static final long WORTH = 1_000_000_000_000_000L;

    /** By what portfolios are grouped as well, where a target knows that; where it does not, nothing is shown by it. */
    private static final List<String> GROUPINGS = List.of("security", "holding_account");

    private static final int WITHOUT_COLUMNS = 27;
    private static final int BY_A_COLUMN = 4;

    private final ObjectNode query;

    /** Of a query without filters, and with hiding previous holdings left to the default. */
    QueryVariants(ObjectNode query) {
        this.query = query;
    }

    /** How many different queries there are at most, all in all; one by three groupings is none of those by two. */
    static int most(Samples samples) {
        return WITHOUT_COLUMNS
                + BY_A_COLUMN * samples.columns().size()
                + (samples.groupings().size() > 2 ? 1 : 0);
    }

    /** The query, and each of its columns behind the others, alone, and in another currency. */
    List<ObjectNode> ofColumns() {
        List<JsonNode> reversed = list(query, "columns");
        Collections.reverse(reversed);
        List<ObjectNode> queries = new ArrayList<>(List.of(query, of(reversed), plain()));
        reversed.forEach(column -> queries.add(of(List.of(column))));
        ObjectNode others = plain();
        NearlyAlike.parameters(others)
                .path("columns")
                .forEach(column -> ((ObjectNode) column).putObject("arguments").put("currency", "EUR"));
        queries.add(others);
        return queries;
    }

    /** By the first grouping, and with columns that differ in more than their arguments. */
    ObjectNode plain() {
        ObjectNode plain = of(list(query, "columns").stream()
                .filter(column -> !column.has("arguments"))
                .toList());
        return grouped(plain, firstGrouping());
    }

    private ObjectNode of(List<JsonNode> columns) {
        return changed(query, parameters -> parameters.putArray("columns").addAll(columns));
    }

    /** By nothing, by each grouping alone, and by two in either order. */
    List<ObjectNode> ofGroupings() {
        String first = firstGrouping();
        List<ObjectNode> queries = new ArrayList<>(List.of(grouped(query), grouped(query, first)));
        Stream.concat(
                        list(query, "groupings").stream()
                                .map(grouping -> grouping.path("key").asText()),
                        GROUPINGS.stream())
                .distinct()
                .filter(other -> !other.equals(first))
                .limit(GROUPINGS.size())
                .forEach(other -> queries.addAll(
                        List.of(grouped(query, other), grouped(query, first, other), grouped(query, other, first))));
        return queries;
    }

    private static ObjectNode grouped(ObjectNode from, String... keys) {
        return changed(from, parameters -> {
            ArrayNode groupings = parameters.putArray("groupings");
            for (String key : keys) {
                groupings.addObject().put("key", key);
            }
        });
    }

    /** Previous holdings hidden, then as usual, then not hidden; and the last two with a filter that leaves nothing out, row by row as well. */
    List<ObjectNode> ofHiding() {
        ObjectNode usual = plain();
        ObjectNode filtered = filtered(QueryFilters.byName(grouping(), "exclude", "there is no such row"));
        ObjectNode nested = grouped(filtered, firstGrouping(), GROUPINGS.get(0));
        return List.of(
                hiding(usual, true),
                nested,
                hiding(nested, false),
                usual,
                hiding(usual, false),
                filtered,
                hiding(filtered, false));
    }

    private static ObjectNode hiding(ObjectNode from, boolean hides) {
        return changed(from, parameters -> parameters.put(HIDE, hides));
    }

    /** Filters of which is known what they leave of these rows, which are those without: ranks and ranges, in either spelling. */
    List<ObjectNode> ofFilters(List<JsonNode> rows) {
        List<JsonNode> numbers = list(plain(), "columns").stream()
                .map(column -> column.path("key"))
                .filter(key -> rows.stream()
                        .anyMatch(row -> row.path("columns").path(key.asText()).isNumber()))
                .toList();
        List<ObjectNode> filters = new ArrayList<>();
        filters.add(QueryFilters.byName(grouping(), "include", "there is no such row"));
        numbers.forEach(key -> filters.addAll(
                List.of(QueryFilters.ranged(key, Range.of(0, WORTH)), QueryFilters.ranged(key, Range.of(-WORTH, 0)))));
        numbers.stream().skip(Math.max(0, numbers.size() - 1L)).forEach(key -> {
            ends(rows, key).forEach(value -> filters.add(QueryFilters.ranged(key, Range.of(value))));
            filters.add(QueryFilters.ranked(key, "top", ALL));
            filters.add(QueryFilters.bare(QueryFilters.ranked(key, "top", Math.max(1, rows.size() - 1))));
            filters.add(QueryFilters.ranked(key, "bottom", Math.max(1, rows.size() - 1)));
            for (String order : List.of("top", "bottom")) {
                filters.add(QueryFilters.ranked(key, order, 1));
                filters.add(QueryFilters.bare(QueryFilters.ranked(key, order, 1)));
            }
        });
        return filters.stream().map(this::filtered).toList();
    }

    /** The lowest and the highest value of a column. */
    private static Stream<JsonNode> ends(List<JsonNode> rows, JsonNode key) {
        List<JsonNode> values = rows.stream()
                .map(row -> row.path("columns").path(key.asText()))
                .filter(JsonNode::isNumber)
                .sorted(Comparator.comparing(JsonNode::decimalValue))
                .toList();
        return Stream.of(values.get(0), values.get(values.size() - 1));
    }

    private ObjectNode filtered(ObjectNode filter) {
        return changed(plain(), parameters -> parameters.putArray(FILTERS).add(filter));
    }

    private JsonNode grouping() {
        return TextNode.valueOf(firstGrouping());
    }

    private String firstGrouping() {
        return NearlyAlike.parameters(query).at("/groupings/0/key").asText();
    }

    private static ObjectNode changed(ObjectNode from, Consumer<ObjectNode> change) {
        ObjectNode changed = from.deepCopy();
        change.accept(NearlyAlike.parameters(changed));
        return changed;
    }

    private static List<JsonNode> list(ObjectNode query, String name) {
        List<JsonNode> all = new ArrayList<>();
        NearlyAlike.parameters(query).path(name).forEach(all::add);
        return all;
    }
}
