package io.jobskit.reports.page;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.RequirementRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found of each part of the API, by level.
 *
 * @param levels the heads of the columns
 * @param rows a row a part, in the documentation's order
 */
record Overview(List<String> levels, List<Row> rows) {

    /** A part of the API. */
    record Row(String noun, List<Cell> cells) {}

    /**
     * What was found of its requirements of one level.
     *
     * @param worst the worst outcome; empty if there is no such requirement
     * @param kept how many were judged and are not violated, of how many, for example {@code 9 of 10}
     * @param bad what is wrong or could not be judged, for example {@code 1 fail}; empty if nothing is
     */
    record Cell(String worst, String kept, String bad) {}

    static Overview of(List<RequirementRecord> requirements) {
        Map<String, List<RequirementRecord>> nouns = new LinkedHashMap<>();
        requirements.forEach(entry ->
                nouns.computeIfAbsent(entry.noun(), unmet -> new ArrayList<>()).add(entry));
        List<Row> rows = new ArrayList<>();
        nouns.forEach((noun, entries) -> rows.add(new Row(
                noun,
                Stream.of(Level.values())
                        .map(level -> cell(entries.stream()
                                .filter(entry -> entry.level() == level)
                                .map(RequirementRecord::outcome)
                                .toList()))
                        .toList())));
        return new Overview(Stream.of(Level.values()).map(Level::label).toList(), rows);
    }

    private static Cell cell(List<Outcome> outcomes) {
        long kept = outcomes.stream()
                .filter(outcome -> outcome == Outcome.PASS || outcome == Outcome.OBSERVED)
                .count();
        List<String> bad = Choice.ofOutcomes(outcomes).stream()
                .filter(choice -> choice.count() > 0 && isBad(Outcome.valueOf(choice.key())))
                .map(choice -> choice.count() + " " + choice.label())
                .toList();
        return new Cell(
                Outcome.worstFirst().stream()
                        .filter(outcomes::contains)
                        .map(Outcome::name)
                        .findFirst()
                        .orElse(""),
                outcomes.isEmpty() ? "" : kept + " of " + outcomes.size(),
                String.join(", ", bad));
    }

    private static boolean isBad(Outcome outcome) {
        return outcome.isViolation() || outcome == Outcome.INCONCLUSIVE;
    }
}
