package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.ResultRow;
import io.jobskit.conformance.rule.ResultTable.Likeness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Map<String, List<Compared>> columns = new LinkedHashMap<>();
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
                        .flatMap(other -> compared(one, other))
                        .forEach(compared -> columns.computeIfAbsent(compared.name(), any -> new ArrayList<>())
                                .add(compared)));
            }
        }
        Set<String> blamed = new HashSet<>();
        columns.values().forEach(column -> judge(column, blamed, judgement));
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
    private static Stream<Compared> compared(Tabled one, Tabled other) {
        if (one.table.rows().size() != other.table.rows().size() || areReordered(one.table, other.table)) {
            return Stream.of();
        }
        return one.table.columns().stream()
                .filter(other.table.columns()::contains)
                .map(column -> new Compared(column, one, other, cells(column, one, other)));
    }

    /** A column of the results of a view in two formats. */
    private record Compared(String column, Tabled one, Tabled other, List<Cell> cells) {

        /** What is compared in the same way for every view. */
        String name() {
            return "%s %s %s".formatted(one.given.type(), other.given.type(), column);
        }

        long count(Likeness likeness) {
            return cells.stream().filter(cell -> cell.is(likeness)).count();
        }

        boolean areMostlyAlike() {
            return count(Likeness.OTHER) < count(Likeness.SAME);
        }
    }

    /** A number that is not raw, or one that is another where most are the same: of its view, or of all views. */
    private static void judge(List<Compared> column, Set<String> blamed, Judgement judgement) {
        long same = column.stream().mapToLong(view -> view.count(Likeness.SAME)).sum();
        long different =
                column.stream().mapToLong(view -> view.count(Likeness.OTHER)).sum();
        if (same > 0) {
            judgement.judged();
        }
        for (Compared view : column) {
            boolean isHeld = different < same || view.areMostlyAlike();
            Optional<Cell> wrong = view.cells.stream()
                    .filter(cell -> cell.is(Likeness.NOT_RAW) || (isHeld && cell.is(Likeness.OTHER)))
                    .findFirst();
            if (wrong.isPresent()) {
                // One column of a view is enough.
                if (blamed.add(view.one.given.job() + " " + view.other.given.job())) {
                    judgement.violated(
                            difference(view, wrong.get()), view.one.given.results(), view.other.given.results());
                }
                return;
            }
        }
    }

    private static Difference difference(Compared view, Cell cell) {
        return new Difference.Disagreement(
                "'%s' in row %d of the results of the same view, as %s (job %s) and as %s (job %s),"
                        .formatted(
                                cell.column,
                                cell.row,
                                view.one.given.type(),
                                view.one.given.job(),
                                view.other.given.type(),
                                view.other.given.job()),
                cell.one,
                cell.other);
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

    private record Cell(int row, String column, String one, String other, boolean areTexts) {
        boolean is(Likeness likeness) {
            return Likeness.of(one, other, areTexts) == likeness;
        }
    }
}
