package io.jobskit.conformance.outcome;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Outcome;
import java.util.List;

/**
 * What the run says of one requirement, and why.
 *
 * @param requirement the requirement
 * @param outcome what became of it
 * @param reason one or more sentences; empty for a plain pass
 * @param differences what violates it, each in a sentence of the reason; empty if nothing does
 * @param readings the ways that the target goes, where there is a choice; may be empty
 * @param scenarios where it is written, for example {@code features/cancel/completed.feature:12}
 * @param evidence the exchanges that it rests on
 * @param leftOut whether it is not applicable for the run was narrowed; a full run would judge it
 */
public record RequirementOutcome(
        Requirement requirement,
        Outcome outcome,
        String reason,
        List<Finding.Violated> differences,
        List<String> readings,
        List<String> scenarios,
        List<Exchange> evidence,
        boolean leftOut) {

    /** What the run did not leave out, and nothing violates. */
    public RequirementOutcome(
            Requirement requirement,
            Outcome outcome,
            String reason,
            List<String> readings,
            List<String> scenarios,
            List<Exchange> evidence) {
        this(requirement, outcome, reason, List.of(), readings, scenarios, evidence, false);
    }

    /** The ways that the target goes, on one line; empty if there are none. */
    public String reading() {
        return String.join(" · ", readings);
    }
}
