package io.jobskit.conformance.history;

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

import io.jobskit.conformance.history.JobModel.Pending;
import io.jobskit.conformance.support.Tale;
import io.jobskit.contract.lifecycle.JobStatus;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statuses that a job may be in after what was done to it and seen of it. */
class JobModelTest {

    private static JobModel known(Tale tale) {
        return JobModel.after("7", tale.exchanges());
    }

    private static Set<JobStatus> possible(Tale tale) {
        return known(tale).possible();
    }

    private static Tale running() {
        return new Tale().held("7").moved("7", "In Progress").read("7", "In Progress");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CANCELED", "CANCEL_REQUESTED", "QUEUED"},
            mode = EnumSource.Mode.EXCLUDE)
    void aHeldJobIsWhereItWasPut(JobStatus status) {
        assertThat(possible(new Tale().held("7").moved("7", status.label()))).containsExactly(status);
    }

    @Test
    void aJobThatIsToStopMayHaveStopped() {
        Tale tale = running().moved("7", "Cancel Requested");
        assertThat(possible(tale)).containsExactlyInAnyOrder(CANCEL_REQUESTED, USER_CANCELLED);
        assertThat(possible(tale.read("7", "Cancel Requested"))).containsExactly(CANCEL_REQUESTED);
        assertThat(possible(tale.released("7"))).containsExactlyInAnyOrder(CANCEL_REQUESTED, USER_CANCELLED);
    }

    @Test
    void aJobThatGoesOnByItselfMayBeAnythingThatFollowsButCancelledOrTimedOut() {
        assertThat(possible(new Tale().created("7")))
                .containsExactlyInAnyOrder(
                        QUEUED,
                        WAITING_FOR_CAPACITY,
                        PICKED_UP,
                        IN_PROGRESS,
                        COMPLETED,
                        FAILED,
                        REJECTED,
                        ERROR_CANCELLED);
        assertThat(possible(new Tale().created("7").read("7", "Completed"))).containsExactly(COMPLETED);
        assertThat(possible(running().released("7"))).contains(IN_PROGRESS, COMPLETED, FAILED);
    }

    @Test
    void whatIsSeenOfAHeldJobThatGoesOnShowsThatItIsNotHeld() {
        assertThat(known(running()).isHeld()).isTrue();
        assertThat(known(running().read("7", "Completed")).isHeld()).isFalse();
    }

    @Test
    void whatIsSeenShowsWhatCameOfTheLastAction() {
        assertThat(known(running()).pending()).isEqualTo(Pending.NOTHING);
        JobModel cancelled = known(running().cancelled("7", 204));
        assertThat(cancelled.pending()).isEqualTo(Pending.CANCELLED);
        assertThat(cancelled.mayBeTooEarly(IN_PROGRESS)).isTrue();
        assertThat(cancelled.mayBeTooEarly(COMPLETED)).isTrue();
        assertThat(known(running()).mayBeTooEarly(QUEUED)).isFalse();
    }

    @Test
    void anAnswerThatFitsNothingThatIsKnownLeavesNothingKnown() {
        assertThat(known(new Tale().held("7").moved("7", "Failed").moved("7", "Completed"))
                        .isLost())
                .isTrue();
        assertThat(known(running().cancelled("7", 404)).isLost()).isTrue();
        assertThat(known(running().cancelled("7", 202)).isLost()).isTrue();
        assertThat(known(running().read("7", 500)).isLost()).isFalse();
    }

    @Test
    void aRefusedCancelShowsThatAJobHasEnded() {
        assertThat(possible(new Tale().created("7").cancelled("7", 409)))
                .containsExactlyInAnyOrder(FAILED, REJECTED, ERROR_CANCELLED);
    }

    @Test
    void timeStopsWhatRunsAndExpiresWhatHasCompleted() {
        assertThat(possible(running().aged("7", "PT4H")))
                .containsExactlyInAnyOrder(TIMED_OUT, FAILED, REJECTED, ERROR_CANCELLED, USER_CANCELLED);
        assertThat(possible(running().aged("7", "PT3H"))).containsExactly(IN_PROGRESS);
        Tale completed = new Tale().held("7").moved("7", "Completed");
        assertThat(possible(completed.aged("7", "PT23H59M"))).containsExactly(COMPLETED);
        assertThat(possible(completed.aged("7", "PT1M"))).containsExactly(TIMED_OUT);
        assertThat(possible(new Tale().held("7").aged("7", "PT48H"))).containsExactly(QUEUED);
    }

    @Test
    void nearALimitBothSidesOfItArePossible() {
        Tale tale = new Tale().held("7").moved("7", "Completed").aged("7", "PT23H59M57S");
        assertThat(possible(tale)).containsExactlyInAnyOrder(COMPLETED, TIMED_OUT);
    }

    @Test
    void othersTellOnlyWhatTheyTried() {
        JobModel known = known(
                running().cancelled("7", 404).by("other-user").read("7", 404).by("other-user"));
        assertThat(known.possible()).containsExactly(IN_PROGRESS);
        assertThat(known.cancelling().isTrespassed()).isTrue();
        assertThat(known.cancelling().isByOthersAlone()).isTrue();
        assertThat(known.isLost()).isFalse();
        Tale besides = running().cancelled("8", 204);
        assertThat(known(besides).cancelling().ofOthers()).containsExactly(besides.last());
        assertThat(known(besides.read("7", "In Progress")).cancelling().ofOthers())
                .isEmpty();
    }

    @Test
    void aReadingWithoutABodyThatLeadsOnShowsThatAJobHasCompleted() {
        assertThat(JobModel.shown(new Tale().held("7").read("7", 303).last())).contains(COMPLETED);
        assertThat(JobModel.shown(new Tale().held("7").read("7", 404).last())).isEmpty();
    }
}
