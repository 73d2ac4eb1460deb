package io.jobskit.mock.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.access.AuthMode;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.PublicAddress;
import io.jobskit.mock.store.MemoryStore;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.EmptyStore;
import io.jobskit.mock.support.Replicas;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import io.jobskit.testing.Postgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the stub lives, and is ready. */
class HealthTest {

    @ParameterizedTest
    @ValueSource(strings = {Health.LIVE, Health.READY})
    void whoeverAsksIsToldWhateverBefallsTheApi(String path, @TempDir Path folder) {
        try (Stub stub = Stub.start(settings ->
                settings.auth(AuthMode.STRICT).controlToken("secret").store(folder.resolve("jobs.db")))) {
            Client anybody = stub.client().anonymous().with("Jobs-Fault", "status=503");
            Reply up = anybody.get(path);
            assertThat(up.status()).isEqualTo(200);
            assertThat(up.text()).isEqualTo("{\"status\":\"up\"}");
            assertThat(up.header("Cache-Control")).isEqualTo("no-store");
            assertThat(anybody.send("HEAD", path, BodyPublishers.noBody()).status())
                    .isEqualTo(200);
            assertThat(anybody.post(path, "").header("Allow")).isEqualTo("GET, HEAD");
            assertThat(anybody.get(path + "/more").status()).isEqualTo(404);
        }
    }

    @Test
    void aStubThatStopsLivesAndIsNotReady() {
        Health health = new Health(MemoryStore.empty(Clock.systemUTC()));
        assertThat(health.answer(get(Health.READY)).status()).isEqualTo(200);
        health.stop();
        HttpResponse ready = health.answer(get(Health.READY));
        assertThat(ready.status()).isEqualTo(503);
        assertThat(text(ready)).isEqualTo("{\"status\":\"down\",\"reason\":\"The stub is stopping.\"}");
        assertThat(health.answer(get(Health.LIVE)).status()).isEqualTo(200);
    }

    @Test
    void aStubWithoutItsDatabaseLivesAndIsReadyAgainWithIt() throws Exception {
        try (Postgres database = Postgres.start();
                Replicas replicas = Replicas.start(1, EmptyStore.in(database), UnaryOperator.identity())) {
            Client client = replicas.client(0, "firm");
            assertThat(client.get(Health.READY).status()).isEqualTo(200);
            database.stop();
            Reply down = client.get(Health.READY);
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.text()).contains("\"reason\":\"The store 'jdbc:postgresql://");
            assertThat(down.header("Retry-After")).isEqualTo("1");
            assertThat(client.get(Health.LIVE).status()).isEqualTo(200);
            database.resume();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> client.get(Health.READY).status() == 200);
        }
    }

    private static HttpRequest get(String path) {
        return new HttpRequest("GET", path, null, name -> List.of(), PublicAddress.LOCAL, new byte[0]);
    }

    private static String text(HttpResponse answer) {
        return answer.content() instanceof Content.Bytes whole ? new String(whole.bytes(), StandardCharsets.UTF_8) : "";
    }
}
