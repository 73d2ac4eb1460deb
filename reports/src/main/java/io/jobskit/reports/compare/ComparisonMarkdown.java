package io.jobskit.reports.compare;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.markdown.Gfm;
import io.jobskit.reports.markdown.Room;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A comparison as Markdown, for a comment on a pull request or the summary of a job; short enough for either. */
public final class ComparisonMarkdown {

    private static final int CELL = 300;

    /** Of a comment's 65,536 characters; each kind may use what the ones before it left. */
    private static final int ROOM = 55_000;

    private ComparisonMarkdown() {}

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
        StringBuilder text = new StringBuilder("### " + comparison.headline() + "\n\n");
        new Notes(comparison)
                .all()
                .forEach(note -> text.append("**Note:** ").append(cell(note)).append("\n\n"));
        text.append("| | Verdict | Run on | Target |\n| --- | --- | --- | --- |\n");
        run(text, "Old", comparison.before());
        run(text, "New", comparison.now());
        for (ChangeKind kind : ChangeKind.values()) {
            if (kind != ChangeKind.SAME && kind != ChangeKind.LEFT_OUT) {
                table(text, kind, comparison.of(kind));
            }
        }
        return text.toString();
    }

    private static void run(StringBuilder text, String which, VerdictFile verdict) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s · %s |\n",
                which,
                Words.verdict(verdict),
                Words.of(verdict.startedAt()),
                cell(verdict.target().name()),
                Gfm.address(PlainText.cut(verdict.target().baseUrl(), CELL))));
    }

    private static void table(StringBuilder text, ChangeKind kind, List<ComparedRequirement> differences) {
        if (differences.isEmpty()) {
            return;
        }
        String title = String.format(Locale.ROOT, "%s (%d)", kind.title(), differences.size());
        boolean isOpen = kind == ChangeKind.WORSE || kind == ChangeKind.VANISHED;
        text.append(isOpen ? "\n#### " + title : "\n<details><summary>" + title + "</summary>")
                .append("\n\n");
        text.append("| Requirement | Change | Why |\n| --- | --- | --- |\n");
        List<String> rows = differences.stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "| **%s** | %s | %s |\n",
                        cell(entry.id()),
                        cell(entry.change()),
                        cell(entry.why())))
                .toList();
        int shown = Room.append(text, rows, ROOM);
        if (shown < rows.size()) {
            text.append(String.format(Locale.ROOT, "\nAnd %d more.\n", rows.size() - shown));
        }
        if (!isOpen) {
            text.append("\n</details>\n");
        }
    }

    private static String cell(String content) {
        return Gfm.text(PlainText.cut(PlainText.onOneLine(content), CELL));
    }
}
