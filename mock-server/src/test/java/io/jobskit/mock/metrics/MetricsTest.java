package io.jobskit.mock.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.EmptyStore;
import io.jobskit.mock.support.Replicas;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.testing.Postgres;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stub counts of itself. */
class MetricsTest {

    private static final String REQUESTS = "jobs_mock_requests_seconds_count";

    @Test
    void requestsAreCountedByWhatTheyAskAndAreAnsweredOnceSomebodyWantsToKnow() {
        try (Stub stub = Stub.start()) {
            Client client = stub.client();
            client.get("/v1/jobs");
            assertThat(lines(client, REQUESTS)).isEmpty();

            String id = client.createView(Requests.view()).accepted(client).id();
            client.get("/v1/jobs/" + id);
            client.get("/v1/jobs/" + id);
            client.get("/v1/jobs/" + id + "/download");
            client.get("/v1/jobs/none");
            client.get("/nowhere");
            client.get("/__control/capabilities");

            shows(
                    client,
                    REQUESTS + "{route=\"create\",status=\"202\"} 1",
                    REQUESTS + "{route=\"read\",status=\"200\"} 2",
                    REQUESTS + "{route=\"read\",status=\"404\"} 1",
                    REQUESTS + "{route=\"download\",status=\"404\"} 1",
                    REQUESTS + "{route=\"other\",status=\"404\"} 1",
                    REQUESTS + "{route=\"control\",status=\"200\"} 1");
            shows(client, "jobs_mock_requests_seconds_bucket{route=\"create\",status=\"202\",le=\"+Inf\"} 1");
        }
    }

    @Test
    void whatAFaultLeftUnansweredHasNoStatus() {
        try (Stub stub = Stub.start()) {
            Client client = stub.client();
            lines(client, REQUESTS);
            assertThatThrownBy(() -> client.with("Jobs-Fault", "drop").list()).hasCauseInstanceOf(IOException.class);
            // Clients may ask twice for what they may read.
            await().untilAsserted(() -> assertThat(lines(client, REQUESTS + "{route=\"list\",status=\"none\"}"))
                    .isNotEmpty());
        }
    }

    @Test
    void jobsAreCountedByTheirStatusNow() {
        try (Stub stub = Stub.start()) {
            Client client = stub.client();
            client.heldIn(Status.COMPLETED);
            client.heldIn(Status.FAILED);
            client.with("Addepar-Firm", "2").heldIn(Status.FAILED);
            assertThat(lines(client, "jobs_mock_jobs{"))
                    .hasSize(Status.values().length)
                    .contains(
                            "jobs_mock_jobs{status=\"Completed\"} 1.0",
                            "jobs_mock_jobs{status=\"Failed\"} 2.0",
                            "jobs_mock_jobs{status=\"Queued\"} 0.0");
        }
    }

    @Test
    void theProcessIsToldOfAndAStoreThatOneWaitsFor(@TempDir Path folder) {
        try (Stub stub = Stub.start(settings -> settings.store(folder.resolve("jobs.db")))) {
            Client client = stub.client();
            assertThat(lines(client, "jvm_memory_used_bytes{")).isNotEmpty();
            client.held();
            assertThat(lines(client, "jobs_mock_store_seconds_count{operation=\"write\"}"))
                    .singleElement()
                    .asString()
                    .doesNotEndWith(" 0");
        }
    }

    @Test
    void connectionsToADatabaseAreToldOf() throws Exception {
        try (Postgres database = Postgres.start();
                Replicas replicas = Replicas.start(1, EmptyStore.in(database), UnaryOperator.identity())) {
            assertThat(lines(replicas.client(0, "firm"), "hikaricp_connections{"))
                    .hasSize(1);
        }
    }

    @Test
    void whoeverWatchesNeedsNoCredentialsAndIsToldWhatCanBeAsked() {
        try (Stub stub = Stub.start(settings -> settings.auth(AuthMode.STRICT).controlToken("secret"))) {
            Client anybody = stub.client().anonymous();
            Reply told = anybody.get(Metrics.PATH);
            assertThat(told.status()).isEqualTo(200);
            assertThat(told.header("Content-Type")).startsWith("text/plain; version=0.0.4");
            assertThat(anybody.send("HEAD", Metrics.PATH, BodyPublishers.noBody())
                            .status())
                    .isEqualTo(200);
            assertThat(anybody.post(Metrics.PATH, "").header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    /** A request is counted once it has been answered, which its client may be told a moment before. */
    private static void shows(Client client, String... lines) {
        await().untilAsserted(() -> assertThat(lines(client, "jobs_mock_")).contains(lines));
    }

    private static List<String> lines(Client client, String beginning) {
        return client.get(Metrics.PATH)
                .text()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
