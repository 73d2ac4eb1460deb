package io.jobskit.reports.page;

import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.VerdictFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A requirement as several runs see it.
 *
 * @param requirement what the first run that has it says of it
 * @param differs whether the runs do not say the same of it
 * @param cells what each run says, in the order of the runs
 */
record Beside(RequirementOutcome requirement, boolean differs, List<Cell> cells) {

    /** What a run says: the outcome and its label, both empty if its catalogue does not have it. */
    record Cell(String outcome, String label, String reading, String reason) {}

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
                        .map(cell -> List.of(cell.outcome(), cell.reading()))
                        .distinct()
                        .count()
                > 1;
        return new Beside(requirement, differs, cells);
    }

    /** What its row is marked with, and found by. */
    String state() {
        return differs ? "differs" : "alike";
    }

    private static Cell cell(Optional<RequirementOutcome> entry) {
        return entry.map(said ->
                        new Cell(said.outcome().name(), Choice.label(said.outcome()), said.reading(), said.reason()))
                .orElse(new Cell("", "", "", ""));
    }
}
