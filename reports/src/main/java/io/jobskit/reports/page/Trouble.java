package io.jobskit.reports.page;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.reports.text.Words;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.VerdictFile;
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
record Trouble(
        Outcome outcome,
        String label,
        List<RequirementOutcome> requirements,
        boolean many,
        List<Span> reason,
        String says,
        String lookFirst) {

    private static final int NAMED = 12;
    private static final Set<Outcome> TROUBLE =
            EnumSet.of(Outcome.FAIL, Outcome.INCONCLUSIVE, Outcome.WARN, Outcome.KNOWN_FAILURE);

    /** What is wrong or could not be judged, the worst first. */
    static List<Trouble> of(VerdictFile verdict) {
        return of(verdict, TROUBLE);
    }

    /** What was rightly not judged. */
    static List<Trouble> unjudged(VerdictFile verdict) {
        return of(verdict, EnumSet.of(Outcome.NOT_APPLICABLE));
    }

    /** Whether it is one requirement alone. */
    boolean isOne() {
        return requirements.size() == 1;
    }

    private static List<Trouble> of(VerdictFile verdict, Set<Outcome> outcomes) {
        List<Trouble> troubles = new ArrayList<>();
        Outcome.worstFirst().stream()
                .filter(outcomes::contains)
                .forEach(outcome -> alike(verdict, outcome).values().forEach(same -> troubles.add(of(same))));
        return troubles;
    }

    private static Map<String, List<RequirementOutcome>> alike(VerdictFile verdict, Outcome outcome) {
        Map<String, List<RequirementOutcome>> alike = new LinkedHashMap<>();
        verdict.requirements().stream()
                .filter(entry -> entry.outcome() == outcome)
                .forEach(entry -> alike.computeIfAbsent(entry.reason(), unmet -> new ArrayList<>())
                        .add(entry));
        return alike;
    }

    private static Trouble of(List<RequirementOutcome> same) {
        RequirementOutcome first = same.get(0);
        boolean isOne = same.size() == 1;
        return new Trouble(
                first.outcome(),
                Words.of(first.outcome()),
                same,
                same.size() > NAMED,
                Span.ofReason(first.reason()),
                isOne ? first.says() : "",
                isOne && first.isViolated() ? first.lookFirst() : "");
    }
}
