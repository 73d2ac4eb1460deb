package io.jobskit.reports.page;

import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Coverage.Answer;
import io.jobskit.contract.outcome.Coverage.Cell;
import io.jobskit.contract.outcome.Coverage.Inputs;
import io.jobskit.contract.outcome.Coverage.Untried;
import io.jobskit.reports.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much of the contract was tried and seen, as tables.
 *
 * @param cells how many cells were tried, for example {@code 120 of 132}
 * @param inputs how many inputs were tried
 * @param answers how many answers were seen
 * @param events the heads of the columns
 * @param situations the rows
 * @param reasons why cells were not tried; marks name a reason by its number, from 1
 * @param requirements the inputs of each requirement
 * @param requests the answers to each kind of request
 */
record Covered(
        String cells,
        String inputs,
        String answers,
        List<String> events,
        List<Situation> situations,
        List<Reason> reasons,
        List<Requirement> requirements,
        List<Request> requests) {

    /** A row of cells, a mark for each event. */
    record Situation(String name, List<Mark> marks) {}

    /** What became of a cell: tried, not tried for the reason of that number, or no cell at all if both say nothing. */
    record Mark(boolean tried, String number) {

        private static final Mark NONE = new Mark(false, "");
    }

    /** Why something was not tried, and how much of it, or what. */
    record Reason(String reason, String what) {}

    /** The inputs of one requirement, and why some were not tried. */
    record Requirement(String id, String tried, List<Reason> reasons) {}

    /** A kind of request, and the answers that the documentation names. */
    record Request(String line, List<Documented> named) {}

    /** An answer, how often it was seen, and why not if it was not. */
    record Documented(int status, String mediaType, String seen, String unseen) {}

    /** Empty if the run did not count. */
    static Optional<Covered> of(Coverage coverage) {
        return coverage.isKnown() ? Optional.of(made(coverage)) : Optional.empty();
    }

    private static Covered made(Coverage coverage) {
        List<String> events =
                coverage.cells().stream().map(Cell::event).distinct().toList();
        Map<String, List<Cell>> untried =
                by(coverage.cells().stream().filter(cell -> !cell.isTried()).toList(), Cell::untried);
        return new Covered(
                part(coverage.cellsTried(), coverage.cells().size()),
                part(coverage.inputsTried(), coverage.inputsThereAre()),
                part(coverage.answersSeen(), coverage.answers().size()),
                events,
                situations(coverage.cells(), events, List.copyOf(untried.keySet())),
                untried.entrySet().stream()
                        .map(reason -> new Reason(
                                reason.getKey(), Words.count(reason.getValue().size(), "cell", "cells")))
                        .toList(),
                coverage.inputs().stream().map(Covered::requirement).toList(),
                by(coverage.answers(), answer -> answer.method() + " " + answer.path()).entrySet().stream()
                        .map(request -> request(request.getKey(), request.getValue()))
                        .toList());
    }

    private static List<Situation> situations(List<Cell> cells, List<String> events, List<String> reasons) {
        List<Situation> rows = new ArrayList<>();
        by(cells, Cell::situation).forEach((situation, row) -> {
            Map<String, Mark> marks = row.stream()
                    .collect(Collectors.toMap(Cell::event, cell -> mark(cell, reasons), (one, same) -> one));
            rows.add(new Situation(
                    situation,
                    events.stream()
                            .map(event -> marks.getOrDefault(event, Mark.NONE))
                            .toList()));
        });
        return List.copyOf(rows);
    }

    private static Mark mark(Cell cell, List<String> reasons) {
        return new Mark(cell.isTried(), cell.isTried() ? "" : Integer.toString(reasons.indexOf(cell.untried()) + 1));
    }

    private static Requirement requirement(Inputs inputs) {
        List<Reason> reasons = new ArrayList<>();
        by(inputs.untried(), Untried::reason)
                .forEach((reason, some) -> reasons.add(new Reason(
                        reason, some.stream().map(Untried::input).distinct().collect(Collectors.joining("; ")))));
        return new Requirement(inputs.requirement(), part(inputs.tried(), inputs.all()), List.copyOf(reasons));
    }

    private static Request request(String line, List<Answer> answers) {
        return new Request(
                line,
                answers.stream()
                        .map(answer -> new Documented(
                                answer.status(),
                                answer.mediaType(),
                                answer.wasSeen() ? Words.count(answer.seen(), "time", "times") : "",
                                answer.unseen()))
                        .toList());
    }

    private static <T> Map<String, List<T>> by(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static String part(long some, long all) {
        return some + " of " + all;
    }
}
