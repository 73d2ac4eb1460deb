package io.jobskit.reports.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import java.util.List;

/**
 * What a run says of one requirement.
 *
 * @param id permanent, for example {@code CANCEL-04}
 * @param noun the part of the API that it is about
 * @param level how strongly it is asked for
 * @param says the statement, in our words
 * @param section the heading of the documentation that it rests on; may be empty
 * @param lookFirst where an implementer looks first when it is violated; may be empty
 * @param outcome what was found
 * @param reason why, one or more sentences; empty for a plain pass
 * @param reading the way that the target goes where the documentation leaves a choice, several joined by a middle dot;
 *     may be empty
 * @param scenarios where it is written, for example {@code features/cancel/ended.feature:8}
 * @param evidence the exchanges that it was judged by
 * @param leftOut whether it was not judged for the run was narrowed; a full run would judge it
 */
public record RequirementOutcome(
        String id,
        String noun,
        Level level,
        String says,
        String section,
        String lookFirst,
        Outcome outcome,
        String reason,
        String reading,
        List<String> scenarios,
        List<Exchange> evidence,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        @JsonProperty(required = false)
        @JsonDeserialize(using = AbsentIsFalse.class)
        boolean leftOut) {

    /** Keeps lists of its own. */
    public RequirementOutcome {
        scenarios = List.copyOf(scenarios);
        evidence = List.copyOf(evidence);
    }

    /** Whether it was seen not to be kept, known or not. */
    @JsonIgnore
    public boolean isViolated() {
        return outcome == Outcome.FAIL || outcome == Outcome.WARN || outcome == Outcome.KNOWN_FAILURE;
    }

    /** What the run did not leave out. */
    public RequirementOutcome(
            String id,
            String noun,
            Level level,
            String says,
            String section,
            String lookFirst,
            Outcome outcome,
            String reason,
            String reading,
            List<String> scenarios,
            List<Exchange> evidence) {
        this(id, noun, level, says, section, lookFirst, outcome, reason, reading, scenarios, evidence, false);
    }
}
