package io.jobskit.conformance.report;

import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.reports.ReportFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verdict on one screen: at most 24 lines of at most 80 characters, but for a long path of verdict.json. */
public final class Summary {

    private static final int WIDTH = 80;
    private static final int HEIGHT = 24;
    private static final int FILES = 3;
    private static final int PROBLEM_LINES = 3;
    private static final int PROBLEMS = 2;
    private static final int REASON_LINES = 3;

    private Summary() {}

    /**
     * The verdict in plain text.
     *
     * @param file where verdict.json is
     */
    public static String of(Verdict verdict, Secrets secrets, Path file) {
        List<String> head = head(verdict, secrets);
        List<String> foot = foot(verdict, secrets);
        List<String> rows = new WorstFirst(secrets).rows(verdict, HEIGHT - FILES - head.size() - foot.size());
        return Stream.concat(
                        Stream.of(head, rows, foot)
                                .flatMap(List::stream)
                                .map(XmlText::of)
                                .map(Summary::cut),
                        files(verdict, file))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> files(Verdict verdict, Path file) {
        Stream<String> always =
                Stream.of("Page     " + file.resolveSibling(ReportFolder.CONFORMANCE), "Verdict  " + file);
        return verdict.attention().isEmpty()
                ? always
                : Stream.concat(Stream.of("Failures " + file.resolveSibling(Reports.FAILURES)), always);
    }

    private static List<String> head(Verdict verdict, Secrets secrets) {
        List<String> lines = new ArrayList<>();
        lines.add(headline(verdict));
        lines.addAll(Wrapped.of(secrets.masked(verdict.reason()), WIDTH, REASON_LINES));
        lines.add("");
        lines.add("Target   " + secrets.masked(verdict.targetName() + " · " + verdict.baseUrl()));
        lines.add("Scope    " + (verdict.partial() ? "partial: the run was narrowed" : "full"));
        lines.add("Run      %s · seed %d · %s".formatted(verdict.runId(), verdict.seed(), seconds(verdict)));
        lines.add("Totals   " + totals(verdict, Outcome.PASS, Outcome.FAIL, Outcome.WARN, Outcome.INCONCLUSIVE));
        lines.add("         " + totals(verdict, Outcome.OBSERVED, Outcome.NOT_APPLICABLE, Outcome.KNOWN_FAILURE));
        return lines;
    }

    private static List<String> foot(Verdict verdict, Secrets secrets) {
        List<String> lines = new ArrayList<>(problems(verdict, secrets));
        if (!verdict.leftBehind().isEmpty()) {
            lines.add("Left behind on the target: %d %s, see verdict.json"
                    .formatted(verdict.leftBehind().size(), verdict.leftBehind().size() == 1 ? "job" : "jobs"));
        }
        lines.add("");
        lines.add("Exit status %d: %s".formatted(verdict.conclusion().exitStatus(), meaning(verdict)));
        return lines;
    }

    private static String headline(Verdict verdict) {
        String conclusion = verdict.conclusion().name().replace('_', ' ');
        long judged = Stream.of(Outcome.PASS, Outcome.FAIL, Outcome.WARN, Outcome.KNOWN_FAILURE, Outcome.OBSERVED)
                .mapToLong(verdict::count)
                .sum();
        return "%s · %d of %d requirements judged"
                .formatted(conclusion, judged, verdict.requirements().size());
    }

    private static String seconds(Verdict verdict) {
        double seconds =
                Duration.between(verdict.startedAt(), verdict.finishedAt()).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String totals(Verdict verdict, Outcome... outcomes) {
        return Arrays.stream(outcomes)
                .map(outcome -> outcome + " " + verdict.count(outcome))
                .collect(Collectors.joining(" · "));
    }

    private static List<String> problems(Verdict verdict, Secrets secrets) {
        List<String> lines = new ArrayList<>();
        if (!verdict.problems().isEmpty()) {
            lines.add("");
        }
        verdict.problems().stream()
                .limit(PROBLEMS)
                .map(secrets::masked)
                .flatMap(problem -> Wrapped.of(problem, WIDTH, PROBLEM_LINES).stream())
                .forEach(lines::add);
        if (verdict.problems().size() > PROBLEMS) {
            lines.add("and %d more such problems, see verdict.json"
                    .formatted(verdict.problems().size() - PROBLEMS));
        }
        return lines;
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict.conclusion()) {
            case CONFORMANT -> "conformant";
            case NOT_CONFORMANT ->
                verdict.count(Outcome.FAIL) > 0
                        ? "not conformant"
                        : "not conformant, the list of known failures is out of date";
            case INCONCLUSIVE -> "inconclusive, something could not be judged";
            case ERROR -> "the kit itself failed";
        };
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }
}
