package io.jobskit.reports.markdown;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.Cause;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Headline;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.util.List;

/**
 * What {@code summary.md} is filled in with. Its members are Markdown already, or are escaped there.
 *
 * @param run the verdict
 * @param causes all that has to be looked at
 * @param shown the causes that have a row
 * @param folds what can be unfolded
 */
record SummaryModel(VerdictFile run, List<Cause> causes, List<Cause> shown, List<Fold> folds) {

    private static final int TEXT = 1_000;

    record Total(String outcome, int number) {}

    record Row(RequirementRecord first, List<RequirementRecord> others, String outcome) {
        boolean hasOthers() {
            return !others.isEmpty();
        }
    }

    record Rows(List<Row> rows, String more) {}

    String verdict() {
        return Words.verdict(run);
    }

    String headline() {
        return Headline.of(run);
    }

    String address() {
        return Gfm.address(run.target().baseUrl());
    }

    String startedAt() {
        return Words.of(run.startedAt());
    }

    String took() {
        return Words.of(run.took());
    }

    String trouble() {
        return Words.disturbances(run);
    }

    boolean isWhy() {
        return run.verdict() == Conclusion.INCONCLUSIVE || run.verdict() == Conclusion.ERROR;
    }

    String reason() {
        return Gfm.text(PlainText.cut(run.reason(), TEXT));
    }

    List<Total> totals() {
        return Outcome.worstFirst().stream()
                .filter(outcome -> run.total(outcome) > 0)
                .map(outcome -> new Total(Words.of(outcome), run.total(outcome)))
                .toList();
    }

    String coverage() {
        return Words.coverage(run);
    }

    /** What fails a run is never folded away. */
    List<Bullets> outOfDate() {
        return run.problems().isEmpty() ? List.of() : List.of(Bullets.of(run.problems()));
    }

    /** A row for what falls together. */
    List<Rows> table() {
        if (causes.isEmpty()) {
            return List.of();
        }
        List<Cause> rest =
                causes.stream().filter(cause -> !shown.contains(cause)).toList();
        List<Row> rows = shown.stream()
                .map(cause -> new Row(
                        cause.first(), cause.others(), Words.of(cause.first().outcome())))
                .toList();
        return List.of(new Rows(rows, Words.counted(Cause.requirements(rest))));
    }

    String requirements() {
        return Words.count(run.requirements().size(), "requirement", "requirements");
    }
}
