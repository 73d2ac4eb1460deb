package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.notation.ResultRow;
import io.jobskit.conformance.notation.ValueTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results as columns and rows, whatever their format: of JSON the rows of the lowest grouping, as text has them.
 *
 * @param columns what heads each column; what heads two is left out
 * @param rows as many as are compared
 */
record ResultTable(List<String> columns, List<Row> rows) {

    private static final int MOST = 1_000;
    private static final int LONGEST = 40;
    private static final ResultTable NONE = new ResultTable(List.of(), List.of());

    /** The texts of a row by their columns; what is not there is empty. */
    record Row(Map<String, String> cells) {
        String of(String column) {
            return cells.getOrDefault(column, "");
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

    private static ResultTable json(JsonNode document) {
        Map<String, String> headings = new LinkedHashMap<>();
        List<String> all = new ArrayList<>();
        for (JsonNode column : document.path("meta").path("columns")) {
            headings.put(
                    column.path("key").asText(), column.path("display_name").asText());
            all.add(column.path("display_name").asText());
        }
        return new ResultTable(
                once(all),
                ResultRow.lowest(document).stream()
                        .limit(MOST)
                        .map(row -> {
                            Map<String, String> cells = new LinkedHashMap<>();
                            headings.forEach((key, heading) -> cells.put(heading, written(row.value(key))));
                            return new Row(cells);
                        })
                        .toList());
    }

    private static List<String> once(List<String> headings) {
        return headings.stream()
                .filter(heading -> !heading.isBlank() && headings.indexOf(heading) == headings.lastIndexOf(heading))
                .toList();
    }

    private static String written(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    /** How two texts compare that stand in the same place. */
    enum Likeness {
        /** There is only one. */
        NOT_COMPARED,
        /** The same words, or the same number but for digits that one of them does not show. */
        SAME,
        /** Other words, two numbers, or a number and a word. */
        OTHER,
        /** A raw number, and one with separators, a sign of percent or the like, or one text with fewer digits than another. */
        NOT_RAW;

        static Likeness of(String one, String other, boolean areTexts) {
            Optional<BigDecimal> first = number(one);
            Optional<BigDecimal> second = number(other);
            if (one.isBlank() || other.isBlank()) {
                return NOT_COMPARED;
            }
            if (first.isEmpty() && second.isEmpty()) {
                return words(one).equals(words(other)) ? SAME : OTHER;
            }
            if (first.isPresent() && second.isPresent()) {
                boolean isRounded = first.get().compareTo(second.get()) != 0;
                return !isSame(first.get(), second.get()) ? OTHER : isRounded && areTexts ? NOT_RAW : SAME;
            }
            return number(raw(first.isPresent() ? other : one)).isPresent() ? NOT_RAW : OTHER;
        }

        /** Without blanks, and without what quotes and escapes them, which formats do in ways of their own. */
        /** Its words, or its number as it is written shortest. */
        static String plain(String text) {
            return number(text)
                    .map(value -> value.stripTrailingZeros().toPlainString())
                    .orElseGet(() -> words(text));
        }

        static String words(String text) {
            return text.replaceAll("\\\\[tnr]|[\"'\\\\\\s]", "");
        }

        private static boolean isSame(BigDecimal one, BigDecimal other) {
            int digits = Math.min(Math.max(0, one.scale()), Math.max(0, other.scale()));
            BigDecimal apart = one.subtract(other).abs();
            return apart.signum() == 0 || apart.compareTo(BigDecimal.ONE.movePointLeft(digits)) < 0;
        }

        private static String raw(String text) {
            return text.replaceAll("[,%$€£'\\s()\"]", "");
        }

        private static Optional<BigDecimal> number(String text) {
            try {
                return text.isBlank() || text.length() > LONGEST
                        ? Optional.empty()
                        : Optional.of(new BigDecimal(text.strip()));
            } catch (NumberFormatException words) {
                return Optional.empty();
            }
        }
    }
}
