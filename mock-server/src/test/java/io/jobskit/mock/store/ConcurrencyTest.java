package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.job.Lifecycle;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many clients at once, on the same jobs: nothing is lost, and nobody sees a change that the life cycle forbids. */
@ParameterizedClass
@EnumSource(Stores.class)
class ConcurrencyTest {

    private static final int CLIENTS = 8;

    private final int deeds;
    private final UnaryOperator<JobsMockServer.Builder> settings;

    ConcurrencyTest(Stores kind, @TempDir Path folder) {
        settings = kind.in(folder);
        // Each waits, for the disk or for the database.
        deeds = kind == Stores.MEMORY ? 400 : 80;
    }

    @Test
    void nobodySeesAnIllegalChangeWhileEverybodyCancelsMovesAndReads() throws Exception {
        long seed = System.nanoTime();
        try (Stub stub = Stub.start(settings)) {
            Client client = stub.client();
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ids.add(client.view().id());
            }
            List<Callable<Void>> everybody = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(seed + i);
                everybody.add(() -> {
                    Map<String, Status> seen = new HashMap<>();
                    for (int deed = 0; deed < deeds; deed++) {
                        String id = ids.get(random.nextInt(ids.size()));
                        act(client, id, random, seen);
                        if (random.nextInt(20) == 0) {
                            stub.clock().advance(Duration.ofMillis(200));
                        }
                        look(client, id, seen, seed);
                    }
                    return null;
                });
            }
            together(everybody);
        }
    }

    @Test
    void everyCreatedJobIsListedOnceAndAChangeIsMadeByExactlyOneOfTwo() throws Exception {
        try (Stub stub = Stub.start(settings)) {
            Client client = stub.client();
            ConcurrentLinkedQueue<String> created = new ConcurrentLinkedQueue<>();
            AtomicInteger finished = new AtomicInteger();
            List<Callable<Void>> everybody = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                everybody.add(() -> {
                    for (int job = 0; job < deeds / 2; job++) {
                        created.add(client.held().id());
                    }
                    finished.incrementAndGet();
                    return null;
                });
            }
            everybody.add(() -> {
                while (finished.get() < CLIENTS) {
                    Set<String> known = new HashSet<>(created);
                    List<String> walked = walk(client);
                    assertThat(new HashSet<>(walked))
                            .as("a listing")
                            .hasSameSizeAs(walked)
                            .containsAll(known);
                }
                return null;
            });
            together(everybody);
            assertThat(created).doesNotHaveDuplicates();
            assertThat(walk(client)).containsExactlyInAnyOrderElementsOf(created);

            AtomicInteger won = new AtomicInteger();
            List<Callable<Void>> rivals = new ArrayList<>();
            for (Status end : List.of(Status.FAILED, Status.ERROR_CANCELLED, Status.REJECTED, Status.USER_CANCELLED)) {
                rivals.add(() -> {
                    for (String id : created) {
                        Reply reply =
                                client.post("/__control/jobs/" + id + "/move", "{\"status\": \"" + end.label() + "\"}");
                        assertThat(reply.status()).isIn(204, 409);
                        won.addAndGet(reply.status() == 204 ? 1 : 0);
                    }
                    return null;
                });
            }
            together(rivals);
            assertThat(won.get()).as("of four different ends of each job, one").isEqualTo(created.size());
        }
    }

    /** Whatever was acknowledged counts as seen: what is read next may only be that or come after it. */
    private static void act(Client client, String id, Random random, Map<String, Status> seen) {
        switch (random.nextInt(4)) {
            case 0 -> {
                Reply cancelled = client.send("DELETE", "/v1/jobs/" + id, BodyPublishers.noBody());
                assertThat(cancelled.status()).isEqualTo(204);
                Status now = Status.labelled(client.get("/v1/jobs/" + id)
                                .attributes()
                                .path("status")
                                .asText())
                        .orElseThrow();
                assertThat(now.isFinal() || now == Status.CANCEL_REQUESTED)
                        .as("cancelled job %s is %s", id, now)
                        .isTrue();
            }
            case 1 -> client.post("/__control/jobs/" + id + "/release", "");
            case 2 -> {
                List<Status> all = List.of(Status.values());
                Status to = all.get(random.nextInt(all.size()));
                // Of the ends only now and then, or all jobs would have ended before the test has.
                if (!to.isEnd() || random.nextInt(10) == 0) {
                    Reply moved =
                            client.post("/__control/jobs/" + id + "/move", "{\"status\": \"" + to.label() + "\"}");
                    if (moved.status() == 204) {
                        seen.put(id, to);
                    }
                }
            }
            default -> client.createView(Requests.view());
        }
    }

    private static void look(Client client, String id, Map<String, Status> seen, long seed) {
        JsonNode attributes = client.get("/v1/jobs/" + id).attributes();
        Status now = Status.labelled(attributes.path("status").asText()).orElseThrow();
        Status before = seen.put(id, now);
        assertThat(before == null || before == now || Lifecycle.way(before, now).isPresent())
                .as("seed %d: job %s from %s to %s", seed, id, before, now)
                .isTrue();
    }

    private static List<String> walk(Client client) {
        List<String> ids = new ArrayList<>();
        String next = "/v1/jobs?page%5Blimit%5D=50";
        while (next != null) {
            JsonNode page = client.get(next).json();
            page.path("data").forEach(job -> ids.add(job.path("id").asText()));
            next = page.at("/links/next").textValue();
        }
        return ids;
    }

    private static void together(List<Callable<Void>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
