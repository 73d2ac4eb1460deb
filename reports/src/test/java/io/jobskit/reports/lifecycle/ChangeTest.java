package io.jobskit.reports.lifecycle;

import static io.jobskit.reports.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.reports.lifecycle.JobStatus.FAILED;
import static io.jobskit.reports.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.reports.lifecycle.JobStatus.QUEUED;
import static io.jobskit.reports.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.reports.lifecycle.JobStatus.USER_CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void whatHasNoWayRoundItMustHaveHappened() {
        assertThat(words(Change.between(QUEUED, TIMED_OUT)))
                .containsExactly("In Progress → Completed", "Completed → Timed Out");
    }

    @Test
    void theDirectWayIsTaken() {
        assertThat(words(Change.between(QUEUED, USER_CANCELLED))).containsExactly("Queued → User Cancelled");
    }

    @Test
    void whereThereAreSeveralWaysNoneIsClaimed() {
        assertThat(Change.between(QUEUED, FAILED)).isEmpty();
    }

    @Test
    void whatIsNotAllowedIsNoWay() {
        assertThat(Change.between(COMPLETED, IN_PROGRESS)).isEmpty();
        assertThat(Change.isReachable(COMPLETED, IN_PROGRESS)).isFalse();
    }

    @Test
    void everyNameOfAStatusIsKnown() {
        assertThat(List.of("Queued", "waiting_for_capacity", "Error", "user_canceled", "timed_out"))
                .allSatisfy(label -> assertThat(JobStatus.of(label)).as(label).isPresent());
        assertThat(JobStatus.of("Gone")).isEmpty();
    }

    private static List<String> words(List<Change> changes) {
        return changes.stream()
                .map(change -> change.from().label() + " → " + change.to().label())
                .toList();
    }
}
