package io.jobskit.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LivesTest {

    private static final int TYPES = 9;
    private static final int LIVES = 7;
    private static final int FIRST = 200;

    private final List<WalkStep> steps = Lives.of(TYPES, FIRST, true);

    @Test
    void eachPortfolioTypeHasEachLifeOnAJobOfItsOwn() {
        assertThat(creations(steps))
                .extracting(WalkStep.Create::variety)
                .doesNotHaveDuplicates()
                .hasSize(TYPES * LIVES);
        assertThat(creations(steps))
                .extracting(WalkStep.Create::job)
                .doesNotHaveDuplicates()
                .allMatch(job -> job >= FIRST);
        assertThat(creations(steps))
                .extracting(WalkStep.Create::variety)
                .contains(new Varieties.Turn(0, 0), new Varieties.Turn(TYPES - 1, LIVES - 1));
    }

    @Test
    void queriesAreLedThroughEachLifeAsWell() {
        for (int life = 0; life < LIVES; life++) {
            int turn = life;
            assertThat(creations(steps).filter(create -> ((Varieties.Turn) create.variety()).turn() == turn))
                    .extracting(WalkStep.Create::kind)
                    .contains(JobKind.VIEW, JobKind.QUERY);
        }
    }

    @Test
    void jobsAreMovedOnlyAsTheLifeCycleAllows() {
        Map<Integer, JobStatus> statuses = new HashMap<>();
        for (WalkStep step : steps) {
            if (step instanceof WalkStep.Move move) {
                JobStatus before = statuses.getOrDefault(move.job(), JobStatus.QUEUED);
                assertThat(before.canBecome(move.to()))
                        .as("%s to %s", before, move.to())
                        .isTrue();
                statuses.put(move.job(), move.to());
            }
        }
        assertThat(statuses).isNotEmpty();
    }

    @Test
    void whereJobsCannotBeAgedNoneIs() {
        assertThat(steps).anyMatch(WalkStep.Age.class::isInstance);
        assertThat(Lives.of(TYPES, FIRST, false)).noneMatch(WalkStep.Age.class::isInstance);
    }

    private static Stream<WalkStep.Create> creations(List<WalkStep> steps) {
        return steps.stream().filter(WalkStep.Create.class::isInstance).map(WalkStep.Create.class::cast);
    }
}
