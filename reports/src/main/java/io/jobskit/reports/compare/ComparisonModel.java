package io.jobskit.reports.compare;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.markdown.Gfm;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.util.List;
import java.util.Locale;

/**
 * What {@code comparison.md} and {@code comparison.txt} are filled in with.
 *
 * @param headline the result in a sentence, without an end
 * @param notes a sentence each
 * @param runs the old one, and the new one
 * @param sections the changes by kind, the worst first
 */
record ComparisonModel(String headline, List<String> notes, List<Run> runs, List<Section> sections) {

    record Run(String which, VerdictFile run) {
        String verdict() {
            return Words.verdict(run);
        }

        String startedAt() {
            return Words.of(run.startedAt());
        }

        String target() {
            return Words.target(run);
        }

        String address() {
            return Gfm.address(run.target().baseUrl());
        }
    }

    /** Changes of one kind, as many as there is room for. */
    record Section(ChangeKind kind, int all, List<ComparedRequirement> rows) {
        private static final int WIDTH = 100;

        String title() {
            return String.format(Locale.ROOT, "%s (%d)", kind.title(), all);
        }

        boolean isOpen() {
            return kind == ChangeKind.WORSE || kind == ChangeKind.VANISHED;
        }

        int more() {
            return all - rows.size();
        }

        /** The rows for a terminal, in columns. */
        List<String> lines() {
            return rows.stream()
                    .map(row -> String.format(
                            Locale.ROOT,
                            "  %-13s %-22s  %s",
                            PlainText.onOneLine(row.id()),
                            PlainText.onOneLine(row.change()),
                            PlainText.onOneLine(row.why())))
                    .map(line -> PlainText.cut(line, WIDTH))
                    .toList();
        }
    }

    static ComparisonModel of(Comparison comparison, List<Section> sections) {
        return new ComparisonModel(
                comparison.headline(),
                new Notes(comparison).all(),
                List.of(new Run("Old", comparison.before()), new Run("New", comparison.now())),
                List.copyOf(sections));
    }
}
