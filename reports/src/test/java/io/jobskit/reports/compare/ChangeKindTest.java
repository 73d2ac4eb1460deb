package io.jobskit.reports.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.testing.Golden;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeKindTest {

    private static final Set<Outcome> KEPT = EnumSet.of(Outcome.PASS, Outcome.OBSERVED);
    private static final Set<Outcome> VIOLATED = EnumSet.of(Outcome.FAIL, Outcome.WARN, Outcome.KNOWN_FAILURE);

    @Test
    void everyPairOfOutcomesIsDecided() {
        String table = Arrays.stream(Outcome.values())
                .flatMap(before -> Arrays.stream(Outcome.values())
                        .map(now -> "%-14s → %-14s %s\n".formatted(before, now, ChangeKind.of(before, now))))
                .collect(Collectors.joining());

        Golden.matches("compare-kinds.txt", table);
    }

    @ParameterizedTest
    @EnumSource
    void whatStaysIsTheSame(Outcome outcome) {
        assertThat(ChangeKind.of(outcome, outcome)).isEqualTo(ChangeKind.SAME);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASS", "OBSERVED"})
    void whatWasKeptAndIsViolatedIsWorse(Outcome kept) {
        assertThat(Stream.of(Outcome.FAIL, Outcome.WARN, Outcome.KNOWN_FAILURE, Outcome.INCONCLUSIVE)
                        .map(now -> ChangeKind.of(kept, now)))
                .containsOnly(ChangeKind.WORSE);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "WARN", "KNOWN_FAILURE", "INCONCLUSIVE"})
    void whatIsMendedIsBetter(Outcome before) {
        assertThat(KEPT.stream().map(now -> ChangeKind.of(before, now))).containsOnly(ChangeKind.BETTER);
    }

    @ParameterizedTest
    @EnumSource
    void noChangeIsBetterBothWays(Outcome one) {
        assertThat(Arrays.stream(Outcome.values())
                        .filter(other -> ChangeKind.of(one, other) == ChangeKind.BETTER)
                        .map(other -> ChangeKind.of(other, one)))
                .allMatch(ChangeKind.WORSE::equals);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasJudgedAndDoesNotApplyHasVanished(Outcome before) {
        boolean wasJudged = KEPT.contains(before) || VIOLATED.contains(before);

        assertThat(ChangeKind.of(before, Outcome.NOT_APPLICABLE))
                .isEqualTo(wasJudged ? ChangeKind.VANISHED : ChangeKind.SAME);
    }
}
