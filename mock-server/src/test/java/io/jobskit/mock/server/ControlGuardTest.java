package io.jobskit.mock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Stub;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the control requests and WireMock's admin API. */
class AdminGuardTest {

    private static final List<String> GUARDED =
            List.of("/__control/clock", "/__control", "/__admin/mappings", "/__admin");

    private static AdminGuard guard(String bind, @Nullable String token) {
        return new AdminGuard(new ServerSettings(bind, 0, null, null, token, 1, 1, null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.9"})
    void onLoopbackTheyAreOpen(String bind) {
        assertThat(GUARDED)
                .allSatisfy(
                        path -> assertThat(guard(bind, null).refuse(path, null)).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "nowhere.invalid"})
    void elsewhereTheyAreOffWithoutAToken(String bind) {
        assertThat(GUARDED)
                .allSatisfy(path ->
                        assertThat(guard(bind, null).refuse(path, "Bearer any")).isNotNull());
        assertThat(guard(bind, null).refuse("/v1/jobs", null)).as("the API").isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void aTokenIsAskedForEverywhereOnceThereIsOne(String bind) {
        AdminGuard guard = guard(bind, "open sesame");
        for (String path : GUARDED) {
            assertThat(guard.refuse(path, "Bearer open sesame")).isNull();
            assertThat(guard.refuse(path, "Bearer open")).isNotNull();
            assertThat(guard.refuse(path, "Basic open sesame")).isNotNull();
            assertThat(guard.refuse(path, null)).isNotNull();
        }
        assertThat(guard.refuse("/v1/jobs", null)).as("the API").isNull();
        assertThat(guard.refuse("/__controls", null))
                .as("a path that only begins alike")
                .isNull();
    }

    @Test
    void aPathWrittenAnotherWayIsGuardedAllTheSame() {
        try (Stub stub = Stub.start(settings -> settings.controlToken("sesame"))) {
            Client client = stub.client();
            for (String path : List.of(
                    "/__admin/mappings",
                    "/%5F_admin/mappings",
                    "/./__admin/mappings",
                    "/x/../__admin/mappings",
                    "/__admin;a=b/mappings",
                    "/__control/jobs",
                    "/__control/jobs/../../v1/jobs",
                    "/%5f%5fcontrol/jobs")) {
                assertThat(client.get(path).status()).as(path).isIn(403, 404);
                assertThat(client.get(path).text()).as(path).doesNotContain("mappings\"", "\"jobs\" :", "\"firm\"");
            }
            assertThat(client.withToken("sesame").get("/__admin/mappings").status())
                    .isEqualTo(200);
            assertThat(client.withToken("sesame").get("/__control/jobs").status())
                    .isEqualTo(200);
            assertThat(client.get("/v1/jobs").status()).isEqualTo(200);
        }
    }
}
