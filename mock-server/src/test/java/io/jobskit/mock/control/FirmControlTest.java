package io.jobskit.mock.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Control;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people can do to a firm: its clock, its jobs, a fresh start. */
class FirmControlTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();
    private final Control control = client.control();

    @Test
    void theClockShowsTheServersTimeUntilItIsTouched() {
        Reply reply = control.get("/clock");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.mediaType()).isEqualTo("application/json");
        assertThat(reply.json().path("firm").asText()).startsWith("firm-");
        assertThat(reply.json().path("now").asText()).isEqualTo(Stub.START.toString());
        assertThat(reply.json().path("speed").doubleValue()).isEqualTo(1);
        assertThat(reply.json().path("frozen")).hasToString("false");
    }

    @Test
    void theClockCanBeSet() {
        Reply reply = control.clock("{\"set\": \"2040-01-01T00:00:00Z\"}");
        assertThat(reply.json().path("now").asText()).isEqualTo("2040-01-01T00:00:00Z");
        client.heldIn(Status.PICKED_UP);
        assertThat(control.jobs().at("/0/started_at").asText()).isEqualTo("2040-01-01T00:00:00Z");
    }

    @Test
    void theClockCanBeAdvancedAndJobsFollow() {
        TestJob job = client.view();
        Reply reply = control.clock("{\"advance\": \"PT24H\"}");
        assertThat(reply.json().path("now").asText())
                .isEqualTo(Stub.START.plus(Duration.ofHours(24)).toString());
        assertThat(job.status()).isEqualTo("Timed Out");
    }

    @Test
    void severalChangesAreMadeAtOnce() {
        Reply reply = control.clock("{\"set\": \"2040-01-01T00:00:00Z\", \"advance\": \"P1D\", \"freeze\": true}");
        assertThat(reply.json().path("now").asText()).isEqualTo("2040-01-02T00:00:00Z");
        assertThat(reply.json().path("frozen")).hasToString("true");
    }

    @Test
    void aFirmsTimeFollowsTheServersAtTheSpeedThatWasGiven() {
        try (Stub own = Stub.start()) {
            Control fast = own.client().control();
            Control frozen = own.client().control();
            Control ordinary = own.client().control();
            assertThat(fast.clock("{\"speed\": 60}").json().path("speed").doubleValue())
                    .isEqualTo(60);
            frozen.clock("{\"freeze\": true}");
            own.clock().advance(Duration.ofMinutes(1));
            assertThat(fast.now()).isEqualTo(Stub.START.plus(Duration.ofHours(1)));
            assertThat(frozen.now()).isEqualTo(Stub.START);
            assertThat(ordinary.now()).isEqualTo(Stub.START.plus(Duration.ofMinutes(1)));
            frozen.advance(Duration.ofHours(5));
            frozen.clock("{\"freeze\": false}");
            own.clock().advance(Duration.ofMinutes(1));
            assertThat(frozen.now()).isEqualTo(Stub.START.plus(Duration.ofMinutes(301)));
            fast.clock("{\"reset\": true}");
            assertThat(fast.now()).isEqualTo(Stub.START.plus(Duration.ofMinutes(2)));
            assertThat(fast.clock().path("speed").doubleValue()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "{'jump': 'PT1H'}",
                "{'advance': 'PT1H', 'jump': 1}",
                "{'set': 'tomorrow'}",
                "{'set': '2040-01-01'}",
                "{'set': 1}",
                "{'set': '1969-12-31T23:59:59Z'}",
                "{'set': '+10000-01-01T00:00:00Z'}",
                "{'set': '0000-01-01T00:00:00Z'}",
                "{'set': '-2040-01-01T00:00:00Z'}",
                "{'set': '2040-02-30T00:00:00Z'}",
                "{'set': '2040-01-00T00:00:00Z'}",
                "{'set': '20400101T000000Z'}",
                "{'set': ' 2040-01-01T00:00:00Z'}",
                "{'set': '2040-01-01T00:00:00Z '}",
                "{'set': '٢٠٤٠-٠١-٠١T00:00:00Z'}",
                "{'set': 20400101}",
                "{'advance': ' PT1H'}",
                "{'advance': 'PT١H'}",
                "{'advance': '-PT1H'}",
                "{'advance': 3600}",
                "{'advance': 'P9999Y'}",
                "{'speed': -1}",
                "{'speed': 'fast'}",
                "{'speed': 1000001}",
                "{'freeze': 'yes'}",
                "{'reset': 1}",
                "{'advance': 'PT1H', 'speed': -1}"
            })
    void aChangeThatIsNoneIsRefusedAndTheClockGoesOnAsBefore(String body) {
        JsonNode before = control.clock();
        Reply reply = control.clock(Requests.json(body).toString());
        assertThat(reply.status()).as("status of %s", reply).isEqualTo(400);
        assertThat(reply.json().path("message").textValue()).isNotBlank();
        assertThat(control.clock()).isEqualTo(before);
    }

    @Test
    void theJobsOfAFirmAreThoseOfAllItsUsersWithWhatTheApiHides() {
        TestJob own = client.held();
        TestJob other = client.as("other-user")
                .createView(Requests.view().put("view_id", "9010"))
                .accepted(client);
        JsonNode jobs = control.jobs();
        assertThat(jobs).hasSize(2);
        JsonNode first = jobs.path(0);
        assertThat(first.path("id").asText()).isEqualTo(own.id());
        assertThat(first.path("user").asText()).isEqualTo("full");
        assertThat(first.path("held")).hasToString("true");
        assertThat(first.path("status").asText()).isEqualTo("Queued");
        assertThat(first.path("job_type").asText()).isEqualTo("portfolio_view_results");
        assertThat(first.path("created_at").asText()).isEqualTo(Stub.START.toString());
        assertThat(first.path("started_at").isNull()).isTrue();
        assertThat(first.path("completed_at").isNull()).isTrue();
        assertThat(client.job(first.path("string_id").asText()).status()).isEqualTo("Queued");
        assertThat(jobs.path(1).path("id").asText()).isEqualTo(other.id());
        assertThat(jobs.path(1).path("user").asText()).isEqualTo("other-user");
        assertThat(jobs.path(1).path("fate").asText()).isEqualTo("fails while it runs");
        assertThat(jobs.path(1).path("held")).hasToString("false");
    }

    @Test
    void theJobsOfAFirmComePageByPage() {
        client.view();
        client.as("other-user").view();
        client.view();
        JsonNode page = control.get("/jobs?page%5Blimit%5D=2").json();
        assertThat(page.path("jobs")).hasSize(2);
        JsonNode last = control.get("/jobs?page%5Bafter%5D=" + page.path("next").asText())
                .json();
        assertThat(last.path("jobs")).hasSize(1);
        assertThat(last.path("next").isNull()).isTrue();
        Reply refused = control.get("/jobs?page%5Blimit%5D=0");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").textValue()).isNotBlank();
    }

    @Test
    void aResetForgetsTheJobsAndSetsTheClockRight() {
        TestJob job = client.view().after(Duration.ofDays(10));
        client.as("other-user").view();
        Reply reply = control.reset();
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(control.jobs()).isEmpty();
        assertThat(control.now()).isEqualTo(Stub.START);
        assertThat(client.listed()).isEmpty();
        job.read().refused(404);
        assertThat(client.view().id()).isNotEqualTo(job.id());
        assertThat(client.listed()).hasSize(1);
    }

    @Test
    void twoFirmsSideBySideNeverMeet() {
        Client neighbour = STUB.client();
        TestJob theirs = neighbour.view();
        Instant before = neighbour.control().now();
        client.view().after(Duration.ofDays(2));
        control.clock("{\"speed\": 1000}");
        assertThat(neighbour.control().now()).isEqualTo(before);
        assertThat(neighbour.control().jobs()).hasSize(1);
        assertThat(neighbour.listedIds()).containsExactly(theirs.id());
        control.reset();
        assertThat(theirs.status()).isEqualTo("Queued");
        TestJob stolen = theirs.seenBy(client);
        stolen.read().refused(404);
        stolen.cancel().refused(404);
        stolen.download().refused(404);
        assertThat(theirs.atItsEnd().status()).isEqualTo("Completed");
    }

    @Test
    void theFirmOfThosePeopleMayBeNamedInTheAddress() {
        control.advance(Duration.ofHours(1));
        String firm = control.clock().path("firm").asText();
        Control browser = client.without("Addepar-Firm").control();
        assertThat(browser.get("/clock?firm=" + firm).json().path("now"))
                .isEqualTo(control.clock().path("now"));
        assertThat(browser.get("/clock").json().path("firm").asText()).isEqualTo("default");
    }
}
