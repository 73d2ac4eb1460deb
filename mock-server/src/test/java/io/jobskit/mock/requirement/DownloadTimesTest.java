package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When there are results to download, and what is answered when there are none. */
class DownloadTimesTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private static final Duration INSTANT = Duration.ofMillis(1);

    private final Client client = STUB.client();

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"QUEUED", "WAITING_FOR_CAPACITY", "PICKED_UP", "IN_PROGRESS", "CANCEL_REQUESTED"})
    @Requirement("DOWNLOAD-07")
    void aJobThatHasNotCompletedHasNoResults(Status status) {
        nothing(client.heldIn(status), 404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"FAILED", "ERROR_CANCELLED", "REJECTED"})
    @Requirement("DOWNLOAD-10")
    void aJobThatEndedWithoutResultsHasNone(Status status) {
        nothing(client.heldIn(status), 404);
        nothing(client.heldIn(status).age(Duration.ofDays(2)), 404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"USER_CANCELLED", "CANCELED"})
    @Requirement("DOWNLOAD-17")
    void theResultsOfACancelledJobAreNotFound(Status status) {
        nothing(client.heldIn(Status.COMPLETED).moveTo(status), 404);
        nothing(client.heldIn(status).age(Duration.ofDays(2)), 404);
    }

    @Test
    @Requirement({"DOWNLOAD-09", "DOWNLOAD-12"})
    void resultsAreThereUntil24HoursHavePassedAndThenTheyAreGone() {
        TestJob job = client.heldIn(Status.COMPLETED).age(Duration.ofHours(24).minus(INSTANT));
        Reply last = job.download();
        assertThat(last.status()).isEqualTo(200);
        assertThat(last.body()).isNotEmpty();
        nothing(job.age(INSTANT), 410);
    }

    @Test
    @Requirement("DOWNLOAD-09")
    void expiredResultsStayGoneWhateverHappensToTheJob() {
        TestJob job = client.heldIn(Status.TIMED_OUT);
        job.cancel();
        nothing(job.release().after(Duration.ofDays(100)), 410);
    }

    @Test
    @Requirement("DOWNLOAD-13")
    void the24HoursCountFromTheCreation() {
        TestJob job = client.held().age(Duration.ofHours(20)).moveTo(Status.COMPLETED);
        assertThat(job.after(Duration.ofHours(4).minus(INSTANT)).download().status())
                .isEqualTo(200);
        nothing(job.after(INSTANT), 410);
    }

    @Test
    @Requirement("DOWNLOAD-13")
    void aJobThatCompletesADayAfterItsCreationHasExpiredAtOnce() {
        nothing(client.held().age(Duration.ofHours(25)).moveTo(Status.COMPLETED), 410);
    }

    private static void nothing(TestJob job, int status) {
        Reply reply = job.download().refused(status);
        assertThat(reply.headers().map()).doesNotContainKeys("content-disposition", "etag", "location");
        assertThat(reply.json().has("data")).isFalse();
    }
}
