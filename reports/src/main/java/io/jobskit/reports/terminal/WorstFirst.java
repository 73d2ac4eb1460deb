package io.jobskit.reports.terminal;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.Cause;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a summary says of single requirements: each that was violated or could not be judged, with what falls with it. */
final class WorstFirst {

    private WorstFirst() {}

    /** The worst first, as many as there is room for; what only repeats the reason of the whole run is left out. */
    static List<String> rows(VerdictFile verdict, int room) {
        List<Cause> bad = Cause.of(Stream.concat(
                        verdict.attention().stream(),
                        verdict.requirements().stream().filter(entry -> entry.outcome() == Outcome.KNOWN_FAILURE))
                .toList());
        if (bad.isEmpty()) {
            return List.of();
        }
        List<String> rows = new ArrayList<>(List.of(""));
        int shown = shown(bad, room - 1);
        bad.stream().limit(shown).map(WorstFirst::rows).forEach(rows::addAll);
        if (bad.size() > shown) {
            List<RequirementRecord> rest = Cause.requirements(bad.subList(shown, bad.size()));
            rows.add("and " + Words.counted(rest) + " more, see conformance.html");
        }
        return rows;
    }

    /** How many there is room for, in so many lines, beside a line for the rest if there is one. */
    private static int shown(List<Cause> bad, int room) {
        int lines = 0;
        for (int shown = 0; shown < bad.size(); shown++) {
            lines += rows(bad.get(shown)).size();
            boolean isLast = shown == bad.size() - 1;
            if (lines > (isLast ? room : room - 1)) {
                return shown;
            }
        }
        return bad.size();
    }

    private static List<String> rows(Cause cause) {
        RequirementRecord first = cause.first();
        String reason = PlainText.onOneLine(first.reason());
        List<String> rows = new ArrayList<>(List.of(String.format(
                Locale.ROOT, "%-13s %-13s %s", first.outcome(), first.id(), reason.isEmpty() ? first.says() : reason)));
        if (!cause.others().isEmpty()) {
            rows.add("              also, probably for the same cause: " + ids(cause.others()));
        }
        return rows;
    }

    private static String ids(List<RequirementRecord> entries) {
        return entries.stream().map(RequirementRecord::id).collect(Collectors.joining(", "));
    }
}
