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

class PlanTest {

    @Test
    void aSeedAlwaysGivesTheSameSteps() {
        assertThat(Plan.of(42, 200, true, true))
                .isEqualTo(Plan.of(42, 200, true, true))
                .hasSize(200);
        assertThat(Plan.of(42, 200, true, true)).isNotEqualTo(Plan.of(43, 200, true, true));
    }

    @Test
    void aShorterWalkIsTheBeginningOfALongerOne() {
        assertThat(Plan.of(42, 200, true, true))
                .startsWith(Plan.of(42, 50, true, true).toArray(Step[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, Long.MIN_VALUE})
    void everyKindOfStepIsTakenByManyJobsAtOnce(long seed) {
        List<Step> steps = Plan.of(seed, 200, true, true);
        assertThat(kinds(steps))
                .containsExactlyInAnyOrder("Create", "Read", "ListAll", "Download", "Cancel", "Move", "Age", "Release");
        assertThat(creations(steps)).hasSizeBetween(8, 60);
    }

    @Test
    void withoutControlNothingIsMovedAgedHeldOrReleased() {
        List<Step> steps = Plan.of(7, 200, false, false);
        assertThat(kinds(steps)).containsExactlyInAnyOrder("Create", "Read", "ListAll", "Download", "Cancel");
        assertThat(creations(steps)).noneMatch(Step.Create::held);
    }

    @Test
    void whatCannotBeAgedIsNot() {
        assertThat(kinds(Plan.of(7, 200, true, false))).doesNotContain("Age").contains("Move");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, Long.MIN_VALUE})
    void noJobIsMadeOlderThanJobsAreKept(long seed) {
        Map<Integer, Duration> ages = new HashMap<>();
        for (Step step : Plan.of(seed, 2000, true, true)) {
            if (step instanceof Step.Age age) {
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
        for (Step step : Plan.of(7, 200, true, true)) {
            if (step instanceof Step.Create) {
                met.add(step.job());
            } else if (step.job() != Step.NO_JOB) {
                assertThat(met).contains(step.job());
            }
        }
    }

    private static Set<String> kinds(List<Step> steps) {
        return steps.stream()
                .map(step -> step.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Step.Create> creations(List<Step> steps) {
        return steps.stream().filter(Step.Create.class::isInstance).map(Step.Create.class::cast);
    }
}
