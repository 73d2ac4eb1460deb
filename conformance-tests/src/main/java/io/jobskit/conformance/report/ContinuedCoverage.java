package io.jobskit.conformance.report;

import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Coverage.Answer;
import io.jobskit.contract.outcome.Coverage.Cell;
import io.jobskit.contract.outcome.Coverage.Inputs;
import io.jobskit.contract.outcome.Coverage.Untried;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much of the contract a run and the one that went on with it have tried and seen: what either has. */
final class ContinuedCoverage {

    private ContinuedCoverage() {}

    static Coverage of(Coverage before, Coverage now) {
        if (!before.isKnown() || !now.isKnown()) {
            return before.isKnown() ? before : now;
        }
        return new Coverage(
                cells(before.cells(), now.cells()),
                now.inputs().stream()
                        .map(latest -> inputs(before.inputs(), latest))
                        .toList(),
                now.answers().stream()
                        .map(latest -> answer(before.answers(), latest))
                        .toList());
    }

    /** The same event can stand in the same situation more than once: for each kind of job. Its place tells which it is. */
    private static List<Cell> cells(List<Cell> before, List<Cell> now) {
        if (!names(before).equals(names(now))) {
            return tried(before) > tried(now) ? before : now;
        }
        boolean isNothingNew = tried(now) == 0 && tried(before) > 0;
        return IntStream.range(0, now.size())
                .mapToObj(place -> before.get(place).isTried() || isNothingNew ? before.get(place) : now.get(place))
                .toList();
    }

    private static List<List<String>> names(List<Cell> cells) {
        return cells.stream()
                .map(cell -> List.of(cell.situation(), cell.event()))
                .toList();
    }

    private static long tried(List<Cell> cells) {
        return cells.stream().filter(Cell::isTried).count();
    }

    /** Where the later run tried none, the reasons of the earlier one say why an input was not. */
    private static Inputs inputs(List<Inputs> before, Inputs latest) {
        return before.stream()
                .filter(one -> one.requirement().equals(latest.requirement()) && one.tried() > 0)
                .findFirst()
                .map(earlier -> latest.tried() == 0 ? earlier : both(earlier, latest))
                .orElse(latest);
    }

    private static Inputs both(Inputs earlier, Inputs latest) {
        Set<String> untried = earlier.untried().stream().map(Untried::input).collect(Collectors.toSet());
        return new Inputs(
                latest.requirement(),
                latest.all(),
                latest.untried().stream()
                        .filter(input -> untried.contains(input.input()))
                        .toList());
    }

    private static Answer answer(List<Answer> before, Answer latest) {
        int seen = latest.seen()
                + before.stream()
                        .filter(one -> one.method().equals(latest.method())
                                && one.path().equals(latest.path())
                                && one.status() == latest.status()
                                && one.mediaType().equals(latest.mediaType()))
                        .mapToInt(Answer::seen)
                        .sum();
        return new Answer(
                latest.method(),
                latest.path(),
                latest.status(),
                latest.mediaType(),
                seen,
                seen > 0 ? "" : latest.unseen());
    }
}
