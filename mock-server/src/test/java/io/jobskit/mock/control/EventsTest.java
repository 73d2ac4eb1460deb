package io.jobskit.mock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.support.EventReader;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a page hears of a firm while its clients talk to the stub. */
class EventsTest extends WatchedFirm {

    @Test
    void aReaderHearsAtOnceWhatTimeItIs() throws Exception {
        try (EventReader reader = listen("")) {
            JsonNode clock = reader.first("clock", WatchedFirm::any).data();
            assertThat(clock.path("now").asText()).isEqualTo(Stub.START.toString());
            assertThat(clock.path("frozen").asBoolean()).isFalse();
            assertThat(reader.response().headers().firstValue("Content-Type")).hasValue("text/event-stream");
        }
    }

    @Test
    void aJobIsToldAsTheApiShowsItWhenItIsCreatedMovedAndCancelled() throws Exception {
        try (EventReader reader = listen("")) {
            TestJob job = client.held();
            JsonNode created = reader.first("job", status("Queued")).data();
            assertThat(created.path("resource"))
                    .isEqualTo(client.get("/v1/jobs/" + job.id()).json().path("data"));
            assertThat(created.path("held").asBoolean()).isTrue();

            client.control().move(job.id(), "{\"status\": \"In Progress\", \"percent_complete\": 0.5}");
            assertThat(reader.first("job", status("In Progress"))
                            .data()
                            .path("percent_complete")
                            .asDouble())
                    .isEqualTo(0.5);

            client.control().post("/jobs/" + job.id() + "/cancel", "");
            reader.first("job", status("Cancel Requested"));
        }
    }

    @Test
    void aStatusThatTimeAloneChangesIsToldAsWell() throws Exception {
        client.view();
        try (EventReader reader = listen("")) {
            reader.first("clock", WatchedFirm::any);
            stub.clock().advance(Duration.ofSeconds(2));
            reader.first("job", status("In Progress"));
            stub.clock().advance(Duration.ofSeconds(2));
            EventReader.Event completed = reader.first("job", status("Completed"));
            assertThat(completed.id()).as("number of what nobody did").isEmpty();
        }
    }

    @Test
    void aClockThatIsAdvancedAndSetBackIsToldWithTheJobsThatItChanges() throws Exception {
        TestJob job = client.view();
        client.control().advance(Duration.ofMinutes(1));
        try (EventReader reader = listen("")) {
            client.control().advance(Duration.ofHours(24));
            reader.first("clock", clock -> clock.path("now").asText().startsWith("2030-06-16"));
            reader.first("job", status("Timed Out"));

            client.control().clock("{\"set\": \"2030-06-15T12:01:00Z\"}");
            assertThat(reader.first("job", status("Completed"))
                            .data()
                            .path("id")
                            .asText())
                    .isEqualTo(job.id());
        }
    }

    @Test
    void aReaderThatComesBackHearsWhatItMissedAndNothingTwice() throws Exception {
        client.get("/v1/jobs");
        String seen = events(1).id();
        client.get("/v1/jobs/77");

        for (String query : new String[] {"?since=" + seen, "?since=0"}) {
            try (EventReader reader = listen(query)) {
                reader.first("request", data -> data.path("path").asText().endsWith("77"));
                assertThat(reader.events().stream().filter(event -> event.name().equals("request")))
                        .hasSize(query.endsWith("=0") ? 2 : 1);
            }
        }
    }

