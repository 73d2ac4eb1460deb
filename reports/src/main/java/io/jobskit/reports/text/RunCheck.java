package io.jobskit.reports.text;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.VerdictFile;
import java.util.List;

/**
 * What is asked of the run itself, so that a report of tests is not green where the run could judge nothing, or where the
 * list of known failures is out of date.
 *
 * @param name what should be so
 * @param outcome whether it is; NOT_APPLICABLE where that is to be seen, and is no reason to fail
 * @param reason why not; empty for a pass
 */
public record RunCheck(String name, Outcome outcome, String reason) {

    /** The checks of a run, in the order in which they are told. */
    public static List<RunCheck> of(VerdictFile verdict) {
        return List.of(
                check("The target can be judged", Outcome.INCONCLUSIVE, verdict.reason()),
                check(
                        "Every mandatory requirement was judged",
                        Outcome.NOT_APPLICABLE,
                        verdict.requirementsJudged().isComplete() ? "" : Headline.of(verdict)),
                check("The list of known failures is up to date", Outcome.FAIL, String.join("\n", verdict.problems())));
    }

    private static RunCheck check(String name, Outcome otherwise, String reason) {
        return new RunCheck(name, reason.isEmpty() ? Outcome.PASS : otherwise, reason);
    }
}
