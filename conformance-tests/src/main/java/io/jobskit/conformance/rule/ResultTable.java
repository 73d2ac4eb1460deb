package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.notation.ResultRow;
import io.jobskit.conformance.notation.ValueTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Results as columns and rows, whatever their format: of JSON the rows of the lowest grouping, as text has them.
 *
 * @param columns what heads each column; what heads two is left out
 * @param rows as many as are compared
 */
record ResultTable(List<String> columns, List<Row> rows) {

    private static final int MOST = 1_000;
    private static final ResultTable NONE = new ResultTable(List.of(), List.of());

    /** The texts of a row by their columns; what is not there is empty. */
    record Row(Map<String, String> cells) {
        String of(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Whether it says the same in those columns, in one a number that is not zero. */
        boolean isAlike(Row other, List<String> columns) {
            return columns.stream()
                            .noneMatch(column -> Likeness.of(of(column), other.of(column), false) == Likeness.OTHER)
                    && columns.stream().anyMatch(column -> Likeness.isSameNumber(of(column), other.of(column)));
        }
    }

    /** That of CSV, TSV or JSON; an empty one of anything else. */
    static ResultTable of(String type, Exchange results) {
        Message message = results.answer().orElseThrow().message();
        return switch (type) {
            case "CSV" -> text(ValueTable.rows(message.content(), ','));
            case "TSV" -> text(ValueTable.rows(message.content(), '\t'));
            case "JSON" -> json(message.content().isInMemory() ? message.json() : MissingNode.getInstance());
            default -> NONE;
        };
    }

    boolean isEmpty() {
        return columns.isEmpty() || rows.isEmpty();
    }

    /** What a column says, row by row, however it is quoted. */
    List<String> words(String column) {
        return rows.stream().map(row -> Likeness.plain(row.of(column))).toList();
    }

    private static ResultTable text(List<List<String>> table) {
        if (table.isEmpty()) {
            return NONE;
        }
        List<String> heading = table.get(0);
        return new ResultTable(
                once(heading),
                table.stream()
                        .skip(1)
                        .limit(MOST)
                        .map(line -> {
                            Map<String, String> cells = new LinkedHashMap<>();
                            for (int i = 0; i < heading.size(); i++) {
                                cells.put(heading.get(i), line.get(i));
                            }
                            return new Row(cells);
                        })
                        .toList());
    }

    /** The rows of JSON that stand above others, the total among them. */
    static List<Row> above(JsonNode document) {
        Map<String, String> headings = headings(document);
        return ResultRow.of(document).stream()
                .filter(row -> !row.isLowest())
                .limit(MOST)
                .map(row -> row(headings, row))
                .toList();
    }

    private static ResultTable json(JsonNode document) {
        Map<String, String> headings = headings(document);
        List<String> all = new ArrayList<>();
        document.path("meta")
                .path("columns")
                .forEach(column -> all.add(column.path("display_name").asText()));
        return new ResultTable(
                once(all),
                ResultRow.lowest(document).stream()
                        .limit(MOST)
                        .map(row -> row(headings, row))
                        .toList());
    }

    /** What heads the columns, by their keys. */
    private static Map<String, String> headings(JsonNode document) {
        Map<String, String> headings = new LinkedHashMap<>();
        for (JsonNode column : document.path("meta").path("columns")) {
            headings.put(
                    column.path("key").asText(), column.path("display_name").asText());
        }
        return headings;
    }

    private static Row row(Map<String, String> headings, ResultRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        headings.forEach((key, heading) -> cells.put(heading, written(row.value(key))));
        return new Row(cells);
    }

    private static List<String> once(List<String> headings) {
        return headings.stream()
                .filter(heading -> !heading.isBlank() && headings.indexOf(heading) == headings.lastIndexOf(heading))
                .toList();
    }

    private static String written(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }
}
