package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.ResultRow;
import io.jobskit.conformance.rule.ResultTable.Likeness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What results say in one format and in another (section "API-wide: results"). A server is held to what it does in most
 * places: its results are its own.
 */
final class ResultValueRules {

    private ResultValueRules() {}

    static List<Rule> all() {
        return List.of(new Rule("DOWNLOAD-19", "results hold the same values", ResultValueRules::holdTheSame));
    }

    private static void holdTheSame(History history, Scope scope, Judgement judgement) {
        Map<String, List<ViewResults>> views = ViewResults.all(history)
                .filter(given -> scope.has(given.results()))
                .collect(Collectors.groupingBy(ViewResults::view, TreeMap::new, Collectors.toList()));
        for (List<ViewResults> view : views.values()) {
            if (view.stream().map(ViewResults::type).distinct().count() > 1) {
                List<Tabled> tables = view.stream()
                        .filter(given -> !given.isText() || ResultTextRules.isUtf8(given.results()))
                        .map(given -> new Tabled(given, ResultTable.of(given.type(), given.results())))
                        .filter(tabled -> !tabled.table.isEmpty())
                        .toList();
                lowest(tables, judgement);
                tables.forEach(one -> tables.stream()
                        .filter(other -> !other.given.type().equals(one.given.type())
                                && one.given.results().number()
                                        < other.given.results().number())
                        .forEach(other -> compare(one, other, judgement)));
            }
        }
    }

    private record Tabled(ViewResults given, ResultTable table) {

        boolean is(String type) {
            return given.type().equals(type);
        }

        boolean hasAllOf(Tabled other) {
            return !is(other.given.type())
                    && table.rows().size() >= other.table.rows().size()
                    && table.rows().containsAll(other.table.rows());
        }
    }

    /** Text has the rows of the lowest grouping alone, so CSV has as many as TSV, and neither has the others of JSON, too. */
    private static void lowest(List<Tabled> tables, Judgement judgement) {
        for (Tabled one : tables) {
            for (Tabled other : tables) {
                boolean isOfText = one.given.isText() && other.given.isText() && one.hasAllOf(other);
                boolean isOfAllRows =
                        one.given.isText() && other.is("JSON") && areAll(one.table, other.given.results());
                if (isOfText || isOfAllRows) {
                    judgement.that(
                            one.table.rows().size() == other.table.rows().size(),
                            () -> new Difference.Disagreement(
                                    "How many rows of the lowest grouping the same view has, as %s (job %s) and as %s (job %s),"
                                            .formatted(
                                                    one.given.type(),
                                                    one.given.job(),
                                                    other.given.type(),
                                                    other.given.job()),
                                    Integer.toString(one.table.rows().size()),
                                    Integer.toString(other.table.rows().size())),
                            one.given.results(),
                            other.given.results());
                }
            }
        }
    }

    /** Whether a table has as many rows as the document has of all groupings, with the total or without. */
    private static boolean areAll(ResultTable table, Exchange document) {
        int all = ResultRow.of(document.answer().orElseThrow().message().json()).size();
        return table.rows().size() == all || table.rows().size() == all - 1;
    }

    /** Column by column, of rows in the same order. */
    private static void compare(Tabled one, Tabled other, Judgement judgement) {
        if (one.table.rows().size() != other.table.rows().size() || areReordered(one.table, other.table)) {
            return;
        }
        one.table.columns().stream()
                .filter(other.table.columns()::contains)
                .flatMap(column -> wrong(cells(column, one, other), judgement).stream())
                .findFirst()
                .ifPresent(cell -> judgement.violated(
                        new Difference.Disagreement(
                                "'%s' in row %d of the results of the same view, as %s (job %s) and as %s (job %s),"
                                        .formatted(
                                                cell.column,
                                                cell.row,
                                                one.given.type(),
                                                one.given.job(),
                                                other.given.type(),
                                                other.given.job()),
                                cell.one,
                                cell.other),
                        one.given.results(),
                        other.given.results()));
    }

    /** No section says in which order rows are: the first column that both have tells, as it names them. */
    private static boolean areReordered(ResultTable one, ResultTable other) {
        return one.columns().stream()
                .filter(other.columns()::contains)
                .findFirst()
                .filter(column -> !one.words(column).equals(other.words(column))
                        && sorted(one.words(column)).equals(sorted(other.words(column))))
                .isPresent();
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static List<Cell> cells(String column, Tabled one, Tabled other) {
        boolean areTexts = one.given.isText() && other.given.isText();
        return IntStream.range(0, one.table.rows().size())
                .mapToObj(row -> new Cell(
                        row + 1,
                        column,
                        one.table.rows().get(row).of(column),
                        other.table.rows().get(row).of(column),
                        areTexts))
                .toList();
    }

    /** A number that is not raw, or one that is another where most are the same. */
    private static Optional<Cell> wrong(List<Cell> cells, Judgement judgement) {
        List<Cell> different =
                cells.stream().filter(cell -> cell.is(Likeness.OTHER)).toList();
        long same = cells.stream().filter(cell -> cell.is(Likeness.SAME)).count();
        if (same > 0) {
            judgement.judged();
        }
        return Stream.concat(
                        cells.stream().filter(cell -> cell.is(Likeness.NOT_RAW)),
                        different.size() < same ? different.stream() : Stream.of())
                .findFirst();
    }

    private record Cell(int row, String column, String one, String other, boolean areTexts) {
        boolean is(Likeness likeness) {
            return Likeness.of(one, other, areTexts) == likeness;
        }
    }
}
