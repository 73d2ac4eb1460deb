package io.jobskit.mock.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Lifecycle;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Requirement;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private static final Duration TICK = Duration.ofMillis(250);
    private static final List<String> TABLE = List.of(
            "Queued",
            "In Progress - Waiting For Capacity",
            "In Progress",
            "Picked Up By Job Runner",
            "Completed",
            "Canceled",
            "Timed Out",
            "Failed",
            "Rejected",
            "Error Cancelled",
            "Cancel Requested",
            "User Cancelled");

    private final Client client = STUB.client();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Queued",
                "In Progress - Waiting For Capacity",
                "In Progress",
                "Picked Up By Job Runner",
                "Completed",
                "Canceled",
                "Timed Out",
                "Failed",
                "Rejected",
                "Error Cancelled",
                "Cancel Requested",
                "User Cancelled"
            })
    @Requirement({"STATUS-01", "STATUS-14", "STATUS-15"})
    void eachStatusIsShownByReadingAndListingLetterForLetter(String label) {
        TestJob job = client.held().moved("{\"status\": \"" + label + "\"}");
        assertThat(job.status()).isEqualTo(label);
        assertThat(job.listed().at("/attributes/status").asText()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "9007", "9013", "9030", "9033"})
    @Requirement({"STATUS-01", "STATUS-02", "STATUS-15"})
    void everyChangeOfStatusIsOneThatThePageAllows(String view) {
        TestJob job = client.createView(Requests.view().put("view_id", view)).accepted(client);
        List<String> seen = history(job);
        assertThat(seen).hasSizeGreaterThan(3).isSubsetOf(TABLE);
        for (int i = 1; i < seen.size(); i++) {
            assertThat(Lifecycle.allows(status(seen.get(i - 1)), status(seen.get(i))))
                    .as("%s to %s", seen.get(i - 1), seen.get(i))
                    .isTrue();
        }
    }

    @Test
    @Requirement("STATUS-03")
    void aJobThatRunsToItsEndIsCompletedAndHasResults() {
        TestJob job = client.view();
        assertThat(history(job)).containsExactly("Queued", "Picked Up By Job Runner", "In Progress", "Completed");
        assertThat(job.download().status()).isEqualTo(200);
    }

    @Test
    @Requirement("STATUS-04")
    void aFailedJobGivesNoErrorDetails() {
        TestJob job = client.held()
                .moved("{\"status\": \"Failed\","
                        + " \"errors\": [{\"status\": \"500\", \"title\": \"t\", \"detail\": \"d\"}]}");
        assertThat(job.attributes().has("errors")).isFalse();
        assertThat(job.listed().path("attributes").has("errors")).isFalse();
    }

    @Test
    @Requirement("STATUS-05")
    void anErrorCancelledJobCarriesTheDetailsOfItsError() {
        TestJob job = client.heldIn(Status.ERROR_CANCELLED);
        assertThat(job.attributes().at("/errors/0/detail").asText()).isNotBlank();
        assertThat(job.listed().at("/attributes/errors"))
                .isEqualTo(job.attributes().path("errors"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hold"})
    @Requirement("STATUS-06")
    void aJobBeyondTheQuotaOfTheQueueEndsRejected(String control) {
        Client busy = client.as("full-queue");
        TestJob job = busy.with("Jobs-Control", control)
                .createView(Requests.view())
                .accepted(busy)
                .atItsEnd();
        assertThat(job.status()).isEqualTo("Rejected");
        assertThat(job.after(Duration.ofDays(2)).status()).isEqualTo("Rejected");
        assertThat(client.view().atItsEnd().status()).isEqualTo("Completed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"CANCELED", "TIMED_OUT", "FAILED", "REJECTED", "ERROR_CANCELLED", "USER_CANCELLED"})
    @Requirement("STATUS-08")
    void aFinalStatusStays(Status status) {
        TestJob job = client.heldIn(status).release();
        JsonNode before = job.attributes();
        assertThat(job.after(Duration.ofDays(3)).attributes()).isEqualTo(before);
        job.cancel();
        assertThat(job.attributes()).isEqualTo(before);
    }

    @Test
    @Requirement("STATUS-08")
    void completedStaysUntilTheResultsExpire() {
        TestJob job = client.heldIn(Status.COMPLETED).release();
        JsonNode before = job.attributes();
        assertThat(job.after(Duration.ofHours(24).minusMillis(1)).attributes()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "9004", "9005", "9007"})
    @Requirement("STATUS-09")
    void percentCompleteNeverFallsAndIs1InTheEnd(String view) {
        TestJob job = client.createView(Requests.view().put("view_id", view)).accepted(client);
        double last = 0;
        while (!job.status().equals("Completed")) {
            double percent = job.attributes().path("percent_complete").doubleValue();
            assertThat(percent).isBetween(last, 0.99);
            last = percent;
            job.after(TICK);
        }
        assertThat(last).isPositive();
        assertThat(job.attributes().path("percent_complete").doubleValue()).isEqualTo(1);
    }

    @Test
    @Requirement("STATUS-10")
    void startedAtIsUnknownInTheQueueAndThenDoesNotChange() {
        TestJob job = client.held();
        assertThat(job.attributes().has("started_at")).isFalse();
        assertThat(job.moveTo(Status.WAITING_FOR_CAPACITY).attributes().has("started_at"))
                .isFalse();
        String started = job.after(Duration.ofMinutes(1))
                .moveTo(Status.PICKED_UP)
                .attributes()
                .path("started_at")
                .textValue();
        assertThat(started).isNotNull();
        for (Status status : List.of(
                Status.IN_PROGRESS, Status.WAITING_FOR_CAPACITY, Status.QUEUED, Status.IN_PROGRESS, Status.COMPLETED)) {
            job.after(Duration.ofMinutes(1)).moveTo(status);
            assertThat(job.attributes().path("started_at").textValue()).isEqualTo(started);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"COMPLETED", "FAILED", "REJECTED", "ERROR_CANCELLED", "USER_CANCELLED"})
    @Requirement("STATUS-11")
    void completedAtIsUnknownUntilTheEndAndThenDoesNotChange(Status end) {
        TestJob job = client.held();
        assertThat(job.attributes().has("completed_at")).isFalse();
        if (end != Status.REJECTED) {
            job.moveTo(Status.WAITING_FOR_CAPACITY).moveTo(Status.PICKED_UP);
            assertThat(job.attributes().has("completed_at")).isFalse();
            job.moveTo(Status.IN_PROGRESS);
            assertThat(job.attributes().has("completed_at")).isFalse();
        }
        JsonNode completed =
                job.after(Duration.ofMinutes(1)).moveTo(end).attributes().path("completed_at");
        assertThat(completed.textValue()).isNotNull();
        assertThat(job.release().after(Duration.ofDays(1)).attributes().path("completed_at"))
                .isEqualTo(completed);
    }

    @Test
    @Requirement("STATUS-13")
    void aJobThatWaitsForCapacityCanStillBeProcessed() {
        assertThat(client.heldIn(Status.WAITING_FOR_CAPACITY)
                        .release()
                        .atItsEnd()
                        .status())
                .isEqualTo("Completed");
        TestJob putBack = client.heldIn(Status.IN_PROGRESS).moveTo(Status.WAITING_FOR_CAPACITY);
        assertThat(putBack.moveTo(Status.QUEUED).status()).isEqualTo("Queued");
        assertThat(putBack.release().atItsEnd().download().status()).isEqualTo(200);
    }

    /** The statuses of a job, from its creation until well after its end. */
    private static List<String> history(TestJob job) {
        List<String> seen = new ArrayList<>(List.of(job.status()));
        for (int i = 0; i < 16; i++) {
            String status = job.after(TICK).status();
            if (!status.equals(seen.get(seen.size() - 1))) {
                seen.add(status);
            }
        }
        return seen;
    }

    private static Status status(String label) {
        return Status.labelled(label).orElseThrow();
    }
}
