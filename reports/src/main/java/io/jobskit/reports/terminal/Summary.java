package io.jobskit.reports.terminal;

import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.template.Template;
import io.jobskit.reports.text.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict in plain text. */
public final class Summary {

    /** How much of it there is. */
    public enum Size {
        /** What fits a screen: at most 24 lines of at most 80 characters, but for the long path of a file. */
        SCREEN(80, 24),
        /** All of it, each sentence on a line of its own: for files and logs, in which people search. */
        WHOLE(Integer.MAX_VALUE, Integer.MAX_VALUE);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }
    }

    private Summary() {}

    /**
     * The verdict in plain text, several lines, the last one ended as well; safe for terminals.
     *
     * @param files what says where the other reports are, a line each
     */
    public static String of(VerdictFile verdict, List<String> files, Size size) {
        Template template = new Template(Summary.class, "summary.txt", PlainText::of);
        long rest = template.fill(new SummaryModel(verdict, size, List.of()))
                .lines()
                .count();
        List<String> rows = WorstFirst.rows(verdict, (int) (size.height - files.size() - rest));
        String text = template.fill(new SummaryModel(verdict, size, rows));
        return Stream.concat(text.lines().map(line -> PlainText.cut(line, size.width)), files.stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
