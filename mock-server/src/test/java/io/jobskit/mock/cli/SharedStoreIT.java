package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.store.StoreAddress;
import io.jobskit.mock.support.EmptyStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Stubs as processes that share a store. */
class SharedStoreIT {

    private static final int KILLS = Integer.getInteger("jobs.kills", 5);
    private static final int REPLICAS = 3;
    private static final int JOBS_BETWEEN_KILLS = 50;

    private final Acknowledged acknowledged = new Acknowledged();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void theCommandOfTheDocumentKeepsJobs() throws Exception {
        StoreAddress store = EmptyStore.shared();
        Path top = Path.of(System.getProperty("jobs.top")).normalize();
        String line = Files.readAllLines(top.resolve("docs/shared-stub.md")).stream()
                .filter(text -> text.startsWith("    ./jobs-mock --store 'jdbc:postgresql:"))
                .findFirst()
                .orElseThrow();
        List<String> command = new ArrayList<>(List.of(line.strip().split(" ")));
        command.set(0, top.resolve("jobs-mock").toString());
        command.set(
                2,
                command.get(2)
                        .replace("'", "")
                        .replaceFirst("//[^?]*", store.url().replaceFirst("^[^/]*(//[^?]*).*", "$1"))
                        .replaceFirst("=public$", store.url().replaceFirst(".*(?==)", "")));
        assertThat(command.get(2)).isEqualTo(store.url());
        command.addAll(List.of("--port", "0"));
        Map<String, String> environment =
                Map.of("JOBS_STORE_USER", String.valueOf(store.user()), "JOBS_STORE_PASSWORD", "secret");
        try (StubProcess one = StubProcess.of(command, environment);
                StubProcess other = StubProcess.of(command, environment)) {
            URI here = one.address();
            URI there = other.address();
            assertThat(acknowledged.create(here).statusCode()).isEqualTo(202);
            one.terminate();
            StubProcess.Ended ended = one.ended();
            assertThat(ended.status()).isZero();
            assertThat(ended.out() + ended.err()).doesNotContain("secret");
            assertThat(get(there, "/v1/jobs/1").statusCode()).isEqualTo(200);
        }
    }

    /** Another takes the place of each that is killed, as under Kubernetes. */
    @Test
    void whatWasAcknowledgedSurvivesKillsOfReplicas() throws Exception {
        StoreAddress store = EmptyStore.shared();
        List<StubProcess> stubs = new ArrayList<>();
        List<URI> addresses = new ArrayList<>();
        try {
            for (int i = 0; i < REPLICAS; i++) {
                stubs.add(replica(store));
                addresses.add(stubs.get(i).address());
            }
            for (int kill = 0; kill < KILLS; kill++) {
                int killed = kill % REPLICAS;
                acknowledged.whileJobsAreCreated(JOBS_BETWEEN_KILLS, addresses, stubs.get(killed));
                stubs.set(killed, replica(store));
                addresses.set(killed, stubs.get(killed).address());
            }
            for (URI address : addresses) {
                acknowledged.isKeptBy(address);
            }
        } finally {
            stubs.forEach(StubProcess::close);
        }
    }

    private static StubProcess replica(StoreAddress store) throws IOException {
        return StubProcess.ofJarWith(
                Map.of("JOBS_STORE_USER", String.valueOf(store.user())),
                "--port",
                "0",
                "--progress",
                "manual",
                "--store",
                store.url());
    }

    private HttpResponse<String> get(URI base, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(base.resolve(path)).build(), BodyHandlers.ofString());
    }
}
