package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.EmptyStore;
import io.jobskit.mock.support.Replicas;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.testing.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A database that is restarted while servers use it. */
class RestartedDatabaseTest {

    private static final int CLIENTS = 6;

    /** Nobody hangs: five seconds, and whatever a crowded machine needs besides. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Set<String> created = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unavailable = new AtomicInteger();
    private final CountDownLatch enough = new CountDownLatch(1);

    @Test
    void requestsWaitAreRefusedAndGoOnWithoutLosingAnything() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try (Postgres database = Postgres.start();
                Replicas replicas = Replicas.start(2, EmptyStore.in(database), UnaryOperator.identity())) {
            List<Future<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(load(replicas.client(i % 2, "firm"))));
            }
            await("jobs are created", () -> created.size() > 20);
            database.stop();
            await("requests are refused", () -> unavailable.get() > CLIENTS);
            database.resume();
            int before = created.size();
            await("jobs are created again", () -> created.size() > before + 20);
            enough.countDown();
            for (Future<Void> client : clients) {
                client.get();
            }
            List<String> kept = new ArrayList<>();
            String next = "/v1/jobs?page%5Blimit%5D=500";
            while (next != null) {
                Reply page = page(replicas.client(0, "firm"), next);
                page.json().path("data").forEach(job -> kept.add(job.path("id").asText()));
                next = page.json().at("/links/next").textValue();
            }
            assertThat(kept).doesNotHaveDuplicates().containsAll(created);
        } finally {
            enough.countDown();
            threads.shutdownNow();
        }
    }

    private Callable<Void> load(Client client) {
        return () -> {
            while (enough.getCount() > 0) {
                long begin = System.nanoTime();
                Reply reply = client.createView(Requests.view());
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
                if (reply.status() == 202) {
                    assertThat(created.add(reply.id()))
                            .as("%s is new", reply.id())
                            .isTrue();
                    assertThat(client.job(reply.id()).read().status()).isIn(200, 503);
                } else {
                    reply.refused(503);
                    assertThat(reply.header("Retry-After")).isEqualTo("1");
                    unavailable.incrementAndGet();
                }
            }
            return null;
        };
    }

    /** A connection from before may be found broken as late as now: then it is asked for again, as the header says. */
    private static Reply page(Client client, String address) {
        return Awaitility.await("a page is given")
                .atMost(Duration.ofMinutes(1))
                .until(() -> client.get(address), page -> page.status() == 200);
    }

    private static void await(String what, Callable<Boolean> that) {
        Awaitility.await(what).atMost(Duration.ofMinutes(1)).until(that);
    }
}
