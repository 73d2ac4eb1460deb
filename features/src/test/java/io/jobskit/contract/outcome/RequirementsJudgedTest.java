package io.jobskit.contract.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequirementsJudgedTest {

    @Test
    void eachLevelIsCountedByWhatKeptItsRequirementsFromBeingJudged() {
        RequirementsJudged judged = RequirementsJudged.of(
                List.of(
                        Standing.JUDGED,
                        Standing.NEEDS_CONTROL,
                        Standing.NEEDS_CONTROL,
                        Standing.NEEDS_IDENTITY,
                        Standing.DID_NOT_ARISE),
                List.of(Standing.READ_ONLY));

        assertThat(judged.must())
                .isEqualTo(new RequirementsJudged.Count(
                        5, 1, 1, Map.of(Standing.NEEDS_CONTROL, 2, Standing.NEEDS_IDENTITY, 1)));
        assertThat(judged.must().gaps()).isEqualTo(3);
        assertThat(judged.should()).isEqualTo(new RequirementsJudged.Count(1, 0, 0, Map.of(Standing.READ_ONLY, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void oneMandatoryRequirementThatNobodyLookedAtTakesThePlainWordAway(Standing standing) {
        RequirementsJudged judged = RequirementsJudged.of(List.of(Standing.JUDGED, standing), List.of());
        boolean isKnown = standing == Standing.JUDGED || standing == Standing.DID_NOT_ARISE;

        for (Conclusion said : List.of(Conclusion.CONFORMANT, Conclusion.CONFORMANT_AS_FAR_AS_JUDGED)) {
            assertThat(said.after(judged))
                    .isEqualTo(isKnown ? Conclusion.CONFORMANT : Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
        }
        for (Conclusion said : List.of(Conclusion.NOT_CONFORMANT, Conclusion.INCONCLUSIVE, Conclusion.ERROR)) {
            assertThat(said.after(judged)).isEqualTo(said);
        }
    }

    @Test
    void whatIsOnlyRecommendedTakesNothingAway() {
        assertThat(Conclusion.CONFORMANT.after(
                        RequirementsJudged.of(List.of(Standing.JUDGED), List.of(Standing.LEFT_OUT))))
                .isEqualTo(Conclusion.CONFORMANT);
    }

    @ParameterizedTest
    @EnumSource
    void theOutcomeDecidesWhetherARequirementWasJudged(Outcome outcome) {
        for (Standing standing : Standing.values()) {
            Standing made = Standing.of(outcome, standing);

            assertThat(made == Standing.INCONCLUSIVE).isEqualTo(outcome == Outcome.INCONCLUSIVE);
            assertThat(made == Standing.JUDGED)
                    .isEqualTo(outcome != Outcome.INCONCLUSIVE && outcome != Outcome.NOT_APPLICABLE);
        }
        assertThat(Standing.of(Outcome.NOT_APPLICABLE, Standing.NEEDS_SAMPLE)).isEqualTo(Standing.NEEDS_SAMPLE);
        assertThat(Standing.of(Outcome.NOT_APPLICABLE, Standing.JUDGED)).isEqualTo(Standing.UNKNOWN);
    }
}
