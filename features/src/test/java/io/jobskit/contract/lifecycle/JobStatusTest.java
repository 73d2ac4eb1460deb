package io.jobskit.contract.lifecycle;

import static io.jobskit.contract.lifecycle.JobStatus.CANCELED;
import static io.jobskit.contract.lifecycle.JobStatus.CANCEL_REQUESTED;
import static io.jobskit.contract.lifecycle.JobStatus.COMPLETED;
import static io.jobskit.contract.lifecycle.JobStatus.ERROR_CANCELLED;
import static io.jobskit.contract.lifecycle.JobStatus.FAILED;
import static io.jobskit.contract.lifecycle.JobStatus.IN_PROGRESS;
import static io.jobskit.contract.lifecycle.JobStatus.PICKED_UP;
import static io.jobskit.contract.lifecycle.JobStatus.QUEUED;
import static io.jobskit.contract.lifecycle.JobStatus.REJECTED;
import static io.jobskit.contract.lifecycle.JobStatus.TIMED_OUT;
import static io.jobskit.contract.lifecycle.JobStatus.USER_CANCELLED;
import static io.jobskit.contract.lifecycle.JobStatus.WAITING_FOR_CAPACITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobStatusTest {

    private static final Set<JobStatus> BEFORE_THE_END =
            EnumSet.of(QUEUED, WAITING_FOR_CAPACITY, PICKED_UP, IN_PROGRESS);

    @ParameterizedTest
    @EnumSource(JobStatus.class)
    void eachLabelOfTheTableIsItsOwn(JobStatus status) {
        assertThat(JobStatus.of(status.label())).contains(status);
        assertThat(Labels.isUsed(status.label())).isTrue();
        assertThat(Labels.isOfTheTable(status.label())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Error, ERROR_CANCELLED",
        "waiting_for_capacity, WAITING_FOR_CAPACITY",
        "in_progress, IN_PROGRESS",
        "completed, COMPLETED",
        "cancel_requested, CANCEL_REQUESTED",
        "user_canceled, USER_CANCELLED",
        "user_cancelled, USER_CANCELLED",
        "picked_up_by_job_runner, PICKED_UP",
        "in_progress_waiting_for_capacity, WAITING_FOR_CAPACITY"
    })
    void theOtherNamesAreUnderstoodButAreNoneOfTheTable(String label, JobStatus status) {
        assertThat(JobStatus.of(label)).contains(status);
        assertThat(Labels.isUsed(label)).isTrue();
        assertThat(Labels.isOfTheTable(label)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Running", "QUEUED", "Cancelled", "In Progress ", "Waiting For Capacity"})
    void otherLabelsStandForNothing(String label) {
        assertThat(JobStatus.of(label)).isEmpty();
        assertThat(Labels.isUsed(label)).isFalse();
        assertThat(Labels.isOfTheTable(label)).isFalse();
    }

    @Test
    void sixStatusesAreFinalAndCompletedHasEndedAsWell() {
        assertThat(Stream.of(JobStatus.values()).filter(JobStatus::isFinal))
                .containsExactlyInAnyOrder(CANCELED, TIMED_OUT, FAILED, REJECTED, ERROR_CANCELLED, USER_CANCELLED);
        assertThat(Stream.of(JobStatus.values()).filter(JobStatus::hasEnded))
                .containsExactlyInAnyOrder(
                        COMPLETED, CANCELED, TIMED_OUT, FAILED, REJECTED, ERROR_CANCELLED, USER_CANCELLED);
        assertThat(Stream.of(JobStatus.values()).filter(JobStatus::isCancelled))
                .containsExactlyInAnyOrder(CANCELED, USER_CANCELLED);
    }

    @Test
    void whatCanBeSeenLaterIsWhatThereIsAPathTo() {
        Set<JobStatus> cancelled = EnumSet.of(CANCELED, USER_CANCELLED);
        Map<JobStatus, Set<JobStatus>> all = Stream.of(JobStatus.values())
                .collect(Collectors.toMap(status -> status, status -> switch (status) {
                    case QUEUED, WAITING_FOR_CAPACITY, PICKED_UP, IN_PROGRESS -> EnumSet.allOf(JobStatus.class);
                    case COMPLETED -> with(cancelled, COMPLETED, TIMED_OUT);
                    case CANCEL_REQUESTED -> with(cancelled, CANCEL_REQUESTED);
                    case CANCELED, USER_CANCELLED -> cancelled;
                    case TIMED_OUT, FAILED, REJECTED, ERROR_CANCELLED -> EnumSet.of(status);
                }));
        for (JobStatus from : JobStatus.values()) {
            for (JobStatus to : JobStatus.values()) {
                assertThat(from.canBecome(to))
                        .as("%s becomes %s", from, to)
                        .isEqualTo(all.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void aJobThatWaitsForCapacityCanGoBackToTheQueueWhereverItWaits() {
        for (JobStatus from : BEFORE_THE_END) {
            assertThat(from.canBecome(QUEUED)).as("%s becomes Queued", from).isTrue();
        }
        assertThat(LifeCycle.direct(IN_PROGRESS, QUEUED)).isEmpty();
    }

    @Test
    void onlyACancelCanRelabelAJobThatEndedByItself() {
        for (JobStatus ended : List.of(FAILED, REJECTED, ERROR_CANCELLED, TIMED_OUT)) {
            assertThat(ended.canBecome(USER_CANCELLED, false)).isFalse();
            assertThat(ended.canBecome(USER_CANCELLED, true)).isTrue();
            assertThat(ended.canBecome(CANCELED, true)).isTrue();
            assertThat(ended.canBecome(COMPLETED, true)).isFalse();
        }
    }

    private static Set<JobStatus> with(Set<JobStatus> some, JobStatus... more) {
        Set<JobStatus> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }
}
