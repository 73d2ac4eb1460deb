package io.jobskit.mock.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.server.StartException;
import io.jobskit.mock.store.RateLimit;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A firm that is kept and put back is the firm that it was. A failure names the seed that repeats it. */
class FirmSnapshotTest {

    private static final List<String> PACES = List.of("time:PT3S", "time:PT2H", "polls:4", "immediate", "manual");
    private static final Duration WATCHED = Duration.ofHours(30);

    @TempDir
    private Path folder = Path.of("");

    static LongStream seeds() {
        return LongStream.of(System.nanoTime(), 1, 2, 3, 4, 5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverHasHappenedTheNextThirtyHoursAreTheSameInANewStub(long seed) throws IOException {
        Random random = new Random(seed);
        ProgressMode progressMode = ProgressMode.parse(PACES.get((int) Math.floorMod(seed, (long) PACES.size())));
        try (Stub stub = Stub.start(settings -> settings.progress(progressMode));
                Stub other = Stub.start()) {
            Client client = stub.client();
            RandomFirm firm = new RandomFirm(random, client);
            firm.live(60);
            String snapshot = client.control().snapshot();
            assertThat(schema().validate(document(client))).isEmpty();
            Client copy = other.client();
            copy.control().load(snapshot);
            assertThat(copy.control().snapshot()).isEqualTo(snapshot);
            Duration watched = Duration.ZERO;
            while (watched.compareTo(WATCHED) < 0) {
                Duration step = random.nextBoolean()
                        ? Duration.ofMillis(random.nextInt(3000))
                        : Duration.ofMinutes(random.nextInt(60 * 6));
                watched = watched.plus(step);
                stub.clock().advance(step);
                other.clock().advance(step);
                same(client, copy, firm.ids());
            }
            TestJob next = client.view();
            assertThat(copy.createView(Requests.view()).id()).isEqualTo(next.id());
        }
    }

    private static void same(Client client, Client copy, List<String> ids) {
        for (String user : RandomFirm.users()) {
            List<String> paths = new ArrayList<>(List.of("/v1/jobs", "/v1/jobs?page%5Blimit%5D=3&useStringId=true"));
            ids.forEach(id -> paths.add("/v1/jobs/" + id));
            for (String path : paths) {
                same(path, client.as(user).get(path), copy.as(user).get(path));
            }
        }
        for (String id : ids.subList(0, Math.min(ids.size(), 6))) {
            String path = "/v1/jobs/" + id + "/download";
            same(path, client.get(path), copy.get(path));
        }
    }

    private static void same(String path, Reply here, Reply there) {
        assertThat(there.status()).as(path).isEqualTo(here.status());
        assertThat(there.text()).as(path).isEqualTo(here.text());
        assertThat(there.headers().map()).as(path).isEqualTo(here.headers().map());
    }

    @Test
    void aFirmGoesBackToWhatItWas() {
        try (Stub stub = Stub.start(settings -> settings.progress(ProgressMode.parse("polls:4")))) {
            Client client = stub.client();
            TestJob job = client.view();
            job.read();
            TestJob held = client.heldIn(Status.IN_PROGRESS);
            client.control().clock("{\"set\": \"2030-06-15T13:00:00Z\", \"speed\": 2, \"freeze\": true}");
            String snapshot = client.control().snapshot();
            client.control().reset();
            TestJob later = client.view();
            stub.clock().advance(Duration.ofDays(1));
            client.control().load(snapshot);
            assertThat(client.control().snapshot()).isEqualTo(snapshot.replace("\"last_id\" : 2", "\"last_id\" : 3"));
            later.read().refused(404);
            assertThat(held.status()).isEqualTo("In Progress");
            assertThat(job.status()).isEqualTo("In Progress");
            assertThat(Integer.parseInt(client.view().id())).isGreaterThan(Integer.parseInt(later.id()));
        }
    }

    @Test
    void theClockRateLimitFaultsAndUsersOfAFirmGoWithIt() {
        try (Stub stub = Stub.start(settings -> settings.rateLimit(RateLimit.parse("3/PT15M")));
                Stub other = Stub.start()) {
            Client client = stub.client();
            client.as("other-user").view();
            client.view();
            client.control()
                    .faults("{\"faults\": [{\"routes\": [\"read\"], \"next\": 2, \"fault\": {\"status\": 503}}]}");
            client.job("1").read().refused(503);
            String snapshot = client.control().snapshot();
            Client copy = other.client();
            copy.control().load(snapshot);
            copy.job("1").read().refused(503);
            assertThat(copy.list().status()).isEqualTo(200);
            Reply tooMany = copy.list().refused(429);
            assertThat(tooMany.header("Retry-After")).isEqualTo("900");
            other.clock().advance(Duration.ofMinutes(15));
            assertThat(copy.get("/v1/jobs/2/creator").id()).isEqualTo("2");
            copy.control().reset();
            for (int i = 0; i < 5; i++) {
                assertThat(copy.list().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void nobodySeesHalfAFirm() {
        try (Stub stub = Stub.start()) {
            Client client = stub.client();
            client.control().clock("{\"freeze\": true}");
            for (int i = 0; i < 50; i++) {
                client.view();
            }
            String young = client.control().snapshot();
            client.control().advance(Duration.ofDays(2));
            client.view();
            String old = client.control().snapshot();
            CompletableFuture<Void> loading = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 40; i++) {
                    client.control().load(i % 2 == 0 ? young : old);
                }
            });
            int looks = 0;
            while (!loading.isDone() || looks == 0) {
                looks++;
                List<String> statuses = client.listed().stream()
                        .map(job -> job.at("/attributes/status").asText())
                        .toList();
                boolean isYoung = statuses.size() == 50;
                assertThat(statuses).hasSizeBetween(50, 51);
                assertThat(statuses.subList(0, 50)).containsOnly(isYoung ? "Queued" : "Timed Out");
            }
            loading.join();
        }
    }

    @Test
    void jobsWhoseIdsAnotherFirmHasAreNotTaken() {
        try (Stub stub = Stub.start()) {
            Client client = stub.client();
            client.view();
            Client neighbour = stub.client();
            neighbour.view();
            Reply refused =
                    neighbour.control().put("/snapshot", client.control().snapshot());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().path("message").asText())
                    .isEqualTo("/jobs/0/id is 1: it must be an id that no job of another firm has: the firm 'firm-1'"
                            + " has one with it.");
            assertThat(neighbour.listed()).hasSize(1);
            client.control().reset();
            assertThat(neighbour.control().snapshot()).contains("\"id\" : 2");
        }
    }

    @Test
    void aStubMayStartWithOneFirmOrWithSeveral() throws IOException {
        String first;
        String second;
        try (Stub stub = Stub.start()) {
            Client client = stub.client();
            client.view();
            first = client.control().snapshot();
            Client neighbour = stub.client();
            neighbour.heldIn(Status.COMPLETED);
            second = neighbour.control().snapshot();
        }
        Path one = Files.writeString(folder.resolve("one.json"), first);
        Path two = Files.writeString(folder.resolve("two.json"), second);
        Path both = Files.writeString(
                folder.resolve("both.json"), "{\"version\": 1, \"firms\": [" + first + ", " + second + "]}");
        for (List<Path> files : List.of(List.of(one, two), List.of(both))) {
            try (Stub stub = Stub.start(settings -> settings.load(files))) {
                assertThat(stub.client().job("1").status()).isEqualTo("Queued");
                assertThat(stub.client().job("2").status()).isEqualTo("Completed");
                assertThat(stub.client().view().id()).isEqualTo("3");
            }
        }
        Path damaged = Files.writeString(folder.resolve("damaged.json"), first.replace("\"Queued\"", "\"queued\""));
        assertThatThrownBy(() ->
                        JobsMockServer.builder().port(0).load(List.of(damaged)).start())
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith(
                        damaged + ": /jobs/0/timeline/changes/0/status is \"queued\": it must be one of" + " Queued, ");
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream in = SnapshotWriter.class.getResourceAsStream("snapshot.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }

    private static JsonNode document(Client client) {
        return client.control().get("/snapshot").json();
    }
}
