package io.jobskit.reports.page;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.Cause;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody has to look at: requirements that fall together.
 *
 * @param outcome the outcome of the first
 * @param label the outcome as people read it
 * @param requirements the requirements, the worst first
 * @param many whether they are too many to be named at once
 * @param alike whether they are several, all for the same reason
 * @param reason why the first is not met, in pieces
 * @param says what the first asks for; empty if they are alike
 * @param lookFirst where to look; may be empty
 * @param others what falls with the first; empty if they are alike
 */
record Problem(
        Outcome outcome,
        String label,
        List<RequirementRecord> requirements,
        boolean many,
        boolean alike,
        List<StyledText> reason,
        String says,
        String lookFirst,
        List<Fallen> others) {

    private static final int NAMED = 12;
    private static final Set<Outcome> TROUBLE =
            EnumSet.of(Outcome.FAIL, Outcome.INCONCLUSIVE, Outcome.WARN, Outcome.KNOWN_FAILURE);

    /** A requirement that falls with another, and how this shows, in pieces. */
    record Fallen(RequirementRecord requirement, String label, List<StyledText> reason) {}

    /** What is wrong or could not be judged, the worst first. */
    static List<Problem> of(VerdictFile verdict) {
        return of(verdict, TROUBLE);
    }

    /** What was rightly not judged. */
    static List<Problem> unjudged(VerdictFile verdict) {
        return of(verdict, EnumSet.of(Outcome.NOT_APPLICABLE));
    }

    /** Whether it is one requirement alone. */
    boolean isOne() {
        return requirements.size() == 1;
    }

    /** Whether there are two of them. */
    boolean isPair() {
        return requirements.size() == 2;
    }

    private static List<Problem> of(VerdictFile verdict, Set<Outcome> outcomes) {
        List<RequirementRecord> all = verdict.requirements().stream()
                .filter(entry -> outcomes.contains(entry.outcome()))
                .toList();
        return Cause.of(all).stream().map(Problem::of).toList();
    }

    private static Problem of(Cause cause) {
        RequirementRecord first = cause.first();
        boolean isAlike = !cause.others().isEmpty() && cause.isOneReason();
        return new Problem(
                first.outcome(),
                Words.of(first.outcome()),
                cause.requirements(),
                cause.requirements().size() > NAMED,
                isAlike,
                StyledText.ofReason(first.reason(), first.differences()),
                isAlike ? "" : first.says(),
                !isAlike && first.outcome().isViolation() ? first.lookFirst() : "",
                isAlike
                        ? List.of()
                        : cause.others().stream().map(Problem::fallen).toList());
    }

    private static Fallen fallen(RequirementRecord entry) {
        return new Fallen(entry, Words.of(entry.outcome()), StyledText.ofReason(entry.reason(), entry.differences()));
    }
}
