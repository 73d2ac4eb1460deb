package io.jobskit.mock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.support.EventReader;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a page hears of requests: who sent them, what became of them, and no secret. */
class RequestEventsTest extends WatchedFirm {

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
                    .startsWith("The stub has no route GET /v1/nothing/at/all");
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
            long id =
                    reader.first("request", WatchedFirm::any).data().path("id").asLong();

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
}
