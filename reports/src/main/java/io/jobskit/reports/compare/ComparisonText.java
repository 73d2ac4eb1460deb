package io.jobskit.reports.compare;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A comparison for a terminal: plain text, the result first, then what is not alike, then the changes, worst first. */
public final class ComparisonText {

    private static final int WIDTH = 100;
    private static final int NOTE = 300;
    private static final int ROWS = 12;
    private static final int ID = 13;
    private static final int CHANGE = 22;

    private ComparisonText() {}

    /**
     * Writes it in UTF-8. The stream stays open.
     *
     * @throws IOException if it can't be written
     */
    public static void write(Comparison comparison, OutputStream out) throws IOException {
        out.write(of(comparison).getBytes(StandardCharsets.UTF_8));
    }

    /** The text, each line ended. */
    public static String of(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(comparison.headline());
        new Notes(comparison).all().forEach(note -> lines.add("Note: " + PlainText.cut(note, NOTE)));
        lines.add("");
        lines.add(run("Old", comparison.before()));
        lines.add(run("New", comparison.now()));
        for (ChangeKind kind : ChangeKind.values()) {
            if (kind != ChangeKind.SAME && kind != ChangeKind.LEFT_OUT) {
                rows(lines, kind, comparison.of(kind));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String run(String which, VerdictFile verdict) {
        return String.format(
                Locale.ROOT,
                "%s  %s · %s · %s",
                which,
                Words.verdict(verdict),
                Words.of(verdict.startedAt()),
                Words.target(verdict));
    }

    private static void rows(List<String> lines, ChangeKind kind, List<ComparedRequirement> differences) {
        if (differences.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(String.format(Locale.ROOT, "%s (%d)", kind.title(), differences.size()));
        int shown = differences.size() <= ROWS + 1 ? differences.size() : ROWS;
        differences.stream().limit(shown).map(ComparisonText::row).forEach(lines::add);
        if (shown < differences.size()) {
            lines.add(String.format(Locale.ROOT, "  and %d more", differences.size() - shown));
        }
    }

    private static String row(ComparedRequirement difference) {
        String change = PlainText.onOneLine(difference.change());
        return PlainText.cut(
                String.format(
                        Locale.ROOT,
                        "  %s %s  %s",
                        padded(PlainText.onOneLine(difference.id()), ID),
                        padded(change, CHANGE),
                        PlainText.onOneLine(difference.why())),
                WIDTH);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
