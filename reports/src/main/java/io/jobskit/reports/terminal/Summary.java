package io.jobskit.reports.terminal;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Scope;
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

/** A verdict on one screen: at most 24 lines of at most 80 characters, but for the long path of a file. */
public final class Summary {

    private static final int WIDTH = 80;
    private static final int HEIGHT = 24;
    private static final int PROBLEM_LINES = 3;
    private static final int PROBLEMS = 2;
    private static final int REASON_LINES = 3;
    private static final int HEADLINE_LINES = 5;

    private Summary() {}

    /**
     * The verdict in plain text, several lines, the last one ended as well; safe for terminals.
     *
     * @param files what says where the other reports are, a line each
     */
    public static String of(VerdictFile verdict, List<String> files) {
        List<String> head = head(verdict);
        List<String> foot = foot(verdict);
        List<String> rows = WorstFirst.rows(verdict, HEIGHT - files.size() - head.size() - foot.size());
        return Stream.concat(
                        Stream.of(head, rows, foot)
                                .flatMap(List::stream)
                                .map(PlainText::of)
                                .map(line -> PlainText.cut(line, WIDTH)),
                        files.stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> head(VerdictFile verdict) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.heading(verdict));
        lines.addAll(Wrapped.of(Headline.of(verdict), WIDTH, HEADLINE_LINES));
        lines.addAll(Wrapped.of(verdict.reason(), WIDTH, REASON_LINES));
        lines.add("");
        lines.add("Target   " + Words.target(verdict));
        lines.add("Scope    " + (verdict.scope() == Scope.PARTIAL ? "partial: the run was narrowed" : "full"));
        lines.add("Run      " + verdict.runId() + " · seed " + verdict.seed() + " · " + seconds(verdict.took()));
        if (!Words.disturbances(verdict).isEmpty()) {
            lines.add("Between  " + Words.disturbances(verdict));
        }
        lines.add("Totals   " + totals(verdict, Outcome.PASS, Outcome.FAIL, Outcome.WARN, Outcome.INCONCLUSIVE));
        lines.add("         " + totals(verdict, Outcome.OBSERVED, Outcome.NOT_APPLICABLE, Outcome.KNOWN_FAILURE));
        return lines;
    }

    private static List<String> foot(VerdictFile verdict) {
        List<String> lines = new ArrayList<>(problems(verdict));
        if (!verdict.leftBehind().isEmpty()) {
            lines.add("Left behind on the target: "
                    + Words.count(verdict.leftBehind().size(), "job", "jobs") + ", see verdict.json");
        }
        lines.add("");
        if (verdict.coverage().isKnown()) {
            lines.add(Words.coverage(verdict));
        }
        lines.add("Exit status " + exitStatus(verdict.verdict()) + ": " + meaning(verdict));
        return lines;
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private static String totals(VerdictFile verdict, Outcome... outcomes) {
        return Arrays.stream(outcomes)
                .map(outcome -> outcome + " " + verdict.total(outcome))
                .collect(Collectors.joining(" · "));
    }

    private static List<String> problems(VerdictFile verdict) {
        List<String> lines = new ArrayList<>();
        if (!verdict.problems().isEmpty()) {
            lines.add("");
        }
        verdict.problems().stream()
                .limit(PROBLEMS)
                .flatMap(problem -> Wrapped.of(problem, WIDTH, PROBLEM_LINES).stream())
                .forEach(lines::add);
        if (verdict.problems().size() > PROBLEMS) {
            lines.add("and " + (verdict.problems().size() - PROBLEMS) + " more such problems, see verdict.json");
        }
        return lines;
    }

    private static String exitStatus(Conclusion conclusion) {
        String or = conclusion == Conclusion.CONFORMANT_AS_FAR_AS_JUDGED ? " (2 with --require-complete)" : "";
        return conclusion.exitStatus() + or;
    }

    private static String meaning(VerdictFile verdict) {
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
