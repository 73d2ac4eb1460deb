package io.jobskit.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkPlanTest {

    @Test
    void aSeedAlwaysGivesTheSameSteps() {
        assertThat(WalkPlan.of(42, 200, true, true))
                .isEqualTo(WalkPlan.of(42, 200, true, true))
                .hasSize(200);
        assertThat(WalkPlan.of(42, 200, true, true)).isNotEqualTo(WalkPlan.of(43, 200, true, true));
    }

    @Test
    void aShorterWalkIsTheBeginningOfALongerOne() {
        assertThat(WalkPlan.of(42, 200, true, true))
                .startsWith(WalkPlan.of(42, 50, true, true).toArray(WalkStep[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, Long.MIN_VALUE})
    void everyKindOfStepIsTakenByManyJobsAtOnce(long seed) {
        List<WalkStep> steps = WalkPlan.of(seed, 200, true, true);
        assertThat(kinds(steps))
                .containsExactlyInAnyOrder("Create", "Read", "ListAll", "Download", "Cancel", "Move", "Age", "Release");
        assertThat(creations(steps)).hasSizeBetween(8, 60);
    }

    @Test
    void withoutControlNothingIsMovedAgedHeldOrReleased() {
        List<WalkStep> steps = WalkPlan.of(7, 200, false, false);
        assertThat(kinds(steps)).containsExactlyInAnyOrder("Create", "Read", "ListAll", "Download", "Cancel");
        assertThat(creations(steps)).noneMatch(WalkStep.Create::held);
    }

    @Test
    void whatCannotBeAgedIsNot() {
        assertThat(kinds(WalkPlan.of(7, 200, true, false)))
                .doesNotContain("Age")
                .contains("Move");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, Long.MIN_VALUE})
    void noJobIsMadeOlderThanJobsAreKept(long seed) {
        Map<Integer, Duration> ages = new HashMap<>();
        for (WalkStep step : WalkPlan.of(seed, 2000, true, true)) {
            if (step instanceof WalkStep.Age age) {
                ages.merge(age.job(), age.by(), Duration::plus);
            }
        }
        assertThat(ages.values())
                .allMatch(age -> age.compareTo(Duration.ofHours(47)) <= 0)
                .anyMatch(age -> age.compareTo(Duration.ofHours(28)) >= 0);
    }

    @Test
    void aJobIsCreatedBeforeAnythingIsDoneToIt() {
        List<Integer> met = new java.util.ArrayList<>();
        for (WalkStep step : WalkPlan.of(7, 200, true, true)) {
            if (step instanceof WalkStep.Create) {
                met.add(step.job());
            } else if (step.job() != WalkStep.NO_JOB) {
                assertThat(met).contains(step.job());
            }
        }
    }

    private static Set<String> kinds(List<WalkStep> steps) {
        return steps.stream()
                .map(step -> step.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<WalkStep.Create> creations(List<WalkStep> steps) {
        return steps.stream().filter(WalkStep.Create.class::isInstance).map(WalkStep.Create.class::cast);
    }
}
