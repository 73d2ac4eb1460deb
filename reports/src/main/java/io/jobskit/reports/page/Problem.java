package io.jobskit.reports.page;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody has to look at: requirements that have the same outcome for the same reason.
 *
 * @param outcome their outcome
 * @param label the outcome as people read it
 * @param requirements the requirements
 * @param many whether they are too many to be named at once
 * @param reason why, in pieces
 * @param says what is asked for, if it is one requirement; empty otherwise
 * @param lookFirst where to look, if it is one requirement; may be empty
 */
record Problem(
        Outcome outcome,
        String label,
        List<RequirementRecord> requirements,
        boolean many,
        List<StyledText> reason,
        String says,
        String lookFirst) {

    private static final int NAMED = 12;
    private static final Set<Outcome> TROUBLE =
            EnumSet.of(Outcome.FAIL, Outcome.INCONCLUSIVE, Outcome.WARN, Outcome.KNOWN_FAILURE);

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

    private static List<Problem> of(VerdictFile verdict, Set<Outcome> outcomes) {
        List<Problem> troubles = new ArrayList<>();
        Outcome.worstFirst().stream()
                .filter(outcomes::contains)
                .forEach(outcome -> alike(verdict, outcome).values().forEach(same -> troubles.add(of(same))));
        return troubles;
    }

    private static Map<String, List<RequirementRecord>> alike(VerdictFile verdict, Outcome outcome) {
        Map<String, List<RequirementRecord>> alike = new LinkedHashMap<>();
        verdict.requirements().stream()
                .filter(entry -> entry.outcome() == outcome)
                .forEach(entry -> alike.computeIfAbsent(entry.reason(), unmet -> new ArrayList<>())
                        .add(entry));
        return alike;
    }

    private static Problem of(List<RequirementRecord> same) {
        RequirementRecord first = same.get(0);
        boolean isOne = same.size() == 1;
        return new Problem(
                first.outcome(),
                Words.of(first.outcome()),
                same,
                same.size() > NAMED,
                StyledText.ofReason(first.reason(), first.differences()),
                isOne ? first.says() : "",
                isOne && first.outcome().isViolation() ? first.lookFirst() : "");
    }
}
