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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeTest {

    @Test
    void whatHasNoWayRoundItMustHaveHappened() {
        assertThat(words(Change.noWayRound(QUEUED, TIMED_OUT)))
                .containsExactly("In Progress → Completed", "Completed → Timed Out");
    }

    @Test
    void oneChangeLeadsThereAtOnceOrNone() {
        assertThat(Change.direct(QUEUED, USER_CANCELLED)).isPresent();
        assertThat(Change.direct(QUEUED, TIMED_OUT)).isEmpty();
    }

    @Test
    void whereThereAreSeveralWaysNoneIsClaimed() {
        assertThat(Change.noWayRound(QUEUED, FAILED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "REJECTED", "ERROR_CANCELLED", "TIMED_OUT"})
    void aServerMayRelabelAJobThatIsCancelledAfterItsEnd(JobStatus ended) {
        assertThat(Change.isReachable(ended, USER_CANCELLED)).isTrue();
        assertThat(Change.direct(ended, USER_CANCELLED))
                .get()
                .returns(true, Change::isLeftOpen)
                .satisfies(change -> assertThat(Change.ALLOWED).doesNotContain(change));
        assertThat(Change.ALL.stream().filter(change -> change.from() == ended && !change.isLeftOpen()))
                .isEmpty();
    }

    @Test
    void whatIsNotAllowedIsNoWay() {
        assertThat(Change.noWayRound(COMPLETED, IN_PROGRESS)).isEmpty();
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
