package io.jobskit.mock.fault;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.Wire;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults from the start, in the log, and as browsers may ask for them. */
class FaultSettingsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eachFirmStartsWithTheFaultsOfTheFileAndGoesBackToThem() throws IOException {
        Path file = Files.writeString(folder.resolve("faults.yaml"), "faults: [{next: 2, fault: {status: 503}}]");
        try (Stub stub = Stub.start(settings -> settings.faults(file))) {
            Client client = stub.client();
            client.list().refused(503);
            stub.client().list().refused(503);
            client.list().refused(503);
            assertThat(client.list().status()).isEqualTo(200);
            client.control().reset();
            client.list().refused(503);
            client.control().endFaults();
            assertThat(client.list().status()).isEqualTo(200);
            client.control().faults("{\"profile\": \"expired-token\"}");
            client.list().refused(401);
        }
    }

    @Test
    void aFileThatSaysNoFaultsStopsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("faults.json"), "{\"profile\": \"shaky\"}");
        assertThatThrownBy(() -> JobsMockServer.builder().port(0).faults(file).start())
                .isInstanceOf(StartException.class)
                .hasMessage(file + ": /profile is \"shaky\": it must be one of flaky, slow, rate-limited, offline,"
                        + " expired-token.");
    }

    @Test
    void theLogSaysWhatBefellARequest() throws IOException {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Stub stub = Stub.start(settings -> settings.log(lines::add, false))) {
            Client client = stub.client();
            client.view();
            client.with("Jobs-Fault", "status=503").list();
            raw(stub, "GET", "Jobs-Fault: drop");
            raw(stub, "GET", "Jobs-Fault: lose-answer");
            raw(stub, "GET", "Jobs-Fault: truncate=5");
            await().atMost(10, SECONDS).until(() -> lines.size() >= 5);
        }
        assertThat(lines.get(0)).matches("POST /v1/jobs 202 \\d+ ms  job 1 Queued");
        assertThat(lines.get(1)).matches("GET /v1/jobs 503 \\d+ ms  fault status=503");
        assertThat(lines.get(2)).matches("GET /v1/jobs - \\d+ ms  fault drop");
        assertThat(lines.get(3)).matches("GET /v1/jobs - \\d+ ms  0 jobs  fault lose-answer");
        assertThat(lines.get(4)).matches("GET /v1/jobs 200 \\d+ ms  0 jobs  fault truncate=5");
        assertThat(lines).hasSize(5);
    }

    @Test
    void aPageOfAnyOriginMayAskForAFaultAndSeeWhichItWas() {
        try (Stub stub = Stub.start()) {
            Client page = stub.client().with("Origin", "https://app.example");
            Reply preflight = page.with("Access-Control-Request-Method", "GET")
                    .with("Access-Control-Request-Headers", "jobs-fault")
                    .send("OPTIONS", "/v1/jobs", BodyPublishers.noBody());
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("jobs-fault");
            Reply refused = page.with("Jobs-Fault", "status=503").list().refused(503);
            assertThat(refused.header("Access-Control-Expose-Headers")).contains("Jobs-Fault");
            assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        }
    }

    private static void raw(Stub stub, String method, String header) throws IOException {
        try (Wire wire = new Wire(stub.port())) {
            wire.sendAndReadToTheEnd(Wire.head(method, "/v1/jobs", header), "");
        }
    }
}
