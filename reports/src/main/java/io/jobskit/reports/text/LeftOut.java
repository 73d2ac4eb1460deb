package io.jobskit.reports.text;

import io.jobskit.reports.verdict.Outcome;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.Scope;
import io.jobskit.reports.verdict.VerdictFile;

/** Tells requirements that a narrowed run did not ask for from those that do not apply to its target. */
public final class LeftOut {

    /** How the kit begins the reason for it. */
    private static final String REASON = "The run leaves it out";

    private LeftOut() {}

    /** Whether the run was narrowed and left that requirement out. */
    public static boolean of(VerdictFile verdict, RequirementOutcome entry) {
        return verdict.scope() == Scope.PARTIAL
                && entry.outcome() == Outcome.NOT_APPLICABLE
                && entry.reason().startsWith(REASON);
    }
}
