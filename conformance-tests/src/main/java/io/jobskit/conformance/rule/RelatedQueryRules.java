package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.rule.RelatedQuery.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The results of queries for the same portfolios and period hold the same values, whatever else is asked for, and rows that add
 * up do so everywhere (QUERY-31; section "API-wide: results"). A server's values are its own: it is held to what it does in most places.
 */
final class RelatedQueryRules {

    private static final double NEARLY = 1e-6;

    private RelatedQueryRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "QUERY-31",
                "results hold the values that other queries show",
                (history, scope, judgement) -> judge(RelatedQuery.all(history), scope, judgement)));
    }

    private static void judge(List<RelatedQuery> all, Scope scope, Judgement judgement) {
        agree(cells(all), scope, judgement);
        AddingUp.judge(all, scope, judgement);
    }

    /** What a query shows of a column in a row. */
    private record Cell(RelatedQuery query, String id, Column column, String row, JsonNode value) {

        boolean isSame(Cell other) {
            double one = value.asDouble();
            double then = other.value.asDouble();
            return Math.abs(one - then) <= Math.max(Math.abs(one), Math.abs(then)) * NEARLY;
        }

        boolean tells() {
            return value.decimalValue().signum() != 0;
        }

        boolean isElsewhere(Cell other) {
            return column.place() != other.column.place();
        }

        boolean isOtherwiseGrouped(Cell other) {
            return !query.groupings().equals(other.query.groupings());
        }
    }

    /** The same of two queries; the first shows what most do. */
    private record Pair(Cell usual, Cell other) {}

    /** Each list is of what queries show in the same place. */
    private static Collection<List<Cell>> cells(List<RelatedQuery> all) {
        Map<String, List<Cell>> cells = new LinkedHashMap<>();
        for (RelatedQuery query : all) {
            query.rows()
                    .forEach((row, node) -> query.columns().forEach((id, column) -> {
                        JsonNode value = node.path("columns").path(column.name());
                        if (value.isNumber()) {
                            cells.computeIfAbsent(query.asked() + row + id, any -> new ArrayList<>())
                                    .add(new Cell(query, id, column, row, value));
                        }
                    }));
        }
        return cells.values();
    }

    /**
     * A value is no other where its column stands elsewhere among columns, or its row below others, if the server has shown
     * for some column or row that such places make no difference, and if more values agree than do not.
     */
    private static void agree(Collection<List<Cell>> cells, Scope scope, Judgement judgement) {
        List<Pair> same = new ArrayList<>();
        List<Pair> others = new ArrayList<>();
        cells.forEach(all -> {
            Cell usual = usual(all);
            all.stream()
                    .filter(cell -> !cell.equals(usual))
                    .forEach(cell -> (cell.isSame(usual) ? same : others).add(new Pair(usual, cell)));
        });
        boolean isAnywhere = same.stream().anyMatch(pair -> pair.usual.tells() && pair.usual.isElsewhere(pair.other));
        boolean isAnyGrouping =
                same.stream().anyMatch(pair -> pair.usual.tells() && pair.usual.isOtherwiseGrouped(pair.other));
        if (!isAnywhere && !isAnyGrouping) {
            return;
        }
        judgement.judged();
        if (others.size() <= same.size()) {
            others.stream()
                    .filter(pair -> scope.has(pair.usual.query.results()) && scope.has(pair.other.query.results()))
                    .filter(pair -> isAnywhere || !pair.usual.isElsewhere(pair.other))
                    .filter(pair -> isAnyGrouping || !pair.usual.isOtherwiseGrouped(pair.other))
                    .findFirst()
                    .ifPresent(pair -> disagree(pair, judgement));
        }
    }

    /** The first of those that show what most show. */
    private static Cell usual(List<Cell> all) {
        return all.stream()
                .max(Comparator.comparing(
                        cell -> all.stream().filter(cell::isSame).count()))
                .orElseThrow();
    }

    private static void disagree(Pair pair, Judgement judgement) {
        judgement.violated(
                new Difference.Disagreement(
                        "'%s' in %s, in the results of job %s and of job %s, which ask for the same but for columns and groupings,"
                                .formatted(
                                        pair.usual.id,
                                        place(pair.usual.row),
                                        pair.usual.query.job(),
                                        pair.other.query.job()),
                        pair.usual.value.toString(),
                        pair.other.value.toString()),
                pair.usual.query.results(),
                pair.other.query.results());
    }

    private static String place(String row) {
        return row.equals("[]") ? "the total" : "the row of " + row.substring(1, row.length() - 1);
    }
}
