package io.jobskit.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.JobsMockServer;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.EventReader;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.TestJob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What clients see of a stub that forgets, wherever it keeps jobs. */
@ParameterizedClass
@EnumSource(Stores.class)
class ForgettingTest {

    private static final Duration AGE = Duration.ofHours(48);

    private final UnaryOperator<JobsMockServer.Builder> settings;

    ForgettingTest(Stores kind, @TempDir Path folder) {
        UnaryOperator<JobsMockServer.Builder> store = kind.in(folder);
        settings = server -> store.apply(server).forgetAfter(AGE);
    }

    @Test
    void oldJobsAreGoneAndThePageHearsOfIt() throws Exception {
        try (Stub stub = Stub.start(settings)) {
            Client client = stub.client().with("Addepar-Firm", "old");
            TestJob old = client.view();
            stub.clock().advance(Duration.ofHours(47));
            TestJob young = client.view();
            stub.forgetOld();
            assertThat(client.listedIds()).containsExactly(old.id(), young.id());

            stub.clock().advance(Duration.ofHours(2));
            try (EventReader reader = EventReader.open(stub.port(), "old", "")) {
                reader.first("clock", data -> true);
                stub.forgetOld();
                assertThat(reader.first("forgotten", data -> true)
                                .data()
                                .path("firm")
                                .asText())
                        .isEqualTo("old");
            }
            assertThat(old.read().status()).isEqualTo(404);
            assertThat(old.download().status()).isEqualTo(404);
            assertThat(old.cancel().status()).isEqualTo(404);
            assertThat(client.listedIds()).containsExactly(young.id());
            assertThat(client.control()
                            .get("/jobs?newest=9")
                            .json()
                            .path("count")
                            .asInt())
                    .isEqualTo(1);
            assertThat(client.get("/__metrics").text()).contains("jobs_mock_jobs_forgotten_total 1.0");
        }
    }

    @Test
    void whatAFirmMakesOfItsClockIsItsOwnAffair() {
        try (Stub stub = Stub.start(settings)) {
            Client advanced = stub.client();
            Client frozen = stub.client();
            Client ordinary = stub.client();
            advanced.view();
            advanced.control().advance(Duration.ofHours(49));
            frozen.control().clock("{\"freeze\": true}");
            frozen.view();
            ordinary.view();
            stub.forgetOld();
            assertThat(advanced.listed()).isEmpty();
            assertThat(ordinary.listed()).hasSize(1);

            stub.clock().advance(Duration.ofDays(3));
            stub.forgetOld();
            assertThat(frozen.listed()).hasSize(1);
            assertThat(ordinary.listed()).isEmpty();
        }
    }

    @Test
    void aFirmWithoutJobsIsForgottenAndBeginsAnew() {
        try (Stub stub = Stub.start(settings)) {
            Client client = stub.client().with("Addepar-Firm", "gone");
            stub.client().without("Addepar-Firm").as("somebody").list();
            client.as("first").view();
            TestJob second = client.as("second").view();
            client.control().clock("{\"set\": \"2040-01-01T00:00:00Z\"}");
            assertThat(firms(stub)).isEqualTo("[\"default\",\"gone\"]");

            stub.clock().advance(AGE.plusMinutes(1));
            stub.forgetOld();
            assertThat(firms(stub)).as("notice is given").isEqualTo("[\"default\",\"gone\"]");
            stub.clock().advance(FirmValue.NOTICE);
            stub.forgetOld();
            assertThat(firms(stub)).isEqualTo("[]");

            assertThat(client.control().now()).isEqualTo(stub.clock().instant());
            TestJob next = client.as("second").view();
            assertThat(next.id()).isGreaterThan(second.id());
            assertThat(next.read()
                            .json()
                            .at("/data/relationships/creator/data/id")
                            .asText())
                    .isEqualTo("1");
            assertThat(firms(stub)).isEqualTo("[\"gone\"]");
        }
    }

    private static String firms(Stub stub) {
        return stub.client().control().get("/firms").json().path("firms").toString();
    }
}
