package io.jobskit.conformance.rule;

import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What results say in one format and in another (section "API-wide: results"). A server is held to what it does in most
 * places: its results are its own.
 */
final class ResultValueRules {

    private static final int FORMATS = 3;
    private static final Pattern ZERO = Pattern.compile("[-+0.,\\s]*");

    private ResultValueRules() {}

    static List<Rule> all() {
        return List.of(new Rule("DOWNLOAD-19", "results hold the same values", ResultValueRules::holdTheSame));
    }

    private static void holdTheSame(History history, Scope scope, Judgement judgement) {
        Map<String, List<Compared>> columns = new LinkedHashMap<>();
        Set<Compared> confirmed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<TabledView> view : TabledView.all(history, scope)) {
            List<Compared> all = view.stream()
                    .flatMap(one -> view.stream().filter(one::isBefore).flatMap(other -> compared(one, other)))
                    .toList();
            all.forEach(compared -> columns.computeIfAbsent(compared.name(), any -> new ArrayList<>())
                    .add(compared));
            List<Compared> alike = all.stream()
                    .filter(compared -> compared.tells() && compared.areMostlyAlike())
                    .toList();
            all.stream()
                    .filter(compared -> alike.stream().anyMatch(compared::isConfirmedBy))
                    .forEach(confirmed::add);
        }
        Set<String> blamed = new HashSet<>();
        columns.values().forEach(column -> judge(column, confirmed, blamed, judgement));
    }

    /** Column by column, of rows in the same order. */
    private static Stream<Compared> compared(TabledView one, TabledView other) {
        if (one.size() != other.size() || one.isReordered(other)) {
            return Stream.of();
        }
        return one.table().columns().stream()
                .filter(other.table().columns()::contains)
                .map(column -> new Compared(column, one, other, cells(column, one, other)));
    }

    /** A column of the results of a view in two formats. */
    private record Compared(String column, TabledView one, TabledView other, List<Cell> cells) {

        /** What is compared in the same way for every view. */
        String name() {
            return "%s %s %s".formatted(one.given().type(), other.given().type(), column);
        }

        String jobs() {
            return one.given().job() + " " + other.given().job();
        }

        long count(Likeness likeness) {
            return cells.stream().filter(cell -> cell.is(likeness)).count();
        }

        /** Whether something is the same that is not nothing. */
        boolean tells() {
            return cells.stream()
                    .anyMatch(cell ->
                            cell.is(Likeness.SAME) && !ZERO.matcher(cell.one).matches());
        }

        boolean areMostlyAlike() {
            return count(Likeness.OTHER) < count(Likeness.SAME);
        }

        /** Whether one of the two is like a third format in that column, so that the other is the odd one. */
        boolean isConfirmedBy(Compared third) {
            boolean isOfOne = Stream.of(third.one, third.other)
                    .map(side -> side.given().job())
                    .anyMatch(List.of(one.given().job(), other.given().job())::contains);
            return isOfOne
                    && third.column.equals(column)
                    && Stream.of(one, other, third.one, third.other)
                                    .map(side -> side.given().type())
                                    .distinct()
                                    .count()
                            == FORMATS;
        }
    }

    /**
     * A number that is not raw, or one that is another where most are the same: of its view, or of all views; or where a third
     * format of its view tells which is right.
     */
    private static void judge(List<Compared> column, Set<Compared> confirmed, Set<String> blamed, Judgement judgement) {
        boolean isTold = column.stream().anyMatch(view -> view.count(Likeness.SAME) > 0);
        if (isTold) {
            judgement.judged();
        }
        for (Compared view : column) {
            boolean isHeld = view.areMostlyAlike() || areAllAlike(column, view);
            boolean isOdd = confirmed.contains(view);
            Optional<Cell> wrong = view.cells.stream()
                    .filter(cell -> cell.is(Likeness.NOT_RAW)
                            || (isHeld && cell.is(Likeness.OTHER))
                            || (isOdd && cell.areOtherNumbers()))
                    .findFirst();
            if (wrong.isPresent()) {
                // One column of a view is enough.
                if (blamed.add(view.jobs())) {
                    judgement.violated(
                            difference(view, wrong.get()),
                            view.one.given().results(),
                            view.other.given().results());
                }
                return;
            }
        }
    }

    /** Whether that column is the same in every other view, which is more than a lot of zeros. */
    private static boolean areAllAlike(List<Compared> column, Compared view) {
        List<Compared> others = column.stream()
                .filter(other -> !other.jobs().equals(view.jobs()))
                .toList();
        return others.stream().allMatch(other -> other.count(Likeness.OTHER) == 0)
                && others.stream().anyMatch(Compared::tells);
    }

    private static Difference difference(Compared view, Cell cell) {
        return new Difference.Disagreement(
                "'%s' in row %d of the results of the same view, as %s (job %s) and as %s (job %s),"
                        .formatted(
                                cell.column,
                                cell.row,
                                view.one.given().type(),
                                view.one.given().job(),
                                view.other.given().type(),
                                view.other.given().job()),
                cell.one,
                cell.other);
    }

    private static List<Cell> cells(String column, TabledView one, TabledView other) {
        boolean areTexts = one.given().isText() && other.given().isText();
        return IntStream.range(0, one.table().rows().size())
                .mapToObj(row -> new Cell(
                        row + 1,
                        column,
                        one.table().rows().get(row).of(column),
                        other.table().rows().get(row).of(column),
                        areTexts))
                .toList();
    }

    private record Cell(int row, String column, String one, String other, boolean areTexts) {
        boolean is(Likeness likeness) {
            return Likeness.of(one, other, areTexts) == likeness;
        }

        /** Words may be written in another way. */
        boolean areOtherNumbers() {
            return is(Likeness.OTHER) && Likeness.areNumbers(one, other);
        }
    }
}
