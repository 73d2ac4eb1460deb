package io.jobskit.conformance.walk;

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

import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifeTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static Life held(JobStatus status) {
        Life life = new Life(true);
        life.seen(QUEUED);
        if (status != QUEUED) {
            life.moved(status);
            life.seen(status);
        }
        return life;
    }

    @Nested
    class AHeldJob {

        @ParameterizedTest
        @EnumSource(
                names = {"CANCELED", "CANCEL_REQUESTED"},
                mode = EnumSource.Mode.EXCLUDE)
        void isWhereItWasPut(JobStatus status) {
            assertThat(held(status).possible()).containsExactly(status);
        }

        @Test
        void thatGoesOnByItselfIsNoFaultOfTheApi() {
            Life life = held(IN_PROGRESS);
            assertThat(Looks.isRight(life, COMPLETED)).isFalse();
            assertThat(Looks.brokenBy(life, COMPLETED)).isEmpty();
            life.seen(COMPLETED);
            assertThat(life.isHeld()).isFalse();
        }

        @Test
        void thatIsNotShownWhereItWasPutBreaksTheRequirementOfLabels() {
            Life life = held(QUEUED);
            life.moved(IN_PROGRESS);
            assertThat(Looks.brokenBy(life, QUEUED)).contains("STATUS-14");
        }

        @Test
        void thatTakesAMoveWithNoWayToItIsGivenUp() {
            Life life = held(FAILED);
            life.moved(COMPLETED);
            assertThat(life.isLost()).isTrue();
        }

        @Test
        void thatRefusesAMoveWithAWayToItIsGivenUp() {
            Life life = held(QUEUED);
            life.notMoved(COMPLETED);
            assertThat(life.isLost()).isTrue();
            Life over = held(FAILED);
            over.notMoved(COMPLETED);
            assertThat(over.isLost()).isFalse();
        }

        @Test
        void mayBeCancelledAtOnceWhereItWasRequestedToStop() {
            Life life = held(IN_PROGRESS);
            life.moved(CANCEL_REQUESTED);
            assertThat(life.possible()).containsExactlyInAnyOrder(CANCEL_REQUESTED, USER_CANCELLED);
            life.seen(CANCEL_REQUESTED);
            assertThat(life.possible()).containsExactly(CANCEL_REQUESTED);
        }
    }

    @Nested
    class AJobThatGoesOnByItself {

        @Test
        void mayBeAnythingThatFollowsButCancelledOrTimedOut() {
            assertThat(new Life(false).possible())
                    .containsExactlyInAnyOrder(
                            QUEUED,
                            WAITING_FOR_CAPACITY,
                            PICKED_UP,
                            IN_PROGRESS,
                            COMPLETED,
                            FAILED,
                            REJECTED,
                            ERROR_CANCELLED);
        }

        @Test
        void isNarrowedByWhatIsSeen() {
            Life life = new Life(false);
            life.seen(COMPLETED);
            assertThat(life.possible()).containsExactly(COMPLETED);
            assertThat(Looks.brokenBy(life, IN_PROGRESS)).contains("STATUS-08");
        }

        @Test
        void isNotCancelledByCancellingAnother() {
            Life life = new Life(false);
            life.seen(QUEUED);
            assertThat(Looks.brokenBy(life, USER_CANCELLED)).contains("STATUS-02");
            life.bystands(2);
            assertThat(Looks.brokenBy(life, USER_CANCELLED)).contains("CANCEL-09");
        }
    }

    @Nested
    class Cancelling {

        @ParameterizedTest
        @CsvSource({
            "QUEUED, CANCEL-07",
            "PICKED_UP, CANCEL-07",
            "WAITING_FOR_CAPACITY, CANCEL-02",
            "IN_PROGRESS, CANCEL-03",
            "COMPLETED, CANCEL-04"
        })
        void makesAJobCancelledWhateverItsLabel(JobStatus status, String requirement) {
            Life life = held(status);
            life.cancelled();
            assertThat(Looks.isRight(life, USER_CANCELLED)).isTrue();
            assertThat(Looks.isRight(life, CANCELED)).isTrue();
            assertThat(Looks.isRight(life, CANCEL_REQUESTED)).isEqualTo(status == IN_PROGRESS);
            assertThat(Looks.isRight(life, status)).isFalse();
            assertThat(Looks.brokenBy(life, status)).contains(requirement);
            assertThat(Looks.keptBy(life)).isEqualTo(requirement);
        }

        @ParameterizedTest
        @EnumSource(names = {"FAILED", "REJECTED", "ERROR_CANCELLED", "TIMED_OUT"})
        void mayRelabelAJobThatHasEnded(JobStatus status) {
            Life life = held(status);
            life.cancelled();
            assertThat(life.possible()).containsExactlyInAnyOrder(status, USER_CANCELLED);
        }

        @Test
        void isForGood() {
            Life life = held(QUEUED);
            life.cancelled();
            life.seen(CANCELED);
            assertThat(Looks.isRight(life, USER_CANCELLED)).isTrue();
            assertThat(Looks.brokenBy(life, QUEUED)).contains("CANCEL-11");
            life.cancelled();
            assertThat(Looks.brokenBy(life, QUEUED)).contains("CANCEL-11");
        }

        @Test
        void putsResultsAway() {
            Life life = held(COMPLETED);
            life.cancelled();
            life.seen(USER_CANCELLED);
            assertThat(Downloads.right(life)).containsExactly(404, 410);
            assertThat(Downloads.brokenBy(life, 200)).contains("CANCEL-04");
        }

        @Test
        void ofAJobWhoseStatusIsNotKnownIsBlamedByWhatItIsSeenAs() {
            Life life = new Life(false);
            life.seen(QUEUED);
            life.cancelled();
            assertThat(Looks.isRight(life, FAILED)).isTrue();
            assertThat(Looks.isRight(life, IN_PROGRESS)).isFalse();
            assertThat(Looks.brokenBy(life, IN_PROGRESS)).contains("CANCEL-03");
            assertThat(Looks.brokenBy(life, COMPLETED)).contains("CANCEL-03");
            assertThat(Looks.brokenBy(life, WAITING_FOR_CAPACITY)).contains("CANCEL-02");
            assertThat(Looks.brokenBy(life, QUEUED)).contains("CANCEL-07");
        }
    }

    @Nested
    class Time {

        @Test
        void expiresACompletedJobAtADay() {
            Life life = held(COMPLETED);
            life.aged(Duration.ofHours(24).minusMinutes(1));
            assertThat(life.possible()).containsExactly(COMPLETED);
            assertThat(Looks.brokenBy(life, TIMED_OUT)).contains("STATUS-17");
            assertThat(Downloads.right(life)).containsExactly(200);
            assertThat(Downloads.brokenBy(life, 410)).contains("DOWNLOAD-12");
            life.aged(Duration.ofMinutes(1));
            assertThat(life.possible()).containsExactly(TIMED_OUT);
            assertThat(Looks.brokenBy(life, COMPLETED)).contains("STATUS-07");
            assertThat(Downloads.right(life)).containsExactly(410);
            assertThat(Downloads.brokenBy(life, 200)).contains("DOWNLOAD-09");
            assertThat(Downloads.brokenBy(life, 404)).contains("DOWNLOAD-09");
        }

        @Test
        void nearTheLimitBothSidesOfItAreRight() {
            Life life = held(COMPLETED);
            life.passes(Duration.ofSeconds(70));
            life.aged(Duration.ofHours(24).minusMinutes(1));
            assertThat(life.possible()).containsExactlyInAnyOrder(COMPLETED, TIMED_OUT);
            assertThat(Downloads.right(life)).containsExactly(200, 404, 410);
        }

        @Test
        void countsFromTheCreation() {
            Life life = held(QUEUED);
            life.aged(HOUR.multipliedBy(10));
            life.moved(COMPLETED);
            life.aged(HOUR.multipliedBy(14));
            assertThat(life.possible()).containsExactly(TIMED_OUT);
            assertThat(Downloads.brokenBy(life, 200)).contains("DOWNLOAD-13");
        }

        @Test
        void stopsAJobThatHasRunForFourHours() {
            Life life = held(IN_PROGRESS);
            life.aged(HOUR.multipliedBy(3));
            assertThat(life.possible()).containsExactly(IN_PROGRESS);
            assertThat(Looks.brokenBy(life, ERROR_CANCELLED)).contains("STATUS-16");
            life.aged(HOUR);
            assertThat(life.possible())
                    .containsExactlyInAnyOrder(TIMED_OUT, FAILED, REJECTED, ERROR_CANCELLED, USER_CANCELLED);
            assertThat(Looks.brokenBy(life, IN_PROGRESS)).contains("STATUS-12");
            assertThat(Downloads.right(life)).containsExactly(404, 410);
            assertThat(Downloads.brokenBy(life, 200)).contains("STATUS-12");
        }

        @Test
        void mayCountAsRunningFromWhenAJobWasPickedUp() {
            Life life = held(PICKED_UP);
            life.aged(HOUR.multipliedBy(4));
            assertThat(life.possible()).contains(PICKED_UP, ERROR_CANCELLED).doesNotContain(COMPLETED);
        }

        @Test
        void doesNothingToAJobThatIsHeldInTheQueue() {
            Life life = held(QUEUED);
            life.aged(HOUR.multipliedBy(48));
            assertThat(life.possible()).containsExactly(QUEUED);
        }
    }

    @Nested
    class Results {

        @ParameterizedTest
        @CsvSource({
            "QUEUED, DOWNLOAD-07",
            "PICKED_UP, DOWNLOAD-07",
            "WAITING_FOR_CAPACITY, DOWNLOAD-07",
            "IN_PROGRESS, DOWNLOAD-07",
            "FAILED, DOWNLOAD-10",
            "REJECTED, DOWNLOAD-10",
            "ERROR_CANCELLED, DOWNLOAD-10"
        })
        void areNotFoundWhereThereAreNone(JobStatus status, String requirement) {
            Life life = held(status);
            assertThat(Downloads.right(life)).containsExactly(404);
            assertThat(Downloads.brokenBy(life, 200)).contains(requirement);
            assertThat(Downloads.brokenBy(life, 410)).contains(requirement);
            assertThat(Downloads.keptBy(life, 404)).contains(requirement);
        }

        @Test
        void areThereOnceAJobHasCompleted() {
            Life life = held(COMPLETED);
            assertThat(Downloads.right(life)).containsExactly(200);
            assertThat(Downloads.brokenBy(life, 404)).contains("DOWNLOAD-01");
        }

        @Test
        void ofAJobThatWasOnlyPutAtItsEndAreNotJudged() {
            assertThat(Downloads.right(held(TIMED_OUT))).contains(200, 404, 410);
        }

        @Test
        void ofAJobThatGoesOnMayComeAnyTime() {
            assertThat(Downloads.right(new Life(false))).containsExactly(200, 404);
        }
    }
}
