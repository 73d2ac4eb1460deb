package io.jobskit.mock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.page.Curl;
import io.jobskit.testing.Nginx;
import io.jobskit.testing.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page behind nginx, with what docker compose gives to nginx. */
class ComposeExampleIT {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("jobs.top", "..")).resolve("examples").toAbsolutePath();

    private static final Path COMPOSE = EXAMPLES.resolve("compose");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nginxServesThePageAndGivesTheApiItsCredentials() throws Exception {
        Nginx.isNeeded();
        try (JobsMockServer stub =
                        JobsMockServer.builder().auth(AuthMode.STRICT).start();
                Nginx nginx = Nginx.start(folder, server(stub))) {
            assertThat(nginx.curl("http://page/")).contains("<title>Export</title>");
            assertThat(nginx.curl("http://page/app.mjs", "-o", "/dev/null", "-w", "%{http_code} %{content_type}"))
                    .isEqualTo("200 text/javascript");
            assertThat(nginx.curl(
                            "http://page/v1/jobs", "-H", "Content-Type: application/vnd.api+json", "-d", Curl.VIEW_JOB))
                    .contains("\"status\":\"Queued\"");
            assertThat(nginx.curl("http://page/v1/jobs")).contains("\"id\":\"1\"");
            assertThat(nginx.curl("http://page/__control/jobs")).contains("404");
        }
    }

    /** Without any engine: what it mounts and builds is there, and what nginx passes requests to is one of its services. */
    @Test
    void whatComposeNamesIsThere() throws IOException {
        JsonNode services = new YAMLMapper()
                .readTree(COMPOSE.resolve("compose.yaml").toFile())
                .path("services");
        assertThat(COMPOSE.resolve(services.path("jobs-mock").path("build").asText())
                        .resolve("Dockerfile"))
                .isRegularFile();
        JsonNode volumes = services.path("frontend").path("volumes");
        assertThat(volumes).hasSize(2);
        for (JsonNode volume : volumes) {
            assertThat(COMPOSE.resolve(volume.asText().replaceFirst(":.*", ""))).exists();
        }
    }

    @Test
    void composeStartsBoth() throws Exception {
        Tools.need("docker", "compose", "version");
        Tools.need("docker", "info");
        Tools.need(compose("pull", "frontend"));
        try {
            said(compose("up", "--build", "--wait"));
            String page = said(compose("port", "frontend", "80")).strip();
            assertThat(said("curl", "-sS", "http://" + page + "/")).contains("<title>Export</title>");
            assertThat(said("curl", "-sS", "--retry", "30", "--retry-delay", "1", "http://" + page + "/v1/jobs"))
                    .contains("\"data\":[]");
        } finally {
            said(compose("down", "--rmi", "local"));
        }
    }

    private static String[] compose(String... command) {
        String file = COMPOSE.resolve("compose.yaml").toString();
        return Stream.concat(Stream.of("env", "PORT=0", "docker", "compose", "-f", file), Stream.of(command))
                .toArray(String[]::new);
    }

    private static String said(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
        return said;
    }

    /** The server of the example, with this machine's places in the place of those in its containers. */
    private static String server(JobsMockServer stub) throws IOException {
        String server = Files.readString(COMPOSE.resolve("nginx.conf"));
        Map<String, String> places = Map.of(
                "jobs-mock:8080",
                "127.0.0.1:" + stub.port(),
                "listen 80;",
                "listen unix:FOLDER/socket;",
                "/usr/share/nginx/html",
                EXAMPLES.resolve("frontend").toString());
        for (Map.Entry<String, String> place : places.entrySet()) {
            assertThat(server).containsOnlyOnce(place.getKey());
            server = server.replace(place.getKey(), place.getValue());
        }
        return server;
    }
}
