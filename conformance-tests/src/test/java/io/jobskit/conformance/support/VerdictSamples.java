package io.jobskit.conformance.support;

import io.jobskit.conformance.outcome.Disturbances;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Verdicts for tests of what is made of them. */
public final class VerdictSamples {

    private VerdictSamples() {}

    public static RequirementOutcome outcome(String id, Level level, Outcome outcome, String reason) {
        return new RequirementOutcome(
                Samples.requirement(id, level),
                outcome,
                reason,
                outcome == Outcome.OBSERVED ? List.of("first", "second") : List.of(),
                List.of("features/cancel/completed.feature:12"),
                Samples.exchanges(1, 2));
    }

    public static Verdict verdict(
            Conclusion conclusion,
            String reason,
            List<RequirementOutcome> outcomes,
            List<String> problems,
            List<String> leftBehind) {
        return verdict(conclusion, reason, outcomes, problems, leftBehind, Coverage.UNKNOWN);
    }

    /** A verdict of a run that tried and saw so much. */
    public static Verdict verdict(
            Conclusion conclusion,
            String reason,
            List<RequirementOutcome> outcomes,
            List<String> problems,
            List<String> leftBehind,
            Coverage coverage) {
        return new Verdict(
                conclusion,
                false,
                reason,
                "Jobs API, staging",
                URI.create("http://127.0.0.1:8080"),
                Optional.empty(),
                "r1",
                1,
                Samples.START,
                Samples.START.plusMillis(4210),
                outcomes,
                problems,
                leftBehind,
                Disturbances.none(),
                coverage,
                List.of());
    }
}
