package io.jobskit.mock.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Stub;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the control requests and WireMock's admin API. */
class ControlGuardTest {

    private static final int PORT = 8080;

    private static ControlGuard guard(String bind, @Nullable String token) {
        return new ControlGuard(bind, new ControlAccess(token, List.of(), List.of()));
    }

    private static ControlGuard.Sender program(@Nullable String authorization) {
        return sender("127.0.0.1", null, false, authorization);
    }

    private static ControlGuard.Sender page(String host, @Nullable String origin) {
        return sender(host, origin, false, null);
    }

    private static ControlGuard.Sender sender(
            String host, @Nullable String origin, boolean foreignPage, @Nullable String authorization) {
        return new ControlGuard.Sender("http", host, PORT, PORT, origin, foreignPage, authorization);
    }

    private static String message(@Nullable HttpResponse refusal) {
        return refusal != null && refusal.status() == 403 && refusal.content() instanceof Content.Bytes body
                ? new String(body.bytes(), StandardCharsets.UTF_8)
                : "not refused";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__control",
                "/__control/clock",
                "/__control/openapi.yaml/",
                "/__control/openapi.yaml;",
                "/__admin",
                "/__admin/mappings"
            })
    void itGuardsControlAndTheAdminApi(String path) {
        assertThat(ControlGuard.guards(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/jobs", "/__controls", "/__administration/mappings", "/__control/openapi.yaml"})
    void itGuardsNothingElse(String path) {
        assertThat(ControlGuard.guards(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.9"})
    void onLoopbackTheyAreOpenToPrograms(String bind) {
        assertThat(guard(bind, null).refuse(program(null))).isNull();
        assertThat(guard(bind, null).isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "nowhere.invalid"})
    void elsewhereTheyAreOffWithoutAToken(String bind) {
        assertThat(message(guard(bind, null).refuse(program("Bearer any")))).contains("--control-token");
        assertThat(guard(bind, null).isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void aTokenIsAskedForEverywhereOnceThereIsOne(String bind) {
        ControlGuard guard = guard(bind, "open sesame");
        assertThat(guard.refuse(program("Bearer open sesame"))).isNull();
        assertThat(guard.refuse(program("Bearer open"))).isNotNull();
        assertThat(guard.refuse(program("Basic open sesame"))).isNotNull();
        assertThat(guard.refuse(program(null))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "app.localhost",
                "127.0.0.1",
                "127.1.2.3",
                "[::1]",
                "::1",
                "[::ffff:127.0.0.1]"
            })
    void theNamesOfLoopbackAreKnown(String host) {
        assertThat(guard("127.0.0.1", null).refuse(page(host, null))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evillocalhost",
                "192.168.0.7",
                "[fe80::1]",
                "2130706433",
                "0.0.0.0",
                ""
            })
    void anyOtherNameMayBePointedHereByAnybody(String host) {
        assertThat(message(guard("127.0.0.1", null).refuse(page(host, null)))).contains("--allow-host");
    }

    @Test
    void whatItListensOnAndWhatItWasToldIsKnown() {
        ControlAccess access = new ControlAccess("t", List.of(), List.of("jobs-mock", "Stub.Example"));
        for (String host : List.of("jobs-mock", "stub.example", "10.1.2.3", "[2001:db8::7]", "localhost")) {
            assertThat(new ControlGuard("0.0.0.0", access).refuse(sender(host, null, false, "Bearer t")))
                    .as(host)
                    .isNull();
        }
        assertThat(new ControlGuard("0.0.0.0", access).refuse(sender("evil.example", null, false, "Bearer t")))
                .isNotNull();
        assertThat(guard("192.0.2.1", "t").refuse(sender("192.0.2.1", null, false, "Bearer t")))
                .isNull();
        assertThat(guard("192.0.2.1", "t").refuse(sender("192.0.2.2", null, false, "Bearer t")))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:8080",
        "127.0.0.1, http://localhost:8080",
        "localhost, HTTP://LOCALHOST:8080",
        "localhost, http://[::1]:8080",
    })
    void theStubsOwnPagesMayUseThem(String host, String origin) {
        assertThat(guard("127.0.0.1", null).refuse(page(host, origin))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "http://evil.example:8080",
                "http://localhost:3000",
                "http://localhost",
                "https://localhost:8080",
                "http://localhost.evil.example:8080",
                "http://:8080",
                "http://127.0.0.1:8080.evil.example",
                "http://127.0.0.1:8080 http://evil.example",
                "file://",
                "null",
                ""
            })
    void noOtherPageMay(String origin) {
        assertThat(message(guard("127.0.0.1", null).refuse(page("127.0.0.1", origin))))
                .contains("--allow-origin")
                .contains("'" + origin + "'");
    }

    @Test
    void noPageMayThatABrowserOnlySaysIsForeign() {
        assertThat(message(guard("127.0.0.1", null).refuse(sender("localhost", null, true, null))))
                .contains("pages of other sites");
    }

    @Test
    void anOriginThatItWasToldMay() {
        ControlGuard guard =
                new ControlGuard("127.0.0.1", new ControlAccess(null, List.of("http://localhost:3000"), List.of()));
        assertThat(guard.refuse(page("127.0.0.1", "http://localhost:3000"))).isNull();
        assertThat(guard.refuse(page("127.0.0.1", "http://localhost:3001"))).isNotNull();
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
