package io.jobskit.mock.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant NOW = Instant.parse("2030-06-15T12:00:00Z");
    private static final Owner OWNER = new Owner("firm", "user", "1");

    private static Job job(Behavior behavior, ProgressMode progressMode, boolean hold) {
        return Job.create(
                1, OWNER, "PORTFOLIO_QUERY", new byte[] {'{', '}'}, new Progression(behavior, progressMode), NOW, hold);
    }

    private static Status status(Job job, Duration after) {
        return job.at(NOW.plus(after)).status();
    }

    @Test
    void aJobGoesThroughItsStatusesAsTimePasses() {
        Job job = job(Behavior.COMPLETES, ProgressMode.USUAL, false);
        assertThat(status(job, Duration.ZERO)).isEqualTo(Status.QUEUED);
        assertThat(status(job, Duration.ofMillis(499))).isEqualTo(Status.QUEUED);
        assertThat(status(job, Duration.ofMillis(500))).isEqualTo(Status.PICKED_UP);
        assertThat(status(job, Duration.ofMillis(1000))).isEqualTo(Status.IN_PROGRESS);
        assertThat(status(job, Duration.ofMillis(2999))).isEqualTo(Status.IN_PROGRESS);
        assertThat(status(job, Duration.ofMillis(3000))).isEqualTo(Status.COMPLETED);
        assertThat(status(job, Duration.ofHours(24).minusMillis(1))).isEqualTo(Status.COMPLETED);
        assertThat(status(job, Duration.ofHours(24))).isEqualTo(Status.TIMED_OUT);
        assertThat(status(job, Duration.ofDays(1000))).isEqualTo(Status.TIMED_OUT);
    }

    @Test
    void percentCompleteRisesWhileAJobRuns() {
        Job job = job(Behavior.COMPLETES, ProgressMode.USUAL, false);
        double before = 0;
        for (int millis = 0; millis < 3000; millis += 50) {
            double now = job.at(NOW.plusMillis(millis)).percentComplete();
            assertThat(now).as("after %d ms", millis).isBetween(before, 0.99);
            before = now;
        }
        assertThat(before).isGreaterThan(0.9);
        assertThat(job.at(NOW.plusMillis(3000)).percentComplete()).isEqualTo(1);
    }

    @Test
    void percentCompleteDoesNotFallWhenAJobIsPutBack() {
        Job job = job(Behavior.IS_PUT_BACK, ProgressMode.USUAL, false);
        double before = 0;
        for (int millis = 0; millis <= 3000; millis += 10) {
            double now = job.at(NOW.plusMillis(millis)).percentComplete();
            assertThat(now).as("after %d ms", millis).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(before).isEqualTo(1);
    }

    @Test
    void aJobThatRunsForFourHoursIsStoppedWithAnErrorThatSaysSo() {
        Job job = job(Behavior.RUNS_VERY_LONG, ProgressMode.USUAL, false);
        Duration limit = Duration.ofMillis(500).plusHours(4);
        assertThat(status(job, limit.minusMillis(1))).isEqualTo(Status.IN_PROGRESS);
        JobState stopped = job.at(NOW.plus(limit));
        assertThat(stopped.status()).isEqualTo(Status.ERROR_CANCELLED);
        assertThat(stopped.completedAt()).isEqualTo(NOW.plus(limit));
        assertThat(stopped.errors())
                .extracting(ErrorDetail::detail)
                .singleElement()
                .asString()
                .contains("4 hours");
    }

    @Test
    void aReadingCountsOnlyWhereReadingsMakeJobsGoOn() {
        Job job = job(Behavior.COMPLETES, ProgressMode.USUAL, false);
        assertThat(job.read(NOW)).isSameAs(job);
    }

    @Test
    void withReadingsAsItsPaceAJobIsCompletedByTheLastOfThem() {
        Job job = job(Behavior.COMPLETES, new ProgressMode.Polls(3), false);
        assertThat(status(job, Duration.ofHours(1))).isEqualTo(Status.QUEUED);
        job = job.read(NOW);
        assertThat(status(job, Duration.ZERO)).isEqualTo(Status.IN_PROGRESS);
        job = job.read(NOW.plusSeconds(5));
        JobState running = job.at(NOW.plusSeconds(5));
        assertThat(running.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(running.percentComplete()).isEqualTo(0.66);
        job = job.read(NOW.plusSeconds(10));
        JobState completed = job.at(NOW.plusSeconds(10));
        assertThat(completed.status()).isEqualTo(Status.COMPLETED);
        assertThat(completed.startedAt()).isEqualTo(NOW);
        assertThat(completed.completedAt()).isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void aRunningJobThatIsCancelledShowsTheRequestForAMoment() {
        Job cancelled = job(Behavior.COMPLETES, ProgressMode.USUAL, false).cancel(NOW.plusMillis(2000));
        assertThat(status(cancelled, Duration.ofMillis(2000))).isEqualTo(Status.CANCEL_REQUESTED);
        assertThat(status(cancelled, Duration.ofMillis(2499))).isEqualTo(Status.CANCEL_REQUESTED);
        assertThat(status(cancelled, Duration.ofMillis(2500))).isEqualTo(Status.USER_CANCELLED);
        assertThat(status(cancelled, Duration.ofDays(2))).isEqualTo(Status.USER_CANCELLED);
    }

    @Test
    void aCancelledJobIsReadOnceWithTheRequestWhereReadingsAreThePace() {
        Job job = job(Behavior.COMPLETES, new ProgressMode.Polls(3), false)
                .read(NOW)
                .cancel(NOW);
        job = job.read(NOW);
        assertThat(status(job, Duration.ZERO)).isEqualTo(Status.CANCEL_REQUESTED);
        job = job.read(NOW);
        assertThat(status(job, Duration.ZERO)).isEqualTo(Status.USER_CANCELLED);
    }

    @Test
    void anExpiredJobStaysExpiredWhenItIsCancelled() {
        Job job = job(Behavior.COMPLETES, ProgressMode.USUAL, false);
        Instant expired = NOW.plus(Duration.ofHours(25));
        assertThat(job.cancel(expired)).isSameAs(job);
        assertThat(job.cancel(expired).at(expired).status()).isEqualTo(Status.TIMED_OUT);
    }

    @Test
    void aMoveThatNoWayLeadsToSaysWhatWouldBePossible() {
        Job job = job(Behavior.COMPLETES, ProgressMode.USUAL, false);
        assertThatThrownBy(() -> job.move(Status.FAILED, null, null, NOW.plusSeconds(10)))
                .isInstanceOf(IllegalChangeException.class)
                .hasMessage(
                        "A job cannot change from 'Completed' to 'Failed'. From 'Completed' a job can change to 'Timed Out',"
                                + " 'User Cancelled', 'Canceled', and to the statuses that follow these.");
        assertThatThrownBy(() -> job.move(Status.QUEUED, null, null, NOW.plus(Duration.ofDays(2))))
                .isInstanceOf(IllegalChangeException.class)
                .hasMessage(
                        "A job cannot change from 'Timed Out' to 'Queued'. A job that is 'Timed Out' does not change.");
    }

    @Test
    void aReleasedJobGoesOnFromWhereItWasHeld() throws IllegalChangeException {
        Job held = job(Behavior.COMPLETES, ProgressMode.USUAL, true).move(Status.IN_PROGRESS, 0.5, null, NOW);
        Instant later = NOW.plusSeconds(60);
        assertThat(held.at(later).status()).isEqualTo(Status.IN_PROGRESS);
        Job released = held.release(later);
        assertThat(released.at(later).percentComplete()).isEqualTo(0.5);
        assertThat(released.at(later.plusMillis(1000)).percentComplete()).isEqualTo(0.75);
        JobState completed = released.at(later.plusMillis(2000));
        assertThat(completed.status()).isEqualTo(Status.COMPLETED);
        assertThat(completed.startedAt()).isEqualTo(NOW);
    }

    @Test
    void aHeldJobKeepsItsBehaviorUntilItIsReleased() {
        Job held = job(Behavior.FAILS, ProgressMode.USUAL, true);
        assertThat(status(held, Duration.ofHours(1))).isEqualTo(Status.QUEUED);
        assertThat(held.release(NOW).at(NOW.plusSeconds(3)).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void beforeItsCreationAJobIsAsItWasCreated() {
        Job job = job(Behavior.COMPLETES, ProgressMode.USUAL, false);
        assertThat(job.at(NOW.minusSeconds(100)).status()).isEqualTo(Status.QUEUED);
    }

    @Test
    void aPaceThatCannotBeReadSaysWhatWouldBeRight() {
        for (String text : List.of("fast", "polls:0", "polls:x", "time:3", "time:PT-1S", "time:PT4H", "")) {
            assertThatThrownBy(() -> ProgressMode.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("'" + text
                            + "' is not a progress mode: give time:PT3S (a duration from zero to under 4 hours),"
                            + " polls:3 (a number of readings from 1), immediate or manual");
        }
    }
}
