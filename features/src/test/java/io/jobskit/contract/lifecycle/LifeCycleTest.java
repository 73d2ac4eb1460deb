package io.jobskit.contract.lifecycle;

import static io.jobskit.contract.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.contract.lifecycle.JobStatus.FAILED;
import static io.jobskit.contract.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.contract.lifecycle.JobStatus.QUEUED;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.contract.lifecycle.JobStatus.USER_CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeCycleTest {

    @Test
    void whatHasNoWayRoundItMustHaveHappened() {
        assertThat(words(LifeCycle.noWayRound(QUEUED, TIMED_OUT)))
                .containsExactly("In Progress → Completed", "Completed → Timed Out");
    }

    @Test
    void oneChangeLeadsThereAtOnceOrNone() {
        assertThat(LifeCycle.direct(QUEUED, USER_CANCELLED)).isPresent();
        assertThat(LifeCycle.direct(QUEUED, TIMED_OUT)).isEmpty();
    }

    @Test
    void whereThereAreSeveralWaysNoneIsClaimed() {
        assertThat(LifeCycle.noWayRound(QUEUED, FAILED)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "REJECTED", "ERROR_CANCELLED", "TIMED_OUT"})
    void aServerMayRelabelAJobThatIsCancelledAfterItsEnd(JobStatus ended) {
        assertThat(LifeCycle.isReachable(ended, USER_CANCELLED, true)).isTrue();
        assertThat(LifeCycle.direct(ended, USER_CANCELLED))
                .get()
                .returns(true, Change::isLeftOpen)
                .satisfies(change -> assertThat(LifeCycle.ALLOWED).doesNotContain(change));
        assertThat(LifeCycle.ALL.stream().filter(change -> change.from() == ended && !change.isLeftOpen()))
                .isEmpty();
    }

    @Test
    void whatIsNotAllowedIsNoWay() {
        assertThat(LifeCycle.noWayRound(COMPLETED, IN_PROGRESS)).isEmpty();
        assertThat(LifeCycle.isReachable(COMPLETED, IN_PROGRESS, true)).isFalse();
    }

    private static List<String> words(List<Change> changes) {
        return changes.stream()
                .map(change -> change.from().label() + " → " + change.to().label())
                .toList();
    }
}
