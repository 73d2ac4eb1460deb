package io.jobskit.reports.page;

import io.jobskit.reports.text.Words;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.VerdictFile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A requirement as several runs see it.
 *
 * @param requirement what the first run that has it says of it
 * @param differs whether those runs that were asked do not say the same of it
 * @param cells what each run says, in the order of the runs
 */
record Beside(RequirementOutcome requirement, boolean differs, List<Cell> cells) {

    /** What a run says: the outcome and its label, both empty if its catalogue does not have it, and whether it was not asked. */
    record Cell(String outcome, String label, String reading, String reason, boolean leftOut) {}

    /** Every requirement that at least one run has, once. */
    static List<RequirementOutcome> requirements(List<VerdictFile> verdicts) {
        Map<String, RequirementOutcome> all = new LinkedHashMap<>();
        verdicts.forEach(verdict -> verdict.requirements().forEach(entry -> all.putIfAbsent(entry.id(), entry)));
        return List.copyOf(all.values());
    }

    static Beside of(RequirementOutcome requirement, List<VerdictFile> verdicts) {
        List<Cell> cells = verdicts.stream()
                .map(verdict -> cell(verdict.requirement(requirement.id())))
                .toList();
        boolean differs = cells.stream()
                        .filter(cell -> !cell.leftOut())
                        .map(cell -> List.of(cell.outcome(), readings(cell.reading())))
                        .distinct()
                        .count()
                > 1;
        return new Beside(requirement, differs, cells);
    }

    /** What its row is marked with, and found by. */
    String state() {
        return differs ? "differs" : "alike";
    }

    /** Several readings have no order. */
    private static Set<String> readings(String reading) {
        return new HashSet<>(Arrays.asList(reading.split(" · ", -1)));
    }

    private static Cell cell(Optional<RequirementOutcome> entry) {
        return entry.map(said -> {
                    String label = said.leftOut() ? "left out" : Words.of(said.outcome());
                    return new Cell(said.outcome().name(), label, said.reading(), said.reason(), said.leftOut());
                })
                .orElse(new Cell("", "", "", "", false));
    }
}
