package io.jobskit.conformance.outcome;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
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
 * @param standing whether it was judged, and why not if it was not
 */
public record RequirementOutcome(
        Requirement requirement,
        Outcome outcome,
        String reason,
        List<Finding.Violated> differences,
        List<String> readings,
        List<String> scenarios,
        List<Exchange> evidence,
        Standing standing) {

    /** What nothing violates. */
    public RequirementOutcome(
            Requirement requirement,
            Outcome outcome,
            String reason,
            List<String> readings,
            List<String> scenarios,
            List<Exchange> evidence) {
        this(
                requirement,
                outcome,
                reason,
                List.of(),
                readings,
                scenarios,
                evidence,
                Standing.of(outcome, Standing.UNKNOWN));
    }

    /** Whether it was not judged because the run was narrowed; a full run would judge it. */
    public boolean leftOut() {
        return standing == Standing.LEFT_OUT || standing == Standing.READ_ONLY;
    }

    /** The ways that the target goes, on one line; empty if there are none. */
    public String reading() {
        return String.join(" · ", readings);
    }
}
