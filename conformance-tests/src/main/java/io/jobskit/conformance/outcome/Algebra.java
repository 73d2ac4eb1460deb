package io.jobskit.conformance.outcome;

import io.jobskit.conformance.outcome.Finding.Kept;
import io.jobskit.conformance.outcome.Finding.NotApplicable;
import io.jobskit.conformance.outcome.Finding.Observed;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Finding.Unjudged;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Outcome;
import java.util.List;

/**
 * What becomes of a requirement, told by what was found of it. The order of the findings makes no difference, so that
 * runs side by side end as serial ones do.
 */
final class Algebra {

    static final String LEFT_OUT = "The run leaves this requirement out (--only).";
    static final String NOTHING = "Nothing was judged: no scenario judged this requirement.";

    private Algebra() {}

    /**
     * The outcome of a requirement that the run has selected.
     *
     * @throws IllegalArgumentException if a requirement that nobody can violate was found violated
     */
    static RequirementOutcome judged(Requirement requirement, List<Finding> findings, List<String> scenarios) {
        Found found = new Found(requirement, findings, scenarios);
        if (found.any(Violated.class)) {
            return found.outcome(violation(requirement), Violated.class);
        }
        if (found.any(Unjudged.class)) {
            return found.outcome(Outcome.INCONCLUSIVE, Unjudged.class);
        }
        if (requirement.level().binds()) {
            if (found.isEarned()) {
                return found.earned(Outcome.PASS, Source::earns, Kept.class);
            }
        } else if (found.any(Observed.class)) {
            return found.earned(Outcome.OBSERVED, any -> true, Observed.class);
        } else if (found.isEarned()) {
            return found.earned(Outcome.OBSERVED, Source::earns, Kept.class);
        }
        return found.any(NotApplicable.class) ? found.notApplicable() : found.outcome(Outcome.INCONCLUSIVE, NOTHING);
    }

    /** The outcome of a requirement that a narrowed run leaves out, whatever was found of it on the way. */
    static RequirementOutcome leftOut(Requirement requirement, List<String> scenarios) {
        return new Found(requirement, List.of(), scenarios).leftOut(LEFT_OUT);
    }

    /** The outcome of a requirement if the target could not be judged at all: nothing that was found counts. */
    static RequirementOutcome unjudgeable(
            Requirement requirement, List<Finding> findings, List<String> scenarios, String reason) {
        Found found = new Found(requirement, findings, scenarios);
        return found.any(NotApplicable.class) ? found.notApplicable() : found.outcome(Outcome.INCONCLUSIVE, reason);
    }

    private static Outcome violation(Requirement requirement) {
        if (!requirement.level().binds()) {
            throw new IllegalArgumentException(
                    "'%s' is of level '%s' and cannot be violated, but a violation was found."
                            .formatted(requirement.id(), requirement.level().label()));
        }
        return requirement.level() == Level.MUST ? Outcome.FAIL : Outcome.WARN;
    }
}
