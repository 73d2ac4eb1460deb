package io.jobskit.mock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import io.jobskit.mock.support.Wire;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling of the Content-Type for every JSON:API answer, whoever makes it. */
class ContentTypeTest {

    @ParameterizedTest(name = "through WireMock: {0}")
    @ValueSource(booleans = {false, true})
    void everyAnswerOfTheApiIsLabelledAlike(boolean throughWireMock) throws IOException {
        try (Stub stub = Stub.start(settings -> settings.bodyLimit(10_000))) {
            Client client = stub.client();
            if (throughWireMock) {
                client.post("/__admin/settings", "{\"fixedDelay\": 1}");
            }
            List<Reply> replies = new ArrayList<>(successes(client));
            replies.addAll(refusals(client));
            try (Wire wire = new Wire(stub.port())) {
                replies.add(wire.send("GET /v1/jobs HTTP/1.1\r\n\r\n", ""));
            }
            assertThat(replies)
                    .hasSizeGreaterThan(18)
                    .allSatisfy(reply -> assertThat(reply.headers().allValues("Content-Type"))
                            .as("%s", reply)
                            .containsExactly("application/vnd.api+json"));
        }
    }

    private static List<Reply> successes(Client client) {
        TestJob job = client.heldIn(Status.COMPLETED);
        String path = "/v1/jobs/" + job.id();
        return List.of(
                client.list(),
                client.createView(Requests.view()),
                client.createQuery(Requests.query()),
                job.read(),
                job.download(),
                client.get(path + "/creator"),
                client.get(path + "/relationships/creator"),
                client.send("HEAD", path, BodyPublishers.noBody()));
    }

    private static List<Reply> refusals(Client client) {
        return List.of(
                client.get("/v3/jobs").refused(404),
                client.get("/nothing/at/all").refused(404),
                client.post("/nothing", "{}").refused(404),
                client.get("/v1/jobs/99999").refused(404),
                client.get("/v1/jobs/1/download/key").refused(404),
                client.post("/v1/jobs", "{").refused(400),
                client.post("/v1/jobs", " ".repeat(10_001)).refused(413),
                client.post("/nothing", " ".repeat(10_001)).refused(413),
                client.with("Content-Type", "text/plain").post("/v1/jobs", "{}").refused(415),
                client.send("PUT", "/v1/jobs", BodyPublishers.noBody()).refused(405),
                client.with("Authorization", "x").list().refused(401),
                client.as("no-permission").list().refused(403),
                client.as("rate-limited").list().refused(429),
                client.heldIn(Status.TIMED_OUT).download().refused(410));
    }
}
