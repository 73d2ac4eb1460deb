package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.testing.Golden;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub from the command line: what it prints, how it refuses, and with which status it ends. */
class CommandLineIT {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"open", "strict"})
    void theCurlLinesThatItPrintsWorkWhenPasted(String auth) throws Exception {
        try (StubProcess stub = StubProcess.ofJar("--port", "0", "--auth", auth)) {
            stub.address();
            List<String> answers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                answers.add(pasted(String.valueOf(stub.line())));
            }
            assertThat(answers.get(0)).contains("\"id\":\"1\"", "\"status\":\"Queued\"");
            assertThat(answers.get(1)).startsWith("{\"data\":[{").contains("\"id\":\"1\"");
            assertThat(answers.get(2)).startsWith("{\"data\":{").contains("\"id\":\"1\"");
        }
    }

    @Test
    void theLogHasALineForARequestAndNoCredentials() throws Exception {
        try (StubProcess stub = StubProcess.ofJar("--port", "0")) {
            URI base = stub.address();
            for (int i = 0; i < 3; i++) {
                stub.line();
            }
            HttpRequest list = HttpRequest.newBuilder(base.resolve("/v1/jobs?page%5Blimit%5D=5"))
                    .header("Authorization", "Basic dG9wOnNlY3JldA==")
                    .build();
            HttpRequest unknown =
                    HttpRequest.newBuilder(base.resolve("/v1/jobs/7")).build();
            HttpClient client = HttpClient.newHttpClient();
            client.send(list, BodyHandlers.discarding());
            client.send(unknown, BodyHandlers.discarding());
            assertThat(stub.line()).matches("GET /v1/jobs 200 \\d+ ms  0 jobs");
            assertThat(stub.line()).matches("GET /v1/jobs/7 404 \\d+ ms");
            stub.terminate();
            StubProcess.Ended ended = stub.ended();
            assertThat(ended.out() + ended.err()).doesNotContain("dG9w", "secret");
        }
    }

    @Test
    void whatIsWrongIsSaidInOneLineAndTheStatusIsTwo() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("mapping.json"), "{\"request\": ");
        StringBuilder said = new StringBuilder();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            say(said, port, "--port", port);
        }
        say(said, "", "--colour", "red");
        say(said, "", "--prot", "8081");
        say(said, "", "--port", "http");
        say(said, "", "--port", "70000");
        say(said, "", "--progress", "fast");
        say(said, "", "--rate-limit", "50");
        say(said, "", "--completed-read", "302");
        say(said, "", "--auth", "maybe");
        say(said, "", "--bind", "nowhere.invalid", "--port", "0");
        say(said, "", "--mappings", folder.resolve("missing").toString());
        say(said, "", "--port", "0", "--mappings", broken.toString());
        say(said, "", "--results", folder.resolve("missing").toString());
        Path results = Files.createDirectory(folder.resolve("results"));
        Files.writeString(results.resolve("view-2.csv"), "Name,Value\nA,1\nB\n");
        say(said, "", "--port", "0", "--results", results.toString());
        say(said, "", "--faults", folder.resolve("missing.yaml").toString(), "--port", "0");
        Path faults = Files.writeString(folder.resolve("faults.yaml"), "faults: [{fault: {status: 200}}]");
        say(said, "", "--faults", faults.toString(), "--port", "0");
        say(said, "", "--load", folder.resolve("missing.json").toString(), "--port", "0");
        Path snapshot = Files.writeString(folder.resolve("snapshot.json"), "{\"version\": 1, \"firm\": 7}");
        say(said, "", "--load", snapshot.toString(), "--port", "0");
        Files.writeString(snapshot, "{\"version\": ");
        say(said, "", "--load", snapshot.toString(), "--port", "0");
        say(said, "", "--allow-origin", "localhost:3000");
        say(said, "", "--allow-origin", "*");
        say(said, "", "--allow-host", "http://stub");
        say(said, "", "--control-token", " ");
        say(said, "", "--base-path", "//stub");
        say(said, "", "--https-port", "443000");
        say(said, "", "--https-ca", "ca.pem");
        say(said, "", "--https-port", "0", "--https-key", "key.pem");
        say(said, "", "--https-port", "0", "--https-certificate", "none.pem", "--https-key", "none.pem");
        say(
                said,
                "",
                "--port",
                "0",
                "--https-port",
                "0",
                "--https-ca",
                folder.resolve("missing/ca.pem").toString());
        Path proxying = Files.createDirectory(folder.resolve("proxying"));
        Files.writeString(proxying.resolve("mapping.json"), """
                {"name": "elsewhere", "request": {"urlPath": "/x"}, "response": {"proxyBaseUrl": "http://127.0.0.1:1"}}""");
        say(said, "", "--port", "0", "--mappings", proxying.toString());
        say(said, "", "--store", folder.resolve("missing/jobs.db").toString(), "--port", "0");
        say(said, "", "--store", "jdbc:mysql://me:secret@db/jobs");
        say(said, "", "--store", "jdbc:postgresql://127.0.0.1:1/jobs?password=secret");
        say(said, "", "--replica", "one or two");
        say(said, "", "--forget-after", "PT23H");
        say(said, "", "--forget-after", "two days");
        say(said, "", "--check-health", "localhost:8080");
        say(said, "", "left", "over");
        Golden.matches("command-line.txt", said.toString());
    }

    @Test
    void itHelpsAndTellsItsVersion() throws Exception {
        StubProcess.Ended help = StubProcess.ofJar("--help").ended();
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains("--port", "--bind", "--https-port", "--progress", "--completed-read", "--download")
                .contains(
                        "--rate-limit",
                        "--auth",
                        "--mappings",
                        "--results",
                        "--control-token",
                        "--verbose",
                        "--version")
                .contains("--https-ca", "--https-certificate", "--https-key", "--allow-origin", "--allow-host")
                .contains("--allow-proxying", "--behind-proxy", "--base-path", "--faults", "--load", "--check-health")
                .contains("--store", "--replica", "--forget-after=DURATION", "(PT48H)");
        StubProcess.Ended version = StubProcess.ofJar("--version").ended();
        assertThat(version.status()).isZero();
        assertThat(version.out()).matches("jobs-mock \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void itTellsByItsStatusWhetherAStubAnswers() throws Exception {
        try (StubProcess stub =
                StubProcess.ofJar("--port", "0", "--auth", "strict", "--base-path", "/below", "--faults", offline())) {
            URI address = stub.address();
            String port = String.valueOf(address.getPort());
            StubProcess.Ended healthy = StubProcess.ofJar("--check-health", "--port", port, "--base-path", "/below")
                    .ended();
            assertThat(healthy)
                    .isEqualTo(
                            new StubProcess.Ended(0, "The stub at http://127.0.0.1:" + port + "/below answers.", ""));
            stub.terminate();
            assertThat(stub.ended().out()).as("health checks are not logged").doesNotContain("GET");
            StubProcess.Ended gone =
                    StubProcess.ofJar("--check-health", address.toString()).ended();
            assertThat(gone.status()).as("%s", gone).isEqualTo(1);
            assertThat(gone.out()).isEmpty();
            assertThat(gone.err().strip())
                    .hasLineCount(1)
                    .startsWith("jobs-mock: No stub answers at " + address + ": ");
        }
    }

    private String offline() throws IOException {
        return Files.writeString(folder.resolve("offline.yaml"), "profile: offline")
                .toString();
    }

    @Test
    void theTokenForControlMayBeInTheEnvironment() throws Exception {
        try (StubProcess stub = StubProcess.ofJarWith(Map.of("JOBS_CONTROL_TOKEN", "sesame"), "--port", "0")) {
            URI capabilities = stub.address().resolve("/__control/capabilities");
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest without = HttpRequest.newBuilder(capabilities).build();
            HttpRequest with = HttpRequest.newBuilder(capabilities)
                    .header("Authorization", "Bearer sesame")
                    .build();

            assertThat(client.send(without, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(403);
            assertThat(client.send(with, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aMappingOfTheUsersIsServedFromTheDirectory() throws Exception {
        Files.writeString(folder.resolve("teapot.json"), """
                {"request": {"method": "GET", "urlPath": "/v1/jobs"}, "response": {"status": 418}}""");
        try (StubProcess stub = StubProcess.ofJar("--port", "0", "--mappings", folder.toString())) {
            HttpRequest list =
                    HttpRequest.newBuilder(stub.address().resolve("/v1/jobs")).build();
            assertThat(HttpClient.newHttpClient()
                            .send(list, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(418);
        }
    }

    @Test
    void resultsOfTheUsersAreServedFromTheDirectory() throws Exception {
        Files.writeString(folder.resolve("view-2.csv"), "Titel,Wert\nMüller & Söhne,1.50\n");
        try (StubProcess stub =
                StubProcess.ofJar("--port", "0", "--progress", "immediate", "--results", folder.toString())) {
            String base = stub.address().toString();
            assertThat(pasted(String.valueOf(stub.line()))).contains("\"id\":\"1\"");
            assertThat(pasted("curl -s " + base + "/v1/jobs/1/download")).contains("Titel", "Müller & Söhne", "1.50");
        }
    }

    private void say(StringBuilder said, String port, String... options) throws IOException {
        StubProcess.Ended ended = StubProcess.ofJarWith(
                        Map.of("XDG_DATA_HOME", folder.resolve("data").toString()), options)
                .ended();
        assertThat(ended.status()).as("%s", ended).isEqualTo(2);
        assertThat(ended.err().strip()).as("%s", ended).hasLineCount(1);
        String line = ended.err().strip().replace(folder.toString(), "FOLDER");
        said.append(port.isEmpty() ? line : line.replace(port, "PORT")).append('\n');
    }

    private static String pasted(String line) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", line).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
