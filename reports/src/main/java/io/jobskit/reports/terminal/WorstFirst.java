package io.jobskit.reports.terminal;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a summary says of single requirements: a line for each that was violated or could not be judged. */
final class WorstFirst {

    private WorstFirst() {}

    /** The worst first, as many as there is room for; what only repeats the reason of the whole run is left out. */
    static List<String> rows(VerdictFile verdict, int room) {
        List<RequirementRecord> bad = Stream.concat(
                        verdict.attention().stream(),
                        verdict.requirements().stream().filter(entry -> entry.outcome() == Outcome.KNOWN_FAILURE))
                .sorted(Comparator.comparingInt(WorstFirst::rank))
                .toList();
        if (bad.isEmpty()) {
            return List.of();
        }
        List<String> rows = new ArrayList<>(List.of(""));
        int shown = bad.size() < room ? bad.size() : Math.max(0, room - 2);
        bad.stream().limit(shown).map(WorstFirst::row).forEach(rows::add);
        if (bad.size() > shown) {
            rows.add("and " + Words.counted(bad.subList(shown, bad.size())) + " more, see conformance.html");
        }
        return rows;
    }

    private static int rank(RequirementRecord entry) {
        return switch (entry.outcome()) {
            case FAIL -> 0;
            case INCONCLUSIVE -> entry.level() == Level.MUST ? 1 : 3;
            case WARN -> 2;
            case KNOWN_FAILURE -> 4;
            case PASS, OBSERVED, NOT_APPLICABLE -> 5;
        };
    }

    private static String row(RequirementRecord entry) {
        String outcome = switch (entry.outcome()) {
            case INCONCLUSIVE -> "?";
            case KNOWN_FAILURE -> "KNOWN";
            case PASS, FAIL, WARN, NOT_APPLICABLE, OBSERVED -> entry.outcome().name();
        };
        String reason = PlainText.onOneLine(entry.reason());
        return String.format(
                Locale.ROOT, "%-6s%-13s %s", outcome, entry.id(), reason.isEmpty() ? entry.says() : reason);
    }
}
