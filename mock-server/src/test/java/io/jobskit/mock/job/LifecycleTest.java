package io.jobskit.mock.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    @ParameterizedTest
    @EnumSource(Status.class)
    void aFinalStatusHasNoWayOutAndEveryOtherHas(Status status) {
        assertThat(Lifecycle.after(status).isEmpty()).isEqualTo(status.isFinal());
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStatusCanBeReachedFromTheQueue(Status status) {
        if (status != Status.QUEUED) {
            assertThat(Lifecycle.way(Status.QUEUED, status)).isPresent();
        }
    }

    @Test
    void aWayConsistsOfAllowedChanges() {
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                Lifecycle.way(from, to).ifPresent(way -> {
                    Status here = from;
                    for (Status next : way) {
                        assertThat(Lifecycle.allows(here, next))
                                .as("%s to %s", here, next)
                                .isTrue();
                        here = next;
                    }
                    assertThat(here).isEqualTo(to);
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    QUEUED,               COMPLETED,      PICKED_UP IN_PROGRESS COMPLETED
                    QUEUED,               IN_PROGRESS,    PICKED_UP IN_PROGRESS
                    QUEUED,               FAILED,         PICKED_UP FAILED
                    QUEUED,               USER_CANCELLED, USER_CANCELLED
                    QUEUED,               TIMED_OUT,      PICKED_UP IN_PROGRESS COMPLETED TIMED_OUT
                    IN_PROGRESS,          USER_CANCELLED, CANCEL_REQUESTED USER_CANCELLED
                    IN_PROGRESS,          QUEUED,         WAITING_FOR_CAPACITY QUEUED
                    WAITING_FOR_CAPACITY, COMPLETED,      IN_PROGRESS COMPLETED
                    COMPLETED,            CANCELED,       CANCELED
                    """)
    void aMovedJobTakesTheShortestWay(Status from, Status to, String way) {
        List<Status> expected = Stream.of(way.split(" ")).map(Status::valueOf).toList();
        assertThat(Lifecycle.way(from, to)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, FAILED", "COMPLETED, IN_PROGRESS", "FAILED, USER_CANCELLED", "USER_CANCELLED, CANCELED"})
    void whatThePageForbidsHasNoWay(Status from, Status to) {
        assertThat(Lifecycle.way(from, to)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Behavior.class)
    void aBehaviorOnlyMakesAllowedChanges(Behavior behavior) {
        List<Status> statuses = behavior.statuses();
        for (int i = 1; i < statuses.size(); i++) {
            assertThat(Lifecycle.allows(statuses.get(i - 1), statuses.get(i)))
                    .as("%s: %s to %s", behavior, statuses.get(i - 1), statuses.get(i))
                    .isTrue();
        }
    }

    @Test
    void noTwoBehaviorsHaveTheSameNumber() {
        List<Integer> numbers =
                Arrays.stream(Behavior.values()).map(Behavior::number).toList();
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
    }

    @Test
    void theBehaviorsShowEveryStatus() {
        Set<Status> shown = new HashSet<>();
        for (Behavior behavior : Behavior.values()) {
            shown.addAll(behavior.statuses());
        }
        assertThat(shown).containsExactlyInAnyOrder(Status.values());
    }
}
