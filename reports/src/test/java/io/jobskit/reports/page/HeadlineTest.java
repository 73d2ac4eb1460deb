package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void whatIsKeptAndWhatIsNotIsSaid() {
        assertThat(Headline.of(Verdicts.conformant())).isEqualTo("Everything that must be kept is kept.");
        assertThat(Headline.of(Verdicts.worst()))
                .isEqualTo("1 requirement that must be kept is not. 1 requirement that should be kept is not.");
    }

    @Test
    void aViolationWithoutAFailureIsAListThatIsOutOfDate() {
        assertThat(Headline.of(Samples.conclusion(Verdicts.conformant(), Conclusion.NOT_CONFORMANT)))
                .isEqualTo("The list of known failures is out of date.");
    }

    @Test
    void whatIsKnownToFailIsNotCalledKept() {
        assertThat(Headline.of(having(Outcome.KNOWN_FAILURE, "CANCEL-01")))
                .isEqualTo("Everything that must be kept is kept but for 1 known failure.");
        assertThat(Headline.of(having(Outcome.KNOWN_FAILURE, "CANCEL-01", "CANCEL-04")))
                .isEqualTo("Everything that must be kept is kept but for 2 known failures.");
        assertThat(Headline.of(having(Outcome.KNOWN_FAILURE, "CANCEL-09")))
                .as("a recommendation")
                .isEqualTo("Everything that must be kept is kept.");
    }

    @Test
    void aPartialRunSpeaksOfWhatItWasAskedToJudge() {
        assertThat(Headline.of(Samples.narrowed(Verdicts.conformant(), "CANCEL")))
                .isEqualTo("Of what this run was asked to judge: everything that must be kept is kept.");
        assertThat(Headline.of(Samples.narrowed(Verdicts.worst(), "CANCEL")))
                .isEqualTo("Of what this run was asked to judge: 1 requirement that must be kept is not.");
    }

    @Test
    void whatCouldNotBeJudgedIsCounted() {
        assertThat(Headline.of(Samples.conclusion(
                        having(Outcome.INCONCLUSIVE, "CANCEL-01", "READ-01"), Conclusion.INCONCLUSIVE)))
                .isEqualTo("2 requirements could not be judged.");
        assertThat(Headline.of(Samples.conclusion(Verdicts.conformant(), Conclusion.INCONCLUSIVE)))
                .isEqualTo("The target could not be judged.");
    }

    @Test
    void aFailureOfTheKitIsNoFaultOfTheTarget() {
        assertThat(Headline.of(Samples.conclusion(Verdicts.worst(), Conclusion.ERROR)))
                .isEqualTo("The kit itself failed.");
    }

    private static VerdictFile having(Outcome outcome, String... ids) {
        return Verdicts.with(
                entry -> Set.of(ids).contains(entry.id()) ? Verdicts.outcome(entry, outcome, "A reason.") : entry);
    }
}
