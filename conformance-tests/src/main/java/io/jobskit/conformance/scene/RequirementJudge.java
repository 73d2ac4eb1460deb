package io.jobskit.conformance.scene;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.ViolationError;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.contract.outcome.Standing;
import java.util.List;
import java.util.function.Supplier;

/** Judges one requirement in one scenario, and keeps count of what it judged. */
public final class RequirementJudge {

    private final Findings findings;
    private final String requirement;
    private int judgements;

    /** For the scenario of that requirement. */
    public RequirementJudge(Findings findings, String requirement) {
        this.findings = findings;
        this.requirement = requirement;
    }

    /** How many judgements and observations were made. */
    public int judgements() {
        return judgements;
    }

    /**
     * Judges one thing.
     *
     * @param judgement what is judged, in a few words
     * @throws ViolationError if it is not so
     */
    public void that(String judgement, boolean holds, Supplier<Difference> difference, Exchange... evidence) {
        that(judgement, holds, difference, List.of(evidence));
    }

    /** As the other, with the evidence as a list. */
    public void that(String judgement, boolean holds, Supplier<Difference> difference, List<Exchange> evidence) {
        judgements++;
        if (holds) {
            findings.add(new Finding.Kept(requirement, Source.SCENARIO, judgement, evidence));
            return;
        }
        Difference violated = difference.get();
        findings.add(new Finding.Violated(requirement, Source.SCENARIO, violated, evidence));
        throw new ViolationError(violated);
    }

    /** Notes which way the target goes. */
    public void observed(String reading, List<Exchange> evidence) {
        judgements++;
        findings.add(new Finding.Observed(requirement, Source.SCENARIO, reading, evidence));
    }

    /** Notes what of this requirement is not judged, for a reason of that kind, while the rest is judged. */
    public void leavesOut(Standing standing, String reason) {
        findings.add(new Finding.NotApplicable(requirement, Source.SCENARIO, reason, List.of(), standing));
    }

    /** Notes that another requirement is violated than the one that is judged here. */
    public void alsoViolated(String other, Difference difference, List<Exchange> evidence) {
        findings.add(new Finding.Violated(other, Source.HISTORY, difference, evidence));
    }
}
