package io.jobskit.reports.terminal;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.outcome.Standing;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Headline;
import io.jobskit.reports.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What {@code summary.txt} is filled in with.
 *
 * @param run the verdict
 * @param size how much of it is told
 * @param rows what is said of single requirements, a line each
 */
record SummaryModel(VerdictFile run, Summary.Size size, List<String> rows) {

    private static final int PROBLEM_LINES = 3;
    private static final int PROBLEMS = 2;
    private static final int REASON_LINES = 3;
    private static final int HEADLINE_LINES = 5;
    private static final int COVERAGE_LINES = 3;

    String heading() {
        return Words.heading(run);
    }

    List<String> headline() {
        return Wrapped.of(Headline.of(run), size.width(), HEADLINE_LINES);
    }

    List<String> reason() {
        return Wrapped.of(run.reason(), size.width(), REASON_LINES);
    }

    String target() {
        return Words.target(run);
    }

    String scope() {
        return run.scope() == RunScope.PARTIAL ? "partial: the run was narrowed" : "full";
    }

    String took() {
        return String.format(Locale.ROOT, "%.1f s", run.took().toMillis() / 1000.0);
    }

    String trouble() {
        return Words.disturbances(run);
    }

    List<String> judged() {
        return totals(Outcome.PASS, Outcome.FAIL, Outcome.WARN, Outcome.INCONCLUSIVE);
    }

    List<String> others() {
        return totals(Outcome.OBSERVED, Outcome.NOT_APPLICABLE, Outcome.KNOWN_FAILURE);
    }

    private List<String> totals(Outcome... outcomes) {
        return Stream.of(outcomes)
                .map(outcome -> outcome + " " + run.total(outcome))
                .toList();
    }

    boolean hasProblems() {
        return !run.problems().isEmpty();
    }

    List<String> problems() {
        return run.problems().stream()
                .limit(size == Summary.Size.WHOLE ? Integer.MAX_VALUE : PROBLEMS)
                .flatMap(problem -> Wrapped.of(problem, size.width(), PROBLEM_LINES).stream())
                .toList();
    }

    int moreProblems() {
        return size == Summary.Size.WHOLE ? 0 : Math.max(0, run.problems().size() - PROBLEMS);
    }

    String leftBehind() {
        return run.leftBehind().isEmpty() ? "" : Words.count(run.leftBehind().size(), "job", "jobs");
    }

    List<String> coverage() {
        return Wrapped.of(Words.coverage(run), size.width(), COVERAGE_LINES);
    }

    /** What can make a run exit otherwise is no matter of traffic that is there already. */
    String exitStatus() {
        boolean isOfTraffic =
                run.requirements().stream().anyMatch(entry -> entry.standing() == Standing.NOT_IN_TRAFFIC);
        boolean canBeOther = run.verdict() == Conclusion.CONFORMANT_AS_FAR_AS_JUDGED && !isOfTraffic;
        return run.verdict().exitStatus() + (canBeOther ? " (2 with --require-complete)" : "");
    }

    String meaning() {
        return switch (run.verdict()) {
            case CONFORMANT -> "conformant";
            case CONFORMANT_AS_FAR_AS_JUDGED -> "conformant as far as judged";
            case NOT_CONFORMANT ->
                run.total(Outcome.FAIL) > 0
                        ? "not conformant"
                        : "not conformant, the list of known failures is out of date";
            case INCONCLUSIVE -> "inconclusive, something could not be judged";
            case ERROR -> "the kit itself failed";
        };
    }
}
