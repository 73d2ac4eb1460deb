package io.jobskit.conformance.outcome;

import static io.jobskit.conformance.outcome.RunEnds.CATALOGUE;
import static io.jobskit.conformance.outcome.RunEnds.MUST;
import static io.jobskit.conformance.outcome.RunEnds.OPEN;
import static io.jobskit.conformance.outcome.RunEnds.SHOULD;
import static io.jobskit.conformance.outcome.RunEnds.end;
import static io.jobskit.conformance.outcome.RunEnds.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.failure.Difference.Unwanted;
import io.jobskit.conformance.outcome.Finding.Kept;
import io.jobskit.conformance.outcome.Finding.NotApplicable;
import io.jobskit.conformance.outcome.Finding.Observed;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.outcome.Finding.Unjudged;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a verdict says, whatever was found of a requirement of each level. */
class VerdictAssemblyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private enum Fate {
        KEPT,
        VIOLATED,
        KNOWN,
        UNJUDGED,
        NOT_APPLICABLE,
        LEFT_OUT
    }

    private enum Trouble {
        NONE,
        EXPIRED,
        UNMATCHED
    }

    @Test
    void everyConclusionFollowsFromOutcomesProblemsAndReasons() {
        for (Fate must : Fate.values()) {
            for (Fate should : Fate.values()) {
                for (Fate open : List.of(Fate.KEPT, Fate.UNJUDGED, Fate.NOT_APPLICABLE, Fate.LEFT_OUT)) {
                    for (Trouble trouble : Trouble.values()) {
                        for (String dead : List.of("", "It is dead.")) {
                            for (String error : List.of("", "The kit fell over.")) {
                                Verdict verdict = verdict(must, should, open, trouble, dead, error);
                                Conclusion expected = expected(must, should, trouble, dead, error);
                                assertThat(verdict.conclusion())
                                        .as("%s %s %s %s %s %s", must, should, open, trouble, dead, error)
                                        .isEqualTo(expected);
                                assertThat(verdict.requirements()).hasSameSizeAs(CATALOGUE.requirements());
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void theExitStatusSaysTheSame() {
        assertThat(Conclusion.values()).extracting(Conclusion::exitStatus).containsExactly(0, 0, 1, 2, 3);
    }

    @Test
    void aTargetThatCannotBeJudgedPassesNothing() {
        Verdict verdict = verdict(Fate.KEPT, Fate.VIOLATED, Fate.NOT_APPLICABLE, Trouble.NONE, "It is dead.", "");

        assertThat(verdict.reason()).isEqualTo("It is dead.");
        assertThat(entry(verdict, MUST).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(entry(verdict, MUST).reason()).isEqualTo("It is dead.");
        assertThat(entry(verdict, SHOULD).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(entry(verdict, OPEN).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(verdict.count(Outcome.PASS)).isZero();
    }

    @Test
    void requirementsStandInTheCataloguesOrderWithTheirScenarios() {
        Verdict verdict = verdict(Fate.KEPT, Fate.KEPT, Fate.KEPT, Trouble.NONE, "", "");

        assertThat(verdict.requirements())
                .extracting(RequirementOutcome::requirement)
                .isEqualTo(CATALOGUE.requirements());
        assertThat(entry(verdict, MUST).scenarios()).containsExactly("features/a/b.feature:3");
    }

    @Test
    void aRunThatJudgedNothingSaysSo() {
        Verdict verdict = verdict(Fate.LEFT_OUT, Fate.LEFT_OUT, Fate.KEPT, Trouble.NONE, "", "");

        assertThat(verdict.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(verdict.reason()).startsWith("Nothing was judged");
    }

    @Test
    void aRunThatJudgedNothingSaysWhyOfTheFirstThatItWasToJudge() {
        Verdict verdict = verdict(Fate.LEFT_OUT, Fate.NOT_APPLICABLE, Fate.KEPT, Trouble.NONE, "", "");

        assertThat(verdict.reason()).endsWith(" " + SHOULD + ": It is not declared.");
        assertThat(verdict(Fate.KEPT, Fate.KEPT, Fate.KEPT, Trouble.NONE, "", "")
                        .reason())
                .isEmpty();
    }

    @Test
    void whatIsViolatedOrOpenForAReasonOfItsOwnNeedsAttention() {
        assertThat(verdict(Fate.VIOLATED, Fate.VIOLATED, Fate.KEPT, Trouble.NONE, "", "")
                        .attention())
                .extracting(entry -> entry.requirement().id())
                .containsExactlyInAnyOrder(MUST, SHOULD);
        assertThat(verdict(Fate.UNJUDGED, Fate.KEPT, Fate.KEPT, Trouble.NONE, "", "")
                        .attention())
                .extracting(entry -> entry.requirement().id())
                .containsExactly(MUST);
        assertThat(verdict(Fate.UNJUDGED, Fate.KNOWN, Fate.KEPT, Trouble.NONE, "It is dead.", "")
                        .attention())
                .isEmpty();
    }

    @Test
    void outcomesAreCounted() {
        Verdict verdict = verdict(Fate.KEPT, Fate.VIOLATED, Fate.KEPT, Trouble.NONE, "", "");
        assertThat(verdict.count(Outcome.PASS)).isEqualTo(1);
        assertThat(verdict.count(Outcome.WARN)).isEqualTo(1);
        assertThat(verdict.count(Outcome.OBSERVED)).isEqualTo(1);
        assertThat(verdict.count(Outcome.FAIL)).isZero();
    }

    /** Most of the catalogue is left out here. In words: an error of the kit, then what counts against the target, then what keeps it from being told. */
    private static Conclusion expected(Fate must, Fate should, Trouble trouble, String dead, String error) {
        Set<Fate> judged = Set.of(Fate.KEPT, Fate.VIOLATED, Fate.KNOWN);
        boolean alive = dead.isEmpty();
        boolean counts = alive && (trouble != Trouble.NONE || must == Fate.VIOLATED);
        boolean told = alive && must != Fate.UNJUDGED && (judged.contains(must) || judged.contains(should));
        if (!error.isEmpty()) {
            return Conclusion.ERROR;
        }
        if (counts) {
            return Conclusion.NOT_CONFORMANT;
        }
        return told ? Conclusion.CONFORMANT_AS_FAR_AS_JUDGED : Conclusion.INCONCLUSIVE;
    }

    private static Verdict verdict(Fate must, Fate should, Fate open, Trouble trouble, String dead, String error) {
        Map<String, Fate> fates = Map.of(MUST, must, SHOULD, should, OPEN, open);
        Findings findings = new Findings();
        fates.forEach((id, fate) -> find(id, fate, findings));
        Set<String> selected = fates.entrySet().stream()
                .filter(fate -> fate.getValue() != Fate.LEFT_OUT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new VerdictAssembly(CATALOGUE, new KnownFailures(known(fates, trouble), TODAY))
                .of(end(dead, error, selected), findings);
    }

    private static void find(String id, Fate fate, Findings findings) {
        switch (fate) {
            case KEPT -> {
                if (id.equals(OPEN)) {
                    findings.add(new Observed(id, Source.SCENARIO, "first", List.of()));
                } else {
                    findings.add(new Kept(id, Source.SCENARIO, "k", List.of()));
                }
            }
            case VIOLATED, KNOWN ->
                findings.add(new Violated(id, Source.SCENARIO, new Unwanted("It is wrong"), List.of()));
            case UNJUDGED -> findings.add(new Unjudged(id, Source.SCENARIO, "It never completed.", List.of()));
            case NOT_APPLICABLE ->
                findings.add(new NotApplicable(
                        id, Source.SCENARIO, "It is not declared.", List.of(), Standing.NEEDS_IDENTITY));
            case LEFT_OUT -> findings.add(new Kept(id, Source.SCENARIO, "k", List.of()));
        }
    }

    private static List<KnownFailure> known(Map<String, Fate> fates, Trouble trouble) {
        List<KnownFailure> known = new ArrayList<>();
        fates.forEach((id, fate) -> {
            if (fate == Fate.KNOWN) {
                known.add(new KnownFailure(id, "Soon", "T-1", TODAY));
            }
        });
        switch (trouble) {
            case NONE -> {}
            case EXPIRED -> known.add(new KnownFailure("CANCEL-01", "Soon", "T-2", TODAY.minusDays(1)));
            case UNMATCHED -> known.add(new KnownFailure("NOBODY-01", "Soon", "T-2", TODAY));
        }
        return known;
    }
}
