package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.ResultRow;
import io.jobskit.conformance.rule.RelatedQuery.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        addUp(all, scope, judgement);
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

    /** What adds up in the results of most queries, whatever its arguments, does so in those of others. */
    private static void addUp(List<RelatedQuery> all, Scope scope, Judgement judgement) {
        all.stream()
                .flatMap(query -> query.columns().values().stream().map(Column::key))
                .distinct()
                .forEach(key -> {
                    List<RelatedQuery> adding =
                            all.stream().filter(query -> addsUp(query, key)).toList();
                    List<RelatedQuery> others = all.stream()
                            .filter(query -> wrong(query, key).findAny().isPresent())
                            .toList();
                    if (adding.size() > others.size()) {
                        judgement.judged();
                        others.stream()
                                .filter(query -> scope.has(query.results()))
                                .findFirst()
                                .ifPresent(query -> addsUpNot(adding.get(0), query, key, judgement));
                    }
                });
    }

    /** Whether it does in each column of that key, in some of more than one row. */
    private static boolean addsUp(RelatedQuery query, String key) {
        return wrong(query, key).findAny().isEmpty()
                && columns(query, key)
                        .anyMatch(column -> rows(query, column).stream()
                                .anyMatch(row ->
                                        RowSums.below(row.row(), column.name()).size() > 1));
    }

    private static void addsUpNot(RelatedQuery adding, RelatedQuery query, String key, Judgement judgement) {
        wrong(query, key)
                .findFirst()
                .ifPresent(wrong -> judgement.violated(
                        new Difference.Unwanted(
                                "The results of job %s have '%s' of %s in '%s', and rows below it that come to %s; those of job %s add up"
                                        .formatted(
                                                query.job(),
                                                wrong.column.name(),
                                                wrong.row.value(wrong.column.name()),
                                                wrong.row.name(),
                                                RowSums.sum(RowSums.below(wrong.row.row(), wrong.column.name())),
                                                adding.job())),
                        adding.results(),
                        query.results()));
    }

    /** A row whose value in a column is not what the rows below it come to. */
    private record Wrong(Column column, ResultRow row) {}

    private static Stream<Wrong> wrong(RelatedQuery query, String key) {
        return columns(query, key)
                .flatMap(column -> rows(query, column).stream()
                        .filter(row -> !RowSums.addsUp(row, column.name()))
                        .map(row -> new Wrong(column, row)));
    }

    private static Stream<Column> columns(RelatedQuery query, String key) {
        return query.columns().values().stream().filter(column -> column.key().equals(key));
    }

    private static List<ResultRow> rows(RelatedQuery query, Column column) {
        return RowSums.above(query.results().json(), column.name());
    }
}
