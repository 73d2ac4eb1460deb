package io.jobskit.reports.page;

import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Words;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A requirement as several runs see it.
 *
 * @param requirement what the first run that has it says of it
 * @param differs whether those runs that were asked do not say the same of it
 * @param cells what each run says, in the order of the runs
 */
record Beside(RequirementRecord requirement, boolean differs, List<Cell> cells) {

    /** What a run says: the outcome and its label, both empty if its catalogue does not have it, and whether it was not asked. */
    record Cell(String outcome, String label, List<String> readings, String reason, boolean leftOut) {

        /** The ways that the target goes, on one line. */
        String reading() {
            return String.join(" · ", readings);
        }
    }

    /** Every requirement that at least one run has, once. */
    static List<RequirementRecord> requirements(List<VerdictFile> verdicts) {
        Map<String, RequirementRecord> all = new LinkedHashMap<>();
        verdicts.forEach(verdict -> verdict.requirements().forEach(entry -> all.putIfAbsent(entry.id(), entry)));
        return List.copyOf(all.values());
    }

    static Beside of(RequirementRecord requirement, List<VerdictFile> verdicts) {
        List<Cell> cells = verdicts.stream()
                .map(verdict -> cell(verdict.requirement(requirement.id())))
                .toList();
        boolean differs = cells.stream()
                        .filter(cell -> !cell.leftOut())
                        // Several readings have no order.
                        .map(cell -> List.of(cell.outcome(), new HashSet<>(cell.readings())))
                        .distinct()
                        .count()
                > 1;
        return new Beside(requirement, differs, cells);
    }

    /** Whether no run was narrowed to others. */
    boolean isAskedOfAll() {
        return cells.stream().noneMatch(Cell::leftOut);
    }

    /** What its row is marked with, and found by. */
    String state() {
        return differs ? "differs" : "alike";
    }

    private static Cell cell(Optional<RequirementRecord> entry) {
        return entry.map(said -> {
                    String label = said.leftOut() ? "left out" : Words.of(said.outcome());
                    return new Cell(said.outcome().name(), label, said.readings(), said.reason(), said.leftOut());
                })
                .orElse(new Cell("", "", List.of(), "", false));
    }
}
