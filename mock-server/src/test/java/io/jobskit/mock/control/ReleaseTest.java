package io.jobskit.mock.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letting a held job go on by itself. */
class ReleaseTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"QUEUED", "WAITING_FOR_CAPACITY", "PICKED_UP", "IN_PROGRESS"})
    void aJobThatHasNotEndedGoesOnFromWhereItIs(Status status) {
        TestJob job = client.heldIn(status).after(Duration.ofHours(1));
        Reply reply = client.control().release(job.id());
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(job.status()).isEqualTo(status.label());
        assertThat(job.atItsEnd().status()).isEqualTo("Completed");
        assertThat(job.download().status()).isEqualTo(200);
    }

    @Test
    void aReleasedJobTakesTheStatusesThatAreAheadOfIt() {
        TestJob job = client.held().after(Duration.ofMinutes(1)).release();
        assertThat(job.status()).isEqualTo("Queued");
        assertThat(job.after(Duration.ofMillis(500)).status()).isEqualTo("Picked Up By Job Runner");
        assertThat(job.after(Duration.ofMillis(500)).status()).isEqualTo("In Progress");
        assertThat(job.after(Duration.ofMillis(1999)).status()).isEqualTo("In Progress");
        assertThat(job.after(Duration.ofMillis(1)).status()).isEqualTo("Completed");
    }

    @Test
    void aRequestToCancelIsCarriedOutByTheRelease() {
        assertThat(client.heldIn(Status.CANCEL_REQUESTED).release().status()).isEqualTo("User Cancelled");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"COMPLETED", "USER_CANCELLED", "CANCELED", "TIMED_OUT", "FAILED", "REJECTED", "ERROR_CANCELLED"})
    void releasingAnEndedJobChangesNothing(Status status) {
        TestJob job = client.heldIn(status);
        JsonNode before = job.after(Duration.ofMinutes(1)).attributes();
        assertThat(job.release().attributes()).isEqualTo(before);
        assertThat(job.after(Duration.ofMinutes(1)).release().attributes()).isEqualTo(before);
    }

    @Test
    void releasingAJobThatIsNotHeldChangesNothing() {
        TestJob job = client.view().after(Duration.ofMillis(1500));
        JsonNode before = job.attributes();
        assertThat(job.release().attributes()).isEqualTo(before);
        assertThat(job.after(Duration.ofMillis(1500)).status()).isEqualTo("Completed");
    }

    @Test
    void aReleasedJobCanBeHeldAgain() {
        TestJob job = client.held().release().after(Duration.ofMillis(500)).moveTo(Status.WAITING_FOR_CAPACITY);
        assertThat(job.after(Duration.ofHours(1)).status()).isEqualTo("In Progress - Waiting For Capacity");
        assertThat(job.release().atItsEnd().status()).isEqualTo("Completed");
    }

    @Test
    void percentCompleteGoesOnFromWhatWasGiven() {
        TestJob job = client.held()
                .moved("{\"status\": \"In Progress\", \"percent_complete\": 0.5}")
                .release();
        double first = percent(job);
        double second = percent(job.after(Duration.ofSeconds(1)));
        assertThat(first).isEqualTo(0.5);
        assertThat(second).isBetween(first, 0.99);
        assertThat(percent(job.atItsEnd())).isEqualTo(1);
    }

    private static double percent(TestJob job) {
        return job.attributes().path("percent_complete").doubleValue();
    }
}
