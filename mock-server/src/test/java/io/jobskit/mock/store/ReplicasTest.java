package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.Lifecycle;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.EmptyStore;
import io.jobskit.mock.support.EventReader;
import io.jobskit.mock.support.Replicas;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.TestJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Replicas in real time: to clients who ask any of them in turn they are one server. */
class ReplicasTest {

    private static final String FIRM = "shared";
    private static final int REPLICAS = 3;
    private static final int CLIENTS = 4;
    private static final int DEEDS = 120;

    /** What a job has been seen as at last; whoever begins to look after that sees this, or what may come after it. */
    private final Map<Long, Status> seen = new ConcurrentHashMap<>();

    private final ConcurrentSkipListSet<Long> acknowledged = new ConcurrentSkipListSet<>();

    /** All that a listing has shown: below the last of it nothing more may ever appear. */
    private final ConcurrentSkipListSet<Long> listed = new ConcurrentSkipListSet<>();

    @Test
    void nobodyIsToldApartWhoAsksThemInTurn() throws Exception {
        long seed = System.nanoTime();
        try (Replicas replicas = Replicas.start(
                REPLICAS, EmptyStore.shared(), server -> server.progress(ProgressMode.parse("time:PT2S")))) {
            List<Callable<Void>> everybody = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(seed + i);
                everybody.add(() -> {
                    for (int deed = 0; deed < DEEDS; deed++) {
                        act(replicas.client(random.nextInt(REPLICAS), FIRM), random, seed);
                    }
                    return null;
                });
            }
            together(everybody);
            List<List<String>> listings = new ArrayList<>();
            for (int i = 0; i < REPLICAS; i++) {
                listings.add(
                        replicas
                                .client(i, FIRM)
                                .get("/v1/jobs?page%5Blimit%5D=500")
                                .json()
                                .findValuesAsText("id")
                                .stream()
                                .filter(id -> id.matches("[0-9]+"))
                                .toList());
            }
            assertThat(listings.get(0))
                    .contains(acknowledged.stream().map(String::valueOf).toArray(String[]::new));
            assertThat(listings).allMatch(listings.get(0)::equals);
        }
    }

    @Test
    void eachSaysWhichOneItIsAndAPageHearsOfAll() throws Exception {
        try (Replicas replicas =
                Replicas.start(2, EmptyStore.shared(), server -> server.forgetAfter(Duration.ofHours(48)))) {
            Client here = replicas.client(0, FIRM);
            Client there = replicas.client(1, FIRM);
            assertThat(here.list().header("X-Jobs-Replica")).isEqualTo("0");
            assertThat(there.get("/nothing").header("X-Jobs-Replica")).isEqualTo("1");
            here.list();
            try (EventReader reader = EventReader.open(replicas.port(0), FIRM, "")) {
                reader.first("clock", data -> true);
                TestJob job = there.held();
                reader.first("job", data -> data.path("status").asText().equals("Queued"));
                job.moveTo(Status.IN_PROGRESS);
                reader.first("job", data -> data.path("status").asText().equals("In Progress"));
                there.control().clock("{\"freeze\": true}");
                reader.first("clock", data -> data.path("frozen").asBoolean());
                there.control().faults("{\"profile\": \"slow\"}");
                reader.first("faults", data -> true);
                job.age(Duration.ofDays(3));
                replicas.forgetOld(1);
                reader.first("forgotten", data -> true);
                assertThat(here.listedIds()).isEmpty();
                there.control().reset();
                reader.first("reset", data -> true);
            }
        }
    }

    private void act(Client client, Random random, long seed) {
        long job = acknowledged.isEmpty() ? 0 : chosen(random);
        switch (job == 0 ? 0 : random.nextInt(8)) {
            case 0 -> {
                Client creator = random.nextInt(4) == 0 ? client.with("Jobs-Control", "hold") : client;
                long number = Long.parseLong(creator.view().id());
                assertThat(acknowledged.add(number)).as("%d is new", number).isTrue();
                seen.put(number, Status.QUEUED);
            }
            case 1 -> {
                assertThat(client.job(String.valueOf(job)).cancel().status()).isEqualTo(204);
                look(client, job, seed);
                Status now = seen.get(job);
                assertThat(now != null && (now.isFinal() || now == Status.CANCEL_REQUESTED))
                        .as("seed %d: cancelled job %d is %s", seed, job, now)
                        .isTrue();
            }
            case 2 -> client.control().release(String.valueOf(job));
            case 3 -> list(client, seed);
            default -> look(client, job, seed);
        }
    }

    private long chosen(Random random) {
        List<Long> known = List.copyOf(acknowledged);
        // The youngest are those that change.
        return known.get(Math.max(0, known.size() - 1 - random.nextInt(8)));
    }

    private void look(Client client, long job, long seed) {
        Status before = seen.get(job);
        Reply reply = client.job(String.valueOf(job)).read();
        Status now = Status.labelled(reply.attributes().path("status").asText()).orElseThrow();
        assertThat(before == null || before == now || Lifecycle.way(before, now).isPresent())
                .as("seed %d: job %d from %s to %s", seed, job, before, now)
                .isTrue();
        // Two who looked at once may have finished in the other order.
        seen.compute(
                job,
                (number, latest) -> latest == null || Lifecycle.way(latest, now).isPresent() ? now : latest);
    }

    private void list(Client client, long seed) {
        TreeSet<Long> before = new TreeSet<>(listed);
        TreeSet<Long> created = new TreeSet<>(acknowledged);
        List<Long> now = new ArrayList<>();
        String next = "/v1/jobs?page%5Blimit%5D=20";
        while (next != null) {
            Reply page = client.get(next);
            page.json().path("data").forEach(job -> now.add(job.path("id").asLong()));
            next = page.json().at("/links/next").textValue();
        }
        assertThat(now)
                .as("seed %d: a listing", seed)
                .isSorted()
                .doesNotHaveDuplicates()
                .containsAll(created);
        if (!before.isEmpty()) {
            assertThat(new TreeSet<>(now).headSet(before.last(), true))
                    .as("seed %d: what was listed before", seed)
                    .isEqualTo(before);
        }
        listed.addAll(now);
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
