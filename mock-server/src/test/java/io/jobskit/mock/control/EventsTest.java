package io.jobskit.mock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.EventReader;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page hears of a firm while its clients talk to the stub. */
class EventsTest {

    private static final String FIRM = "watched";

    private final Stub stub = Stub.start();
    private final Client client = stub.client().with("Addepar-Firm", FIRM);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void aReaderHearsAtOnceWhatTimeItIs() throws Exception {
        try (EventReader reader = listen("")) {
            JsonNode clock = reader.first("clock", EventsTest::any).data();
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
            reader.first("clock", EventsTest::any);
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
    void aRequestIsToldWithItsJobAndWhyItWasRefused() throws Exception {
        try (EventReader reader = listen("")) {
            TestJob job = client.view();
            JsonNode created = reader.first(
                            "request", data -> data.path("status").asInt() == 202)
                    .data();
            assertThat(created.path("method").asText()).isEqualTo("POST");
            assertThat(created.path("path").asText()).isEqualTo("/v1/jobs");
            assertThat(created.path("job").asText()).isEqualTo(job.id());
            assertThat(created.path("job_status").asText()).isEqualTo("Queued");
            assertThat(created.path("refusal").isNull()).isTrue();

            Reply refused = client.post("/v1/jobs", "{}");
            assertThat(reader.first("request", data -> data.path("status").asInt() == 400)
                            .data()
                            .path("refusal")
                            .asText())
                    .contains(refused.errors().get(0).path("detail").asText());
        }
    }

    @Test
    void theRequestsOfAFirmAreListedAndThoseOfControlAreNot() {
        TestJob job = client.view();
        client.get("/v1/jobs/none");
        client.control().advance(Duration.ofMinutes(1));
        // A request is told once its answer is sent to the end, which its sender may see before.
        await().untilAsserted(() -> {
            JsonNode requests = client.control().get("/requests").json().path("requests");
            assertThat(requests).hasSize(2);
            assertThat(requests.path(0).path("path").asText()).isEqualTo("/v1/jobs");
            assertThat(requests.path(0).path("job").asText()).isEqualTo(job.id());
            assertThat(requests.path(1).path("status").asInt()).isEqualTo(404);
            assertThat(requests.path(1).path("refusal").asText()).isNotEmpty();
        });
        assertThat(stub.client().control().get("/requests").json().path("requests"))
                .isEmpty();
    }

    @Test
    void whatWireMockAnswersIsToldTooWithBothMessages() throws Exception {
        try (EventReader reader = listen("")) {
            client.anonymous()
                    .post(
                            "/__admin/mappings",
                            "{\"priority\": 1, \"request\": {\"urlPath\": \"/v1/jobs\"}, \"response\": {\"status\": 503,"
                                    + " \"body\": \"over\"}}");
            client.post("/v1/jobs", "sent");

            long id = reader.first("request", data -> data.path("status").asInt() == 503)
                    .data()
                    .path("id")
                    .asLong();
            JsonNode whole = client.control().get("/requests/" + id).json();
            assertThat(whole.at("/request/body").asText()).isEqualTo("sent");
            assertThat(whole.at("/answer/body").asText()).isEqualTo("over");
            assertThat(client.get("/v1/nothing/at/all").status()).isEqualTo(404);
            assertThat(reader.first("request", data -> data.path("status").asInt() == 404)
                            .data()
                            .path("refusal")
                            .asText())
                    .startsWith("Nothing here answers GET /v1/nothing/at/all");
        }
    }

    @Test
    void secretsAreInNoPartOfTheLog() throws Exception {
        String secret = "Tr0ub4dor";
        try (EventReader reader = listen("")) {
            client.withToken(secret)
                    .with("Cookie", "session=" + secret)
                    .with("X-Api-Key", secret)
                    .get("/v1/jobs?access_token=" + secret);
            long id = reader.first("request", EventsTest::any).data().path("id").asLong();

            String whole = client.control().get("/requests/" + id).text();
            assertThat(whole).doesNotContain(secret).contains("Bearer ***", "session=***");
            assertThat(reader.events())
                    .noneMatch(event -> event.data().toString().contains(secret));
        }
    }

    @Test
    void theUserOfBasicCredentialsIsSeenAndTheSecretIsNot() throws Exception {
        client.as("somebody").get("/v1/jobs");
        JsonNode whole = client.control().get("/requests/" + events(1).id()).json();

        assertThat(whole.at("/request/headers").toString()).contains("Basic somebody:***");
    }

    @Test
    void largeBodiesAreCutAndStreamedOnesAreSeen() throws Exception {
        TestJob job = client.held();
        client.control().move(job.id(), "{\"status\": \"Completed\"}");
        client.get("/v1/jobs/" + job.id() + "/download");
        client.post("/v1/jobs", "x".repeat(100_000));

        JsonNode download = whole("/download");
        assertThat(download.at("/answer/body").asText()).startsWith("{\"meta\"");
        JsonNode large = client.control().get("/requests/" + events(4).id()).json();
        assertThat(large.at("/request/body").asText()).hasSize(16 * 1024);
        assertThat(large.at("/request/cut").asBoolean()).isTrue();
        assertThat(large.at("/answer/cut").asBoolean()).isFalse();
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
            JsonNode missed = reader.first("missed", EventsTest::any).data();
            assertThat(missed.path("jobs").asBoolean()
                            && missed.path("requests").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aResetIsTold() throws Exception {
        client.view();
        try (EventReader reader = listen("")) {
            reader.first("clock", EventsTest::any);
            client.control().reset();
            reader.first("reset", EventsTest::any);
        }
    }

    @Test
    void whoLooksAtTheStubItselfIsNotTold() throws Exception {
        try (EventReader reader = listen("")) {
            client.get("/");
            client.control().clock();
            client.control().jobs();
            client.get("/v1/jobs");
            JsonNode first = reader.first("request", EventsTest::any).data();
            assertThat(first.path("path").asText()).isEqualTo("/v1/jobs");
        }
    }

    @Test
    void faultsAreToldAndSoIsARequestThatGetsNoAnswer() throws Exception {
        try (EventReader reader = listen("")) {
            client.control().put("/faults", "{\"faults\": [{\"next\": 1, \"fault\": {\"drop\": true}}]}");
            reader.first("faults", EventsTest::any);
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
            assertThat(reader.first("job", EventsTest::any).data().path("id").asText())
                    .isEqualTo(job.id());
        }
    }

    @Test
    void otherFirmsAreNotHeard() throws Exception {
        try (EventReader reader = listen("")) {
            stub.client().view();
            client.list();
            reader.first("request", EventsTest::any);
            assertThat(reader.events()).noneMatch(event -> event.name().equals("job"));
        }
    }

    @Test
    void theStreamEndsWhenTheServerStopsAndDoesNotHoldItUp() throws Exception {
        EventReader reader = listen("");
        reader.first("clock", EventsTest::any);
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
            reader.first("job", EventsTest::any);
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

    private EventReader listen(String query) throws Exception {
        return EventReader.open(stub.port(), FIRM, query);
    }

    /** The request that was answered as the so-manieth. */
    private EventReader.Event events(int number) throws Exception {
        try (EventReader reader = listen("?since=0")) {
            reader.first(
                    "request",
                    data -> reader.events().stream()
                                    .filter(event -> event.name().equals("request"))
                                    .count()
                            >= number);
            return reader.events().stream()
                    .filter(event -> event.name().equals("request"))
                    .skip(number - 1L)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private JsonNode whole(String end) throws Exception {
        try (EventReader reader = listen("?since=0")) {
            String id = reader.first(
                            "request", data -> data.path("path").asText().endsWith(end))
                    .id();
            return client.control().get("/requests/" + id).json();
        }
    }

    private static boolean any(JsonNode data) {
        return data.isObject();
    }

    private static Predicate<JsonNode> status(String label) {
        return data -> data.path("status").asText().equals(label);
    }
}
