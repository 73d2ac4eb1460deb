package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.store.StoreAddress;
import io.jobskit.mock.support.Postgres;
import io.jobskit.mock.support.Requests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void theCommandOfTheReadmeKeepsJobs() throws Exception {
        StoreAddress store = Postgres.emptyStore();
        Path top = Path.of(System.getProperty("jobs.top")).normalize();
        String line = Files.readAllLines(top.resolve("README.md")).stream()
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
            HttpResponse<String> created = client.send(
                    HttpRequest.newBuilder(here.resolve("/v1/jobs"))
                            .header("Content-Type", "application/vnd.api+json")
                            .POST(BodyPublishers.ofString(Requests.job("portfolio_view_results", Requests.view())
                                    .toString()))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(created.statusCode()).isEqualTo(202);
            one.terminate();
            StubProcess.Ended ended = one.ended();
            assertThat(ended.status()).isZero();
            assertThat(ended.out() + ended.err()).doesNotContain("secret");
            HttpResponse<String> read = client.send(
                    HttpRequest.newBuilder(there.resolve("/v1/jobs/1")).build(), BodyHandlers.ofString());
            assertThat(read.statusCode()).isEqualTo(200);
        }
    }
}
