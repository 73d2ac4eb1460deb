package io.jobskit.conformance.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Samples;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownFailuresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void aLiveEntryExcusesAViolationAndSaysWhy() {
        RequirementOutcome excused = known("CANCEL-04", TODAY).excused(judged(Outcome.FAIL));

        assertThat(excused.outcome()).isEqualTo(Outcome.KNOWN_FAILURE);
        assertThat(excused.reason()).isEqualTo("The archive is slow (T-1, until 2026-03-01): It answered 200.");
        assertThat(excused.evidence()).isEqualTo(judged(Outcome.FAIL).evidence());
    }

    @Test
    void anExpiredEntryExcusesNothing() {
        KnownFailures known = known("CANCEL-04", TODAY.minusDays(1));

        assertThat(known.excused(judged(Outcome.WARN))).isEqualTo(judged(Outcome.WARN));
        assertThat(known.problems(List.of(judged(Outcome.WARN))))
                .containsExactly("The known failure 'CANCEL-04' (T-1) expired on 2026-02-28.");
    }

    @Test
    void anEntryWhoseRequirementIsKeptIsStale() {
        assertThat(known("CANCEL-04", TODAY).problems(List.of(judged(Outcome.PASS))))
                .containsExactly(
                        "The known failure 'CANCEL-04' (T-1) is stale: the target no longer violates this requirement. Remove the entry.");
    }

    @Test
    void whatWasNotJudgedMakesNoEntryStale() {
        for (Outcome outcome : List.of(Outcome.NOT_APPLICABLE, Outcome.INCONCLUSIVE)) {
            assertThat(known("CANCEL-04", TODAY).problems(List.of(judged(outcome))))
                    .isEmpty();
        }
    }

    @Test
    void anEntryForNoRequirementIsAProblem() {
        assertThat(known("CANCEL-99", TODAY).problems(List.of(judged(Outcome.FAIL))))
                .containsExactly("The known failures name 'CANCEL-99', which is not a requirement of the catalogue.");
    }

    @Test
    void aSecondEntryForARequirementIsAProblem() {
        KnownFailure entry = new KnownFailure("CANCEL-04", "The archive is slow", "T-1", TODAY);
        KnownFailures twice = new KnownFailures(List.of(entry, entry), TODAY);

        assertThat(twice.problems(List.of(twice.excused(judged(Outcome.FAIL)))))
                .containsExactly("The known failures name 'CANCEL-04' more than once.");
    }

    private static KnownFailures known(String id, LocalDate expires) {
        return new KnownFailures(List.of(new KnownFailure(id, "The archive is slow", "T-1", expires)), TODAY);
    }

    private static RequirementOutcome judged(Outcome outcome) {
        return new RequirementOutcome(
                Samples.requirement("CANCEL-04", Level.MUST),
                outcome,
                "It answered 200.",
                List.of(),
                List.of(),
                List.of());
    }
}
