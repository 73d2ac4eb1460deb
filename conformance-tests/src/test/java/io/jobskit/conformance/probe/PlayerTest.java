package io.jobskit.conformance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.walk.WalkStep;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlayerTest {

    private static final Try FIRST = Try.preparing(0, List.of(new WalkStep.Create(0, JobKind.VIEW, true)));
    private static final Try SECOND = Try.preparing(1, List.of(new WalkStep.Create(1, JobKind.VIEW, true)));
    private static final Try TWIN = Try.preparing(2, List.of(new WalkStep.CreateTwin(2, 0, true)));
    private static final Try LISTING =
            new Try("Queued", "listing", "", 1, Optional.of(JobStatus.QUEUED), List.of(new WalkStep.ListAll(0)));

    @Test
    void aTryWaitsForThoseOfTheSameJobAlone() {
        List<Try> plan = List.of(FIRST, SECOND, read(0), read(1), read(0));
        assertThat(Player.before(plan, 0)).isEmpty();
        assertThat(Player.before(plan, 1)).isEmpty();
        assertThat(Player.before(plan, 3)).containsExactly(1);
        assertThat(Player.before(plan, 4)).containsExactly(0, 2);
    }

    @Test
    void aTwinWaitsForTheJobWhoseTwinItIs() {
        assertThat(Player.before(List.of(FIRST, SECOND, TWIN), 2)).containsExactly(0);
    }

    @Test
    void aListingComesAfterAllThatIsBeforeItAndBeforeAllThatIsAfterIt() {
        List<Try> plan = List.of(FIRST, SECOND, LISTING, read(0), read(1));
        assertThat(Player.before(plan, 2)).containsExactly(0, 1);
        assertThat(Player.before(plan, 3)).containsExactly(0, 2);
        assertThat(Player.before(plan, 4)).containsExactly(1, 2);
    }

    private static Try read(int job) {
        return Try.preparing(job, List.of(new WalkStep.Read(job)));
    }
}
