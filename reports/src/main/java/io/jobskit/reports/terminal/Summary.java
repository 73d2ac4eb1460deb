package io.jobskit.reports.terminal;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Headline;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    }

    private static final int PROBLEM_LINES = 3;
    private static final int PROBLEMS = 2;
    private static final int REASON_LINES = 3;
    private static final int HEADLINE_LINES = 5;

    private final VerdictFile verdict;
    private final Size size;

    private Summary(VerdictFile verdict, Size size) {
        this.verdict = verdict;
        this.size = size;
    }

    /**
     * The verdict in plain text, several lines, the last one ended as well; safe for terminals.
     *
     * @param files what says where the other reports are, a line each
     */
    public static String of(VerdictFile verdict, List<String> files, Size size) {
        return new Summary(verdict, size).with(files);
    }

    private String with(List<String> files) {
        List<String> head = head();
        List<String> foot = foot();
        List<String> rows = WorstFirst.rows(verdict, size.height - files.size() - head.size() - foot.size());
        return Stream.concat(
                        Stream.of(head, rows, foot)
                                .flatMap(List::stream)
                                .map(PlainText::of)
                                .map(line -> PlainText.cut(line, size.width)),
                        files.stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> head() {
        List<String> lines = new ArrayList<>();
        lines.add(Words.heading(verdict));
        lines.addAll(Wrapped.of(Headline.of(verdict), size.width, HEADLINE_LINES));
        lines.addAll(Wrapped.of(verdict.reason(), size.width, REASON_LINES));
        lines.add("");
        lines.add("Target   " + Words.target(verdict));
        lines.add("Scope    " + (verdict.scope() == RunScope.PARTIAL ? "partial: the run was narrowed" : "full"));
        lines.add("Run      " + verdict.runId() + " · seed " + verdict.seed() + " · " + seconds(verdict.took()));
        if (!Words.disturbances(verdict).isEmpty()) {
            lines.add("Trouble  " + Words.disturbances(verdict));
        }
        lines.add("Totals   " + totals(Outcome.PASS, Outcome.FAIL, Outcome.WARN, Outcome.INCONCLUSIVE));
        lines.add("         " + totals(Outcome.OBSERVED, Outcome.NOT_APPLICABLE, Outcome.KNOWN_FAILURE));
        return lines;
    }

    private List<String> foot() {
        List<String> lines = new ArrayList<>(problems());
        if (!verdict.leftBehind().isEmpty()) {
            lines.add("Left behind on the target: "
                    + Words.count(verdict.leftBehind().size(), "job", "jobs") + ", see verdict.json");
        }
        lines.add("");
        if (verdict.coverage().isKnown()) {
            lines.add(Words.coverage(verdict));
        }
        lines.add("Exit status " + exitStatus() + ": " + meaning());
        return lines;
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private String totals(Outcome... outcomes) {
        return Arrays.stream(outcomes)
                .map(outcome -> outcome + " " + verdict.total(outcome))
                .collect(Collectors.joining(" · "));
    }

    private List<String> problems() {
        int shown = size == Size.WHOLE ? verdict.problems().size() : PROBLEMS;
        List<String> lines = new ArrayList<>();
        if (!verdict.problems().isEmpty()) {
            lines.add("");
        }
        verdict.problems().stream()
                .limit(shown)
                .flatMap(problem -> Wrapped.of(problem, size.width, PROBLEM_LINES).stream())
                .forEach(lines::add);
        if (verdict.problems().size() > shown) {
            lines.add("and " + (verdict.problems().size() - shown) + " more such problems, see verdict.json");
        }
        return lines;
    }

    /** What can make a run exit otherwise is no matter of traffic that is there already. */
    private String exitStatus() {
        boolean isOfTraffic =
                verdict.requirements().stream().anyMatch(entry -> entry.standing() == Standing.NOT_IN_TRAFFIC);
        boolean canBeOther = verdict.verdict() == Conclusion.CONFORMANT_AS_FAR_AS_JUDGED && !isOfTraffic;
        return verdict.verdict().exitStatus() + (canBeOther ? " (2 with --require-complete)" : "");
    }

    private String meaning() {
        return switch (verdict.verdict()) {
            case CONFORMANT -> "conformant";
            case CONFORMANT_AS_FAR_AS_JUDGED -> "conformant as far as judged";
            case NOT_CONFORMANT ->
                verdict.total(Outcome.FAIL) > 0
                        ? "not conformant"
                        : "not conformant, the list of known failures is out of date";
            case INCONCLUSIVE -> "inconclusive, something could not be judged";
            case ERROR -> "the kit itself failed";
        };
    }
}
