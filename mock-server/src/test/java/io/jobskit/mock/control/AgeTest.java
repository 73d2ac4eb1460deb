package io.jobskit.mock.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making a job older. */
class AgeTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration INSTANT = Duration.ofMillis(1);

    private final Client client = STUB.client();

    @Test
    void ageingMovesAllTimesAlike() {
        TestJob job = client.held()
                .moveTo(Status.PICKED_UP)
                .after(Duration.ofMinutes(5))
                .moveTo(Status.COMPLETED);
        JsonNode before = client.control().jobs().path(0);
        Reply reply = client.control().age(job.id(), "{\"by\": \"PT2H30M\"}");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        JsonNode after = client.control().jobs().path(0);
        for (String time : new String[] {"created_at", "started_at", "completed_at"}) {
            assertThat(Instant.parse(after.path(time).asText()))
                    .isEqualTo(Instant.parse(before.path(time).asText()).minus(Duration.ofMinutes(150)));
        }
        assertThat(after.path("status")).isEqualTo(before.path("status"));
    }

    @Test
    void ageingOneJobAgesNoOther() {
        TestJob other = client.heldIn(Status.COMPLETED);
        JsonNode before = other.attributes();
        client.heldIn(Status.COMPLETED).age(DAY);
        assertThat(other.attributes()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void resultsExpireAtExactly24HoursHeldOrNot(boolean held) {
        TestJob job = held ? client.heldIn(Status.COMPLETED) : client.view().atItsEnd();
        Duration already = held ? Duration.ZERO : TestJob.USUAL;
        job.age(DAY.minus(already).minus(INSTANT));
        assertThat(job.status()).isEqualTo("Completed");
        assertThat(job.age(INSTANT).status()).isEqualTo("Timed Out");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRunningJobIsStoppedAtExactly4HoursSinceItsStartHeldOrNot(boolean held) {
        TestJob job = held
                ? client.held().age(DAY).moveTo(Status.IN_PROGRESS)
                : client.createView(Requests.view().put("view_id", "9003"))
                        .accepted(client)
                        .after(Duration.ofMillis(500));
        job.age(Duration.ofHours(4).minus(INSTANT));
        assertThat(job.status()).isEqualTo("In Progress");
        assertThat(job.age(INSTANT).status()).isEqualTo("Error Cancelled");
        assertThat(job.attributes().at("/errors/0/detail").asText()).contains("4 hours");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"QUEUED", "WAITING_FOR_CAPACITY", "PICKED_UP", "CANCEL_REQUESTED"})
    void aHeldJobThatDoesNotRunStaysInItsStatusHoweverOldItGets(Status status) {
        assertThat(client.heldIn(status).age(Duration.ofDays(365)).status()).isEqualTo(status.label());
    }

    @Test
    void aJobThatIsNotHeldGoesOnByBeingAged() {
        TestJob job = client.view();
        assertThat(job.age(Duration.ofMillis(500)).status()).isEqualTo("Picked Up By Job Runner");
        assertThat(job.age(Duration.ofMillis(500)).status()).isEqualTo("In Progress");
        assertThat(job.age(Duration.ofSeconds(2)).status()).isEqualTo("Completed");
        assertThat(job.age(DAY).status()).isEqualTo("Timed Out");
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, 86400000",
        "PT86400S, 86400000",
        "P1W, 604800000",
        "PT0.5H, 1800000",
        "'PT0,5H', 1800000",
        "P0.5D, 43200000",
        "PT0.001S, 1",
        "PT1H30M, 5400000",
        "P1DT12H, 129600000",
        "PT24H, 86400000",
        "PT0S, 0",
        "P0D, 0",
        "P1M, 2678400000",
        "P1Y, 31536000000"
    })
    void aDurationIsWrittenInAnyWayOfIso8601(String by, long millis) {
        TestJob job = client.held();
        assertThat(client.control().age(job.id(), "{\"by\": \"" + by + "\"}").status())
                .isEqualTo(204);
        assertThat(client.control().jobs().at("/0/created_at").asText())
                .isEqualTo(client.control().now().minusMillis(millis).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "'PT1H'",
                "{'by': null}",
                "{'by': 3600}",
                "{'by': ''}",
                "{'by': 'one hour'}",
                "{'by': '24h'}",
                "{'by': 'P'}",
                "{'by': 'PT'}",
                "{'by': 'P1DT'}",
                "{'by': 'PT1D'}",
                "{'by': 'PT-1H'}",
                "{'by': '-PT1H'}",
                "{'by': 'P-1D'}",
                "{'by': ' PT1H'}",
                "{'by': 'PT1H '}",
                "{'by': 'P99999Y'}",
                "{'by': 'PT999999999999999999H'}",
                "{'for': 'PT1H'}"
            })
    void whatIsNoDurationOrANegativeOneIsRefusedAndChangesNothing(String body) {
        TestJob job = client.heldIn(Status.COMPLETED);
        JsonNode before = client.control().jobs();
        Reply reply = client.control().age(job.id(), Requests.json(body).toString());
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(400);
        assertThat(reply.json().path("message").textValue()).isNotBlank();
        assertThat(client.control().jobs()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aJobInAnyStatusCanBeAged(Status status) {
        TestJob job = client.heldIn(status).age(Duration.ofMinutes(1));
        assertThat(job.status()).isEqualTo(status.label());
        assertThat(client.control().jobs().at("/0/created_at").asText())
                .isEqualTo(client.control().now().minusSeconds(60).toString());
    }
}
