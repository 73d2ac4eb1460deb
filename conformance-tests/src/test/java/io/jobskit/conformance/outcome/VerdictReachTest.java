package io.jobskit.conformance.outcome;

import static io.jobskit.conformance.outcome.RunEnds.CATALOGUE;
import static io.jobskit.conformance.outcome.RunEnds.MUST;
import static io.jobskit.conformance.outcome.RunEnds.OPEN;
import static io.jobskit.conformance.outcome.RunEnds.SHOULD;
import static io.jobskit.conformance.outcome.RunEnds.end;
import static io.jobskit.conformance.outcome.RunEnds.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobskit.conformance.failure.Difference.Unwanted;
import io.jobskit.conformance.outcome.Finding.Kept;
import io.jobskit.conformance.outcome.Finding.NotApplicable;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How far a verdict reaches, and what it says of the end of its run. */
class VerdictReachTest {

    @Test
    void thePlainWordIsForARunThatLeftNothingMandatoryUnjudged() {
        assertThat(allKeptBut(Set.of(), Standing.UNKNOWN)).isEqualTo(Conclusion.CONFORMANT);
        assertThat(allKeptBut(Set.of(MUST), Standing.DID_NOT_ARISE)).isEqualTo(Conclusion.CONFORMANT);
        assertThat(allKeptBut(Set.of(MUST), Standing.NEEDS_CONTROL)).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
        assertThat(allKeptBut(Set.of(SHOULD, OPEN), Standing.NEEDS_CONTROL)).isEqualTo(Conclusion.CONFORMANT);
    }

    @Test
    void whatCameInBetweenIsCounted() {
        assertThat(new VerdictAssembly(CATALOGUE, KnownFailures.none())
                        .of(end("", "", "", Set.of(MUST)), new Findings())
                        .disturbances())
                .isEqualTo(new Disturbances(3, 1));
    }

    @Test
    void theReasonIsWhatWentWrongFirst() {
        Findings none = new Findings();
        VerdictAssembly verdicts = new VerdictAssembly(CATALOGUE, KnownFailures.none());
        assertThat(verdicts.of(end("It is dead.", "The kit fell over.", Set.of(MUST)), none)
                        .reason())
                .isEqualTo("The kit fell over.");
        assertThat(verdicts.of(end("It is dead.", "It was stopped.", "", Set.of(MUST)), none)
                        .reason())
                .isEqualTo("It is dead.");
        assertThat(verdicts.of(end("", "It was stopped.", "", Set.of(MUST)), none)
                        .reason())
                .isEqualTo("It was stopped.");
        RunEnd over = end("", "", Set.of(MUST)).withKitError("The kit fell over.");
        assertThat(over.kitError()).isEqualTo("The kit fell over.");
        assertThat(over.selected()).containsExactly(MUST);
    }

    @Test
    void aFaultOfTheKitStillEndsInAVerdict() {
        Findings findings = new Findings();
        findings.add(new Kept("NOBODY-01", Source.SCENARIO, "k", List.of()));
        findings.add(new Violated(OPEN, Source.SCENARIO, new Unwanted("It is wrong"), List.of()));
        RunEnd failed = end("", "The kit fell over.", Set.of(OPEN));

        Verdict verdict = new VerdictAssembly(CATALOGUE, KnownFailures.none()).of(failed, findings);

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.ERROR);
        assertThat(verdict.requirements()).hasSameSizeAs(CATALOGUE.requirements());
        assertThat(entry(verdict, OPEN).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aFindingAboutNoRequirementIsAFaultOfTheKit() {
        Findings findings = new Findings();
        findings.add(new Kept("NOBODY-01", Source.SCENARIO, "k", List.of()));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new VerdictAssembly(CATALOGUE, KnownFailures.none()).of(end("", "", Set.of()), findings))
                .withMessageContaining("'NOBODY-01'");
    }

    private static Conclusion allKeptBut(Set<String> those, Standing standing) {
        Findings findings = new Findings();
        Set<String> all = new HashSet<>();
        for (Requirement requirement : CATALOGUE.requirements()) {
            all.add(requirement.id());
            findings.add(
                    those.contains(requirement.id())
                            ? new NotApplicable(requirement.id(), Source.SCENARIO, "N.", List.of(), standing)
                            : new Kept(requirement.id(), Source.SCENARIO, "k", List.of()));
        }
        return new VerdictAssembly(CATALOGUE, KnownFailures.none())
                .of(end("", "", all), findings)
                .conclusion();
    }
}
