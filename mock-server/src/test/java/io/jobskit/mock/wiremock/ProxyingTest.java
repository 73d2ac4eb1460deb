package io.jobskit.mock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stub mappings send requests to other servers only where the stub was told that they may. */
class ProxyingTest {

    private static final String PROXY =
            "{'name': 'mine', 'request': {'urlPath': '/x'}, 'response': {'proxyBaseUrl': 'BASE'}}";
    private static final String WEBHOOK = "{'name': 'mine', 'request': {'urlPath': '/x'}, 'response': {'status': 200},"
            + " 'serveEventListeners': [{'name': 'webhook', 'parameters': {'url': 'BASE', 'method': 'GET'}}]}";
    private static final String OLD_WEBHOOK = "{'name': 'mine', 'request': {'urlPath': '/x'}, 'response':"
            + " {'status': 200}, 'postServeActions': [{'name': 'webhook', 'parameters': {'url': 'BASE'}}]}";

    @TempDir
    private Path folder = Path.of("");

    private static String json(String text, String base) {
        return text.replace('\'', '"').replace("BASE", base);
    }

    @ParameterizedTest
    @ValueSource(strings = {PROXY, WEBHOOK, OLD_WEBHOOK})
    void theAdminApiRefusesThemAndSaysWhy(String mapping) {
        try (Stub stub = Stub.start();
                Stub other = Stub.start()) {
            Client client = stub.client();
            String json = json(mapping, "http://127.0.0.1:" + other.port());
            Reply created = client.post("/__admin/mappings", json);
            assertThat(created.status()).isEqualTo(403);
            assertThat(created.text()).contains("The stub mapping 'mine'", "--allow-proxying");
            assertThat(client.post("/__admin/mappings/import", "{\"mappings\": [" + json + "]}")
                            .status())
                    .isEqualTo(403);
            assertThat(client.get("/x").status()).isEqualTo(404);
        }
    }

    @Test
    void neitherAnEditNorARecordingIsAWayAround() {
        try (Stub stub = Stub.start();
                Stub other = Stub.start()) {
            Client client = stub.client();
            String base = "http://127.0.0.1:" + other.port();
            String id = client.post(
                            "/__admin/mappings",
                            "{\"request\": {\"urlPath\": \"/x\"}, \"response\": {\"status\": 418}}")
                    .json()
                    .path("id")
                    .asText();
            assertThat(client.send("PUT", "/__admin/mappings/" + id, BodyPublishers.ofString(json(PROXY, base)))
                            .status())
                    .isEqualTo(403);
            assertThat(client.get("/x").status()).isEqualTo(418);
            assertThat(client.post("/__admin/recordings/start", "{\"targetBaseUrl\": \"" + base + "\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(client.get("/nothing").status()).isEqualTo(404);
        }
    }

    @Test
    void aMappingFileOfThatKindStopsTheStartWithAReason() throws IOException {
        Files.writeString(folder.resolve("mine.json"), json(PROXY, "http://127.0.0.1:1"));
        assertThatThrownBy(
                        () -> JobsMockServer.builder().mappings(folder).start().close())
                .isInstanceOf(StartException.class)
                .hasMessage("The stub mapping 'mine' proxies to 'http://127.0.0.1:1': start the server with"
                        + " --allow-proxying to have it send requests to other servers.");
    }

    @Test
    void whereTheyAreAllowedTheyWork() {
        try (Stub stub = Stub.start(settings -> settings.allowProxying(true));
                Stub other = Stub.start()) {
            Client client = stub.client();
            assertThat(client.post(
                                    "/__admin/mappings",
                                    json(PROXY, "http://127.0.0.1:" + other.port())
                                            .replace(
                                                    "\"urlPath\": \"/x\"",
                                                    "\"urlPath\": \"/v1/jobs\", \"method\": \"GET\"")
                                            .replace("{\"name\"", "{\"priority\": 1, \"name\""))
                            .status())
                    .isEqualTo(201);
            other.client();
            assertThat(client.get("/v1/jobs").status()).isEqualTo(200);
            assertThat(stub.client().get("/__admin/requests").text()).contains("\"proxyBaseUrl\"");
        }
    }
}
