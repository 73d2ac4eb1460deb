package io.jobskit.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.scene.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceTest {

    private static final List<Step> PLAN = List.of(
            new Step.Create(0, Kind.VIEW, true),
            new Step.Create(1, Kind.QUERY, true),
            new Step.Read(0),
            new Step.Cancel(1),
            new Step.Read(1),
            new Step.Read(0),
            new Step.Download(0),
            new Step.ListAll(0));

    @Test
    void aStepWaitsForTheLastOneOfItsJobAndForACancelJustBefore() {
        assertThat(IntStream.range(0, PLAN.size()).mapToObj(place -> Sequence.before(PLAN, place)))
                .containsExactly(
                        List.of(), List.of(), List.of(0), List.of(1), List.of(3), List.of(2, 3), List.of(5), List.of());
    }

    @Test
    void everyStepWaitsForEarlierOnesAlone() {
        List<Step> plan = Plan.of(5, 240, true, true);
        for (int place = 0; place < plan.size(); place++) {
            int here = place;
            assertThat(Sequence.before(plan, place)).doesNotHaveDuplicates().allMatch(earlier -> earlier < here);
        }
    }
}
