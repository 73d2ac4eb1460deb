package io.jobskit.conformance.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of JSON results, as the documentation nests rows (section "API-wide: results").
 *
 * @param level 0 for the total, and one more for each grouping
 * @param row the row
 */
public record ResultRow(int level, JsonNode row) {

    /** So many rows of one document tell what the others are like. */
    public static final int MOST = 5_000;

    /** The rows of a document, each before those below it; none if it has no total. */
    public static List<ResultRow> of(JsonNode document) {
        List<ResultRow> rows = new ArrayList<>();
        JsonNode total = document.path("data").path("attributes").path("total");
        if (total.isObject()) {
            add(rows, 0, total);
        }
        return rows;
    }

    private static void add(List<ResultRow> rows, int level, JsonNode row) {
        if (rows.size() < MOST) {
            rows.add(new ResultRow(level, row));
            row.path("children").forEach(child -> add(rows, level + 1, child));
        }
    }

    /** The rows with nothing below them, in their order. */
    public static List<ResultRow> lowest(JsonNode document) {
        return of(document).stream().filter(ResultRow::isLowest).toList();
    }

    /** Whether nothing is below it. */
    public boolean isLowest() {
        return row.path("children").isEmpty();
    }

    /** Its name; empty if it has none. */
    public String name() {
        return row.path("name").asText();
    }

    /** What it holds in a column; a missing node if nothing. */
    public JsonNode value(String column) {
        return row.path("columns").path(column);
    }
}
