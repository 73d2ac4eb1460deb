package io.jobskit.conformance.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.scene.JobKind;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceTest {

    private static final List<WalkStep> PLAN = List.of(
            new WalkStep.Create(0, JobKind.VIEW, true),
            new WalkStep.Create(1, JobKind.QUERY, true),
            new WalkStep.Read(0),
            new WalkStep.Cancel(1),
            new WalkStep.Read(1),
            new WalkStep.Read(0),
            new WalkStep.Download(0),
            new WalkStep.ListAll(0));

    @Test
    void aStepWaitsForTheLastOneOfItsJobAndForACancelJustBefore() {
        assertThat(IntStream.range(0, PLAN.size()).mapToObj(place -> Sequence.before(PLAN, place)))
                .containsExactly(
                        List.of(), List.of(), List.of(0), List.of(1), List.of(3), List.of(2, 3), List.of(5), List.of());
    }

    @Test
    void everyStepWaitsForEarlierOnesAlone() {
        List<WalkStep> plan = WalkPlan.of(5, 240, true, true);
        for (int place = 0; place < plan.size(); place++) {
            int here = place;
            assertThat(Sequence.before(plan, place)).doesNotHaveDuplicates().allMatch(earlier -> earlier < here);
        }
    }

    @Test
    void whatIsAboutSomeJobsIsWhatWasDoneToThemAndTheLastStep() {
        WalkStep last = PLAN.get(7);
        assertThat(Sequence.about(Set.of(1), PLAN, last)).containsExactly(PLAN.get(1), PLAN.get(3), PLAN.get(4), last);
    }

    @Test
    void theTwinOfAJobThatIsNotToldOfIsCreatedAsThatOneWas() {
        WalkStep.Create original = new WalkStep.Create(0, JobKind.VIEW, false);
        WalkStep.CreateTwin twin = new WalkStep.CreateTwin(2, 0, true);
        WalkStep cancel = new WalkStep.Cancel(2);
        List<WalkStep> taken = List.of(original, twin, cancel);
        assertThat(Sequence.about(Set.of(2), taken, cancel))
                .containsExactly(new WalkStep.Create(2, JobKind.VIEW, true, "", original.variety()), cancel);
        assertThat(Sequence.about(Set.of(0, 2), taken, cancel)).isEqualTo(taken);
    }

    @Test
    void whatWasDoneAfterTheLastStepIsLeftOut() {
        WalkStep last = PLAN.get(4);
        assertThat(Sequence.about(Sequence.all(PLAN), PLAN, last)).isEqualTo(PLAN.subList(0, 5));
    }

    @Test
    void aTwinAndItsOriginalGoTogether() {
        List<WalkStep> taken = List.of(
                new WalkStep.Create(0, JobKind.VIEW, false),
                new WalkStep.CreateTwin(1, 0, false),
                new WalkStep.Create(2, JobKind.VIEW, false),
                new WalkStep.CreateTwin(3, 2, false));
        assertThat(Sequence.withTwins(Set.of(0), taken)).containsExactlyInAnyOrder(0, 1);
        assertThat(Sequence.withTwins(Set.of(3), taken)).containsExactlyInAnyOrder(2, 3);
    }
}
