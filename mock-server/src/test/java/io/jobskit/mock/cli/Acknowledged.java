package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.mock.support.Requests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;

/** Clients who create jobs and cancel some of them, and what was acknowledged to them: that must be kept. */
final class Acknowledged {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CLIENTS = 4;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final Set<String> twice = ConcurrentHashMap.newKeySet();

    /**
     * Creates jobs, and cancels some, until there are so many more; then closes that in the middle of it, and waits until
     * nobody sends any longer.
     *
     * @param stubs the addresses to send to in turn
     * @param killed what is closed then
     */
    void whileJobsAreCreated(int more, List<URI> stubs, AutoCloseable killed) throws Exception {
        int until = created.size() + more;
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int first = i;
                clients.add(threads.submit(() -> {
                    for (int turn = first; done.getCount() > 0; turn++) {
                        createAndCancel(stubs.get(turn % stubs.size()));
                    }
                    return null;
                }));
            }
            Awaitility.await("jobs are created").atMost(Duration.ofMinutes(1)).until(() -> created.size() >= until);
            killed.close();
            done.countDown();
            for (Future<?> gone : clients) {
                gone.get();
            }
        } finally {
            done.countDown();
            threads.shutdownNow();
        }
    }

    /** Asserts that the stub at that address has all that was acknowledged, and nothing twice. */
    void isKeptBy(URI stub) throws IOException, InterruptedException {
        Map<String, String> kept = listed(stub);
        assertThat(twice).as("ids that were given twice").isEmpty();
        assertThat(kept).containsKeys(created.toArray(String[]::new));
        for (String id : cancelled) {
            assertThat(kept.get(id)).as("job %s, which was cancelled", id).isEqualTo("User Cancelled");
        }
        assertThat(cancelled).isNotEmpty();
    }

    /** Takes the job into account whose creation this answers. */
    void add(HttpResponse<String> creation) throws IOException {
        String id = id(creation);
        if (!created.add(id)) {
            twice.add(id);
        }
    }

    /** The ids of the jobs whose creation was acknowledged. */
    Set<String> created() {
        return created;
    }

    HttpResponse<String> create(URI stub) throws IOException, InterruptedException {
        return post(
                stub,
                "/v1/jobs",
                Requests.job("portfolio_view_results", Requests.view()).toString());
    }

    HttpResponse<String> post(URI stub, String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(stub.resolve(path))
                        .header("Content-Type", "application/vnd.api+json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The statuses of all jobs, by their ids. */
    Map<String, String> listed(URI stub) throws IOException, InterruptedException {
        Map<String, String> statuses = new ConcurrentHashMap<>();
        String next = "/v1/jobs?page%5Blimit%5D=500";
        while (next != null) {
            JsonNode page =
                    json(client.send(HttpRequest.newBuilder(stub.resolve(next)).build(), BodyHandlers.ofString()));
            page.path("data")
                    .forEach(job -> assertThat(statuses.put(
                                    job.path("id").asText(),
                                    job.at("/attributes/status").asText()))
                            .as("the status of %s in an earlier place of the listing", job.path("id"))
                            .isNull());
            next = page.at("/links/next").textValue();
        }
        return statuses;
    }

    static String id(HttpResponse<String> created) throws IOException {
        return json(created).at("/data/id").asText();
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return MAPPER.readTree(answer.body());
    }

    private void createAndCancel(URI stub) throws InterruptedException {
        try {
            HttpResponse<String> answer = create(stub);
            if (answer.statusCode() != 202) {
                return;
            }
            add(answer);
            String id = id(answer);
            if (Integer.parseInt(id) % 3 == 0) {
                HttpRequest cancel = HttpRequest.newBuilder(stub.resolve("/v1/jobs/" + id))
                        .DELETE()
                        .build();
                if (client.send(cancel, BodyHandlers.discarding()).statusCode() == 204) {
                    cancelled.add(id);
                }
            }
        } catch (IOException killed) {
            // It is not acknowledged; the next request goes to the next stub, or to the one that took the place of
            // this.
        }
    }
}
