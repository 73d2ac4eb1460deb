package io.jobskit.mock.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.store.RateLimit;
import io.jobskit.mock.store.StoreAddress;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.EmptyStore;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Two servers that share a store: what one has acknowledged holds for the other. */
class SharedStoreTest {

    private final StoreAddress store = EmptyStore.shared();

    @Test
    void whateverIsDoneAtOneIsSeenAtTheOther() {
        try (Stub one = start();
                Stub other = start()) {
            Client here = one.client();
            Client there = other.client();
            TestJob job = here.view();
            assertThat(job.seenBy(there).status()).isEqualTo("Queued");
            assertThat(there.view().id()).isEqualTo("2");
            assertThat(here.view().id()).isEqualTo("3");
            assertThat(there.listedIds()).containsExactly("1", "2", "3").isEqualTo(here.listedIds());

            job.seenBy(there).moveTo(Status.IN_PROGRESS);
            assertThat(job.status()).isEqualTo("In Progress");
            assertThat(job.cancel().status()).isEqualTo(204);
            assertThat(job.seenBy(there).status()).isEqualTo("Cancel Requested");

            assertThat(there.control()
                            .clock("{\"advance\": \"PT1H\", \"freeze\": true}")
                            .status())
                    .isEqualTo(200);
            assertThat(here.control().now()).isEqualTo(Stub.START.plusSeconds(3600));
            assertThat(here.job("2").status()).isEqualTo("Completed");

            here.control()
                    .faults("{\"faults\": [{\"routes\": [\"list\"], \"next\": 2, \"fault\": {\"status\": 503}}]}");
            there.list().refused(503);
            here.list().refused(503);
            assertThat(there.list().status()).isEqualTo(200);

            String snapshot = here.control().snapshot();
            assertThat(there.control().snapshot()).isEqualTo(snapshot);
            there.control().reset();
            assertThat(here.listedIds()).isEmpty();
            assertThat(here.control().now()).isEqualTo(Stub.START);
            there.control().load(snapshot);
            assertThat(here.control().snapshot()).isEqualTo(snapshot);
        }
    }

    @Test
    void readingsAndRequestsAreCountedTogether() {
        UnaryOperator<JobsMockServer.Builder> settings =
                server -> server.progress(ProgressMode.parse("polls:3")).rateLimit(RateLimit.parse("5/PT15M"));
        try (Stub one = start(settings);
                Stub other = start(settings)) {
            Client here = one.client();
            Client there = other.client();
            TestJob job = here.view();
            assertThat(job.status()).isNotEqualTo("Completed");
            assertThat(job.seenBy(there).status()).isNotEqualTo("Completed");
            assertThat(job.status()).isEqualTo("Completed");
            assertThat(there.list().status()).isEqualTo(200);
            there.list().refused(429);
            here.list().refused(429);
        }
    }

    @Test
    void whatAFirmIsOutlivesTheServers() {
        String snapshot;
        try (Stub stub = start()) {
            Client client = stub.client();
            client.view();
            client.as("other-user").heldIn(Status.IN_PROGRESS);
            client.control().clock("{\"advance\": \"PT1H\", \"speed\": 2}");
            snapshot = client.control().snapshot();
        }
        try (Stub stub = start()) {
            Client client = stub.client();
            assertThat(client.control().snapshot()).isEqualTo(snapshot);
            assertThat(client.view().id()).isEqualTo("3");
        }
    }

    @Test
    void namesAndParametersMayHoldWhatTheDatabaseCannot() {
        try (Stub stub = start()) {
            Client client = stub.client().with("Addepar-Firm", "a\\0000");
            ObjectNode parameters = Requests.view();
            parameters.put("odd", "\0 \ud800 é \ud83d\ude00 \\");
            TestJob job = client.as("nul\0back\\slash").createView(parameters).accepted(client);
            assertThat(job.read().status()).isEqualTo(404);
            assertThat(job.seenBy(client.as("nul\0back\\slash"))
                            .read()
                            .parameters()
                            .path("odd")
                            .asText())
                    .startsWith("\0 ")
                    .endsWith(" é \ud83d\ude00 \\");
            assertThat(client.get("/__control/clock?firm=a%00").status()).isEqualTo(200);
            assertThat(client.without("Addepar-Firm")
                            .get("/__control/clock?firm=b%00b")
                            .status())
                    .isEqualTo(200);
            assertThat(client.get("/__control/firms").text()).contains("a\\\\0000", "b\\u0000b");
        }
    }

    @Test
    void aNameThatIsTooLongIsRefusedAndSaidSo() {
        try (Stub stub = start()) {
            Client client = stub.client().with("Addepar-Firm", "f".repeat(1001));
            client.list().refused(503);
            assertThat(client.list().text()).contains("'ffffffffffffffffffff…' has 1001 bytes", "of at most 1000");
            assertThat(client.with("Addepar-Firm", "f".repeat(1000))
                            .as("u".repeat(1000))
                            .view()
                            .read()
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theTimeIsThatOfTheDatabaseUnlessAnotherIsGiven() throws Exception {
        try (JobsMockServer server =
                JobsMockServer.builder().port(0).sharedStore(store).start()) {
            HttpRequest clock = HttpRequest.newBuilder(URI.create(server.baseUrl() + "/__control/clock"))
                    .build();
            String said = HttpClient.newHttpClient()
                    .send(clock, BodyHandlers.ofString())
                    .body();
            Instant now = Instant.parse(Requests.json(said).path("now").asText());
            assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        }
    }

    private Stub start() {
        return start(UnaryOperator.identity());
    }

    private Stub start(UnaryOperator<JobsMockServer.Builder> settings) {
        return Stub.start(server -> settings.apply(server.sharedStore(store)));
    }
}