    @Test
    void aReaderThatComesBackToAnotherServerIsToldThatItMissedSome() throws Exception {
        try (EventReader reader = listen("?since=4711")) {
            JsonNode missed = reader.first("missed", WatchedFirm::any).data();
            assertThat(missed.path("jobs").asBoolean()
                            && missed.path("requests").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aResetIsTold() throws Exception {
        client.view();
        try (EventReader reader = listen("")) {
            reader.first("clock", WatchedFirm::any);
            client.control().reset();
            reader.first("reset", WatchedFirm::any);
        }
    }

    @Test
    void whoLooksAtTheStubItselfIsNotTold() throws Exception {
        try (EventReader reader = listen("")) {
            client.get("/");
            client.control().clock();
            client.control().jobs();
            client.get("/v1/jobs");
            JsonNode first = reader.first("request", WatchedFirm::any).data();
            assertThat(first.path("path").asText()).isEqualTo("/v1/jobs");
        }
    }

    @Test
    void faultsAreToldAndSoIsARequestThatGetsNoAnswer() throws Exception {
        try (EventReader reader = listen("")) {
            client.control().put("/faults", "{\"faults\": [{\"next\": 1, \"fault\": {\"drop\": true}}]}");
            reader.first("faults", WatchedFirm::any);
            assertThatThrownBy(() -> client.post("/v1/jobs", "{}")).isInstanceOf(UncheckedIOException.class);

            JsonNode dropped = reader.first(
                            "request", data -> data.path("method").asText().equals("POST"))
                    .data();
            assertThat(dropped.path("status").asInt()).isZero();
            assertThat(dropped.path("refusal").asText()).isEqualTo("There was no answer: fault drop.");
        }
    }

    @Test
    void aSnapshotThatIsPutBackTellsOfItsJobs() throws Exception {
        TestJob job = client.held();
        String snapshot = client.control().get("/snapshot").text();
        client.control().reset();
        try (EventReader reader = listen("")) {
            client.control().put("/snapshot", snapshot);
            assertThat(reader.first("job", WatchedFirm::any).data().path("id").asText())
                    .isEqualTo(job.id());
        }
    }

    @Test
    void otherFirmsAreNotHeard() throws Exception {
        try (EventReader reader = listen("")) {
            stub.client().view();
            client.list();
            reader.first("request", WatchedFirm::any);
            assertThat(reader.events()).noneMatch(event -> event.name().equals("job"));
        }
    }

    @Test
    void theStreamEndsWhenTheServerStopsAndDoesNotHoldItUp() throws Exception {
        EventReader reader = listen("");
        reader.first("clock", WatchedFirm::any);
        stub.close();
        reader.end().get(5, TimeUnit.SECONDS);
    }

    @Test
    void manyMayListenAtOnce() throws Exception {
        EventReader[] readers = new EventReader[20];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = listen("");
        }
        client.view();
        for (EventReader reader : readers) {
            reader.first("job", WatchedFirm::any);
            reader.close();
        }
    }

    @Test
    void onlyTheHeadersAreSentToWhoAsksForTheHead() {
        Reply head = client.send("HEAD", "/__control/events", BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.mediaType()).isEqualTo("text/event-stream");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThat(client.control().get("/events?since=yesterday").status()).isEqualTo(400);
        assertThat(client.control().get("/requests/yesterday").status()).isEqualTo(404);
        assertThat(client.control().get("/requests/1").json().path("message").asText())
                .isEqualTo("There is no request with the number '1' among the last ones of this firm.");
    }

    @Test
    void theNewestJobsAreListedWithHowManyThereAre() {
        client.view();
        TestJob second = client.view();
        TestJob third = client.as("somebody else").view();

        JsonNode newest = client.control().get("/jobs?newest=2").json();
        assertThat(newest.path("count").asInt()).isEqualTo(3);
        assertThat(newest.path("jobs").findValuesAsText("string_id")).hasSize(2);
        assertThat(newest.at("/jobs/0/id").asText()).isEqualTo(second.id());
        assertThat(newest.at("/jobs/1/id").asText()).isEqualTo(third.id());
    }

    @Test
    void oneJobIsShownWithItsResourceWhateverThePace() {
        TestJob job = client.view();
        JsonNode shown = client.control().get("/jobs/" + job.id()).json();
        assertThat(shown.at("/resource/attributes/parameters/view_id").asText()).isEqualTo("2");
        assertThat(shown.path("user").asText()).isEqualTo("full");
        assertThat(client.control().get("/jobs/4711").status()).isEqualTo(404);
    }

    @Test
    void firmsThatWereNamedAreListed() {
        client.list();
        assertThat(client.control().get("/firms").json().path("firms").toString())
                .isEqualTo("[\"" + FIRM + "\"]");
    }
}
