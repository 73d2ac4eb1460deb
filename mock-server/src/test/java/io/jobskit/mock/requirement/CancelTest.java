package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CancelTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @ParameterizedTest
    @EnumSource
    @Requirement("CANCEL-01")
    void cancellingAJobInAnyStatusIsAnsweredWithoutABody(Status status) {
        done(client.heldIn(status).cancel());
    }

    @Test
    @Requirement({"CANCEL-02", "CANCEL-12"})
    void aJobCancelledWhileWaitingForCapacityNeverRuns() {
        neverRuns(client.heldIn(Status.WAITING_FOR_CAPACITY));
    }

    @Test
    @Requirement({"CANCEL-07", "CANCEL-10", "CANCEL-12"})
    void aJobCancelledInTheQueueNeverRuns() {
        neverRuns(client.held());
        neverRuns(client.view());
    }

    @Test
    @Requirement({"CANCEL-07", "CANCEL-12"})
    void aJobCancelledWhenPickedUpNeverRuns() {
        TestJob job = client.heldIn(Status.PICKED_UP);
        done(job.cancel());
        assertThat(job.release().status()).isEqualTo("User Cancelled");
        assertThat(job.atItsEnd().status()).isEqualTo("User Cancelled");
    }

    @Test
    @Requirement({"CANCEL-03", "CANCEL-12"})
    void aRunningJobShowsTheRequestAndIsThenCancelled() {
        TestJob job = client.view().after(Duration.ofSeconds(1));
        assertThat(job.status()).isEqualTo("In Progress");
        done(job.cancel());
        assertThat(job.status()).isEqualTo("Cancel Requested");
        assertThat(job.atItsEnd().status()).isEqualTo("User Cancelled");
        job.download().refused(404);
    }

    @Test
    @Requirement("CANCEL-03")
    void aHeldRunningJobShowsTheRequestUntilItIsReleased() {
        TestJob job = client.heldIn(Status.IN_PROGRESS);
        done(job.cancel());
        assertThat(job.atItsEnd().status()).isEqualTo("Cancel Requested");
        assertThat(job.release().status()).isEqualTo("User Cancelled");
    }

    @Test
    @Requirement({"CANCEL-04", "CANCEL-12"})
    void theResultsOfACancelledJobCanNoLongerBeRetrieved() {
        TestJob job = client.view().atItsEnd();
        assertThat(job.download().status()).isEqualTo(200);
        JsonNode completed = job.attributes().path("completed_at");
        done(job.cancel());
        assertThat(job.status()).isEqualTo("User Cancelled");
        assertThat(job.attributes().path("completed_at")).isEqualTo(completed);
        job.download().refused(404);
        assertThat(job.read().header("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "b6c1b9da-4387-11ef-8636-dd826f8aeed1a", "0", "null", "%20"})
    @Requirement("CANCEL-05")
    void anUnknownJobCannotBeCancelled(String id) {
        client.job(id).cancel().refused(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"USER_CANCELLED", "CANCELED", "CANCEL_REQUESTED"})
    @Requirement("CANCEL-06")
    void cancellingACancelledJobIsAcceptedAndChangesNothing(Status status) {
        TestJob job = client.heldIn(status);
        JsonNode before = job.after(Duration.ofMinutes(1)).read().json();
        done(job.cancel());
        assertThat(job.read().json()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"FAILED", "REJECTED", "ERROR_CANCELLED", "TIMED_OUT"})
    @Requirement("CANCEL-08")
    void cancellingAnEndedJobIsAcceptedAndChangesNothing(Status status) {
        TestJob job = client.heldIn(status);
        JsonNode before = job.after(Duration.ofMinutes(1)).read().json();
        int results = job.download().status();
        done(job.cancel());
        assertThat(job.read().json()).isEqualTo(before);
        assertThat(job.download().status()).isEqualTo(results);
    }

    @Test
    @Requirement("CANCEL-09")
    void cancellingOneJobLeavesEveryOtherAsItWas() {
        TestJob before = client.heldIn(Status.IN_PROGRESS);
        TestJob completed = client.heldIn(Status.COMPLETED);
        TestJob job = client.held();
        TestJob after = client.held();
        JsonNode[] states = {
            before.read().json(), completed.read().json(), after.read().json()
        };
        done(job.cancel());
        assertThat(new JsonNode[] {
                    before.read().json(), completed.read().json(), after.read().json()
                })
                .isEqualTo(states);
        assertThat(completed.download().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"QUEUED", "WAITING_FOR_CAPACITY"})
    @Requirement("CANCEL-10")
    void aJobCancelledBeforeItStartedNeverGetsAStart(Status status) {
        TestJob job = client.heldIn(status);
        done(job.cancel());
        job.release();
        for (int i = 0; i < 4; i++) {
            assertThat(job.attributes().has("started_at")).isFalse();
            job.after(Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"QUEUED", "WAITING_FOR_CAPACITY", "PICKED_UP", "IN_PROGRESS", "COMPLETED"})
    @Requirement("CANCEL-11")
    void aCancelledJobStaysCancelled(Status status) {
        TestJob job = client.heldIn(status);
        done(job.cancel());
        JsonNode cancelled = job.release().attributes();
        assertThat(cancelled.path("status").asText()).isEqualTo("User Cancelled");
        for (Duration passed :
                new Duration[] {Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofHours(5), Duration.ofHours(25)
                }) {
            assertThat(job.after(passed).attributes()).isEqualTo(cancelled);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9033", "9035"})
    @Requirement("CANCEL-12")
    void aCancelledJobShowsCanceledOnlyIfItsViewAsksForIt(String view) {
        TestJob job = client.createView(Requests.view().put("view_id", view)).accepted(client);
        done(job.cancel());
        assertThat(job.status()).isEqualTo("Canceled");
    }

    private static void neverRuns(TestJob job) {
        done(job.cancel());
        job.release();
        for (int i = 0; i < 5; i++) {
            assertThat(job.status()).isEqualTo("User Cancelled");
            assertThat(job.attributes().has("started_at")).isFalse();
            job.after(Duration.ofSeconds(1));
        }
        job.download().refused(404);
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.headers().map()).doesNotContainKey("content-type");
    }
}
