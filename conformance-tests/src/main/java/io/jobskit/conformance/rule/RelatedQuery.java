package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.ResultRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What a query without filters asked for, and the values of its results.
 *
 * @param asked what it asked for, but for columns and groupings
 * @param groupings the keys of its groupings
 * @param columns the columns of its results by what was asked for: by key and arguments, in the order of the query
 */
record RelatedQuery(String job, String asked, List<String> groupings, Map<String, Column> columns, Exchange results) {

    private static final int MOST = 500;

    /**
     * A column that was asked for.
     *
     * @param key what it is of
     * @param place how many stand before it
     * @param name what rows of the results call it
     */
    record Column(String key, int place, String name) {}

    /** Those of a run. */
    static List<RelatedQuery> all(History history) {
        return QueryResults.all(history).stream()
                .filter(query -> query.parameter("filters").isEmpty() && isGrouped(query))
                .map(RelatedQuery::of)
                .toList();
    }

    /** By keys, or by none. */
    private static boolean isGrouped(QueryResults query) {
        JsonNode groupings = query.parameter("groupings");
        return groupings.isArray() && QueryResultRules.keys(groupings).size() == groupings.size();
    }

    private static RelatedQuery of(QueryResults query) {
        ObjectNode asked = ((ObjectNode) query.parameters()).deepCopy();
        asked.remove(List.of("columns", "groupings", "filters"));
        return new RelatedQuery(
                query.job(),
                asked.toString(),
                QueryResultRules.keys(query.parameter("groupings")),
                columns(query),
                query.results());
    }

    /** Results name the columns as they were asked for, each by its key and more, or a column goes by its key if no other has that. */
    private static Map<String, Column> columns(QueryResults query) {
        List<String> asked = QueryResultRules.keys(query.parameter("columns"));
        List<String> told = QueryResultRules.keys(query.results().json().at("/meta/columns"));
        boolean areNamed = told.size() == asked.size()
                && told.stream().distinct().count() == told.size()
                && IntStream.range(0, asked.size())
                        .allMatch(place -> told.get(place).startsWith(asked.get(place)));
        Map<String, Column> columns = new LinkedHashMap<>();
        IntStream.range(0, asked.size())
                .filter(place -> areNamed || asked.indexOf(asked.get(place)) == asked.lastIndexOf(asked.get(place)))
                .forEach(place -> columns.put(
                        id(query.parameter("columns").path(place)),
                        new Column(asked.get(place), place, areNamed ? told.get(place) : asked.get(place))));
        return columns;
    }

    private static String id(JsonNode column) {
        JsonNode arguments = column.path("arguments");
        return column.path("key").asText() + (arguments.isEmpty() ? "" : " " + arguments);
    }

    /** The rows by what they are of: the names that lead to each, by the groupings, in whatever order these are; what is there twice is left out. */
    Map<String, JsonNode> rows() {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        List<String> twice = new ArrayList<>();
        add(rows, twice, results.json().at("/data/attributes/total"), List.of());
        twice.forEach(rows::remove);
        return rows;
    }

    private void add(Map<String, JsonNode> rows, List<String> twice, JsonNode row, List<String> path) {
        if (path.size() > groupings.size() || rows.size() >= MOST) {
            return;
        }
        String place = new TreeSet<>(path).toString();
        if (rows.put(place, row) != null) {
            twice.add(place);
        }
        for (JsonNode child : row.path("children")) {
            List<String> below = new ArrayList<>(path);
            below.add((path.size() < groupings.size() ? groupings.get(path.size()) : "") + " '"
                    + child.path("name").asText() + "'");
            add(rows, twice, child, below);
        }
    }

    /** What its rows of the first grouping are called. */
    List<String> names() {
        return ResultRow.of(results.json()).stream()
                .filter(row -> row.level() == 1)
                .map(ResultRow::name)
                .sorted()
                .toList();
    }
}
