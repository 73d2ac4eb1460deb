package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Tools;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store in a file, when the stub is killed and when the disk is full: whatever was acknowledged is kept. */
class StoreIT {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int KILLS = 5;
    private static final int CLIENTS = 4;
    private static final int JOBS_BETWEEN_KILLS = 50;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What was acknowledged: jobs that were created, and those of them that were cancelled afterwards. */
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final Set<String> twice = ConcurrentHashMap.newKeySet();

    @Test
    void whatWasAcknowledgedSurvivesAKill(@TempDir Path folder) throws Exception {
        String[] options = {
            "--port",
            "0",
            "--progress",
            "manual",
            "--store",
            folder.resolve("jobs.db").toString()
        };
        for (int kill = 0; kill < KILLS; kill++) {
            try (StubProcess stub = StubProcess.ofJar(options)) {
                load(stub.address(), (kill + 1) * JOBS_BETWEEN_KILLS, stub);
            }
        }
        try (StubProcess stub = StubProcess.ofJar(options)) {
            Map<String, String> kept = listed(stub.address());
            assertThat(twice).as("ids that were given twice").isEmpty();
            assertThat(kept).containsKeys(created.toArray(String[]::new));
            for (String id : cancelled) {
                assertThat(kept.get(id)).as("job %s, which was cancelled", id).isEqualTo("User Cancelled");
            }
            assertThat(cancelled).isNotEmpty();
        }
    }

    @Test
    void theCommandOfTheReadmeKeepsJobs(@TempDir Path folder) throws Exception {
        Path top = Path.of(System.getProperty("jobs.top")).normalize();
        String line = Files.readAllLines(top.resolve("README.md")).stream()
                .filter(text -> text.startsWith("    ./jobs-mock --store "))
                .findFirst()
                .orElseThrow();
        Path file = folder.resolve("jobs.db");
        List<String> command = new ArrayList<>(List.of(line.strip().split(" ")));
        command.set(0, top.resolve("jobs-mock").toString());
        command.set(2, file.toString());
        command.addAll(List.of("--port", "0"));
        String id;
        try (StubProcess stub = StubProcess.of(command)) {
            id = id(create(stub.address()));
            stub.terminate();
            assertThat(stub.ended().status()).isZero();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**-wal");
        try (StubProcess stub = StubProcess.of(command)) {
            assertThat(listed(stub.address())).containsKey(id);
        }
    }

    @Test
    void aFullDiskRefusesAndLosesNothing(@TempDir Path folder) throws Exception {
        Path disk = folder.toAbsolutePath();
        Tools.need("unshare", "--mount", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        List<String> command = List.of(
                "unshare",
                "--mount",
                "bash",
                "-c",
                "mount -t tmpfs -o size=1m tmpfs " + disk + " && exec \"$@\"",
                "stub",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("jobs.jar"),
                "--port",
                "0",
                "--store",
                disk.resolve("jobs.db").toString());
        try (StubProcess stub = StubProcess.of(command)) {
            URI base = stub.address();
            HttpResponse<String> refused = create(base);
            while (refused.statusCode() == 202) {
                created.add(id(refused));
                refused = create(base);
            }
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("the disk is full").doesNotContain("SQLITE");
            assertThat(listed(base).keySet()).containsExactlyInAnyOrderElementsOf(created);
            HttpResponse<String> control = post(base, "/__control/jobs/1/move", "{\"status\": \"Failed\"}");
            assertThat(control.statusCode()).isIn(204, 503);
        }
    }

    /** Creates jobs, and cancels some, until there are so many; then the stub is killed in the middle of it. */
    private void load(URI base, int until, StubProcess stub) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> {
                    while (createAndCancel(base)) {
                        // Until the stub is gone.
                    }
                }));
            }
            Awaitility.await("jobs are created").atMost(Duration.ofMinutes(1)).until(() -> created.size() >= until);
            stub.close();
            for (Future<?> gone : clients) {
                gone.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean createAndCancel(URI base) {
        try {
            HttpResponse<String> answer = create(base);
            if (answer.statusCode() != 202) {
                return true;
            }
            String id = id(answer);
            if (!created.add(id)) {
                twice.add(id);
            }
            if (Integer.parseInt(id) % 3 == 0) {
                HttpRequest cancel = HttpRequest.newBuilder(base.resolve("/v1/jobs/" + id))
                        .DELETE()
                        .build();
                if (client.send(cancel, BodyHandlers.discarding()).statusCode() == 204) {
                    cancelled.add(id);
                }
            }
            return true;
        } catch (IOException killed) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpResponse<String> create(URI base) throws IOException, InterruptedException {
        return post(
                base,
                "/v1/jobs",
                Requests.job("portfolio_view_results", Requests.view()).toString());
    }

    private HttpResponse<String> post(URI base, String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/vnd.api+json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private Map<String, String> listed(URI base) throws IOException, InterruptedException {
        Map<String, String> statuses = new ConcurrentHashMap<>();
        String next = "/v1/jobs?page%5Blimit%5D=500";
        while (next != null) {
            JsonNode page =
                    json(client.send(HttpRequest.newBuilder(base.resolve(next)).build(), BodyHandlers.ofString()));
            page.path("data")
                    .forEach(job -> statuses.put(
                            job.path("id").asText(),
                            job.at("/attributes/status").asText()));
            next = page.at("/links/next").textValue();
        }
        return statuses;
    }

    private static String id(HttpResponse<String> created) throws IOException {
        return json(created).at("/data/id").asText();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }
}
