package io.jobskit.mock.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.mock.http.PublicAddress;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub behind a proxy, and under a path of its own: whoever follows its Locations arrives. */
class FrontingTest {

    private static Stub stub(boolean behindProxy, String basePath) {
        return Stub.start(settings -> settings.progress(ProgressMode.parse("immediate"))
                .completedRead(303)
                .download(303)
                .fronting(Fronting.of(behindProxy, basePath)));
    }

    private static String location(Client client, String base, String path) {
        Reply reply = client.get(base + path);
        assertThat(reply.status()).as(path).isEqualTo(303);
        return reply.header("Location");
    }

    private static void locationsBeginWith(String prefix, Client client, String base) {
        String id = client.post(
                        base + "/v1/jobs",
                        Requests.job("portfolio_view_results", Requests.view()).toString())
                .id();
        for (String api : List.of("/v1/jobs/", "/api/v1/jobs/")) {
            assertThat(location(client, base, api + id)).isEqualTo(prefix + api + id + "/download");
            assertThat(location(client, base, api + id + "/download"))
                    .matches(prefix + api + id + "/download/[0-9a-f]{32}");
        }
    }

    @Test
    void theHeadersOfAProxyAreHonouredOnlyWhereTheStubWasTold() {
        try (Stub told = stub(true, "");
                Stub untold = stub(false, "")) {
            locationsBeginWith("/team/stub", told.client().with("X-Forwarded-Prefix", "/team/stub/"), "");
            locationsBeginWith("", told.client(), "");
            locationsBeginWith("", untold.client().with("X-Forwarded-Prefix", "/team/stub"), "");
        }
    }

    @Test
    void throughAMappingOfTheUsersTooTheyAreHonoured() {
        try (Stub stub = stub(true, "/base")) {
            Client client = stub.client().with("X-Forwarded-Prefix", "/team");
            client.post("/base/__admin/settings", "{\"fixedDelay\": 1}");
            locationsBeginWith("/team/base", client, "/base");
        }
    }

    @Test
    void underABasePathEverythingIsBelowIt() {
        try (Stub stub = stub(false, "/base/path")) {
            Client client = stub.client();
            locationsBeginWith("/base/path", client, "/base/path");
            for (String path : List.of(
                    "/base/path",
                    "/base/path/",
                    "/base/path/v1/jobs?page%5Blimit%5D=1",
                    "/base/path/__control/clock",
                    "/base/path/__admin/mappings")) {
                assertThat(client.get(path).status()).as(path).isEqualTo(200);
            }
            for (String path : List.of("/", "/v1/jobs", "/base", "/base/pathological/v1/jobs", "/__control/clock")) {
                Reply reply = client.get(path);
                assertThat(reply.status()).as(path).isEqualTo(404);
                assertThat(reply.text()).contains("every path begins with '/base/path' (--base-path)");
            }
        }
    }

    @Test
    void theStartPageShowsTheAddressThatTheReaderKnows() {
        try (Stub stub = stub(true, "")) {
            Client client = stub.client();
            assertThat(client.with("X-Forwarded-Proto", "https")
                            .with("X-Forwarded-Host", "stub.example")
                            .with("X-Forwarded-Prefix", "/jobs")
                            .get("/")
                            .text())
                    .contains("https://stub.example/jobs/v1/jobs");
            assertThat(client.with("Forwarded", "for=192.0.2.9;proto=https;host=\"stub.example:8443\"")
                            .get("/")
                            .text())
                    .contains("https://stub.example:8443/v1/jobs");
        }
    }

    @Test
    void thePublicNameCountsWhereControlIsGuarded() {
        ControlAccess access = new ControlAccess(null, List.of(), List.of("stub.example"));
        try (Stub stub =
                Stub.start(settings -> settings.fronting(Fronting.of(true, "")).control(access))) {
            Client proxied =
                    stub.client().with("X-Forwarded-Host", "stub.example").with("X-Forwarded-Proto", "https");
            assertThat(proxied.with("Origin", "https://stub.example")
                            .get("/__control/clock")
                            .status())
                    .isEqualTo(200);
            assertThat(proxied.with("Origin", "http://stub.example")
                            .get("/__control/clock")
                            .status())
                    .isEqualTo(403);
            assertThat(proxied.with("X-Forwarded-Host", "evil.example")
                            .get("/__control/clock")
                            .status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobs",
                "//evil.example",
                "/a//b",
                "/../x",
                "/a/..",
                "https://evil.example",
                "/a b",
                "/a?b",
                "/a\\b"
            })
    void aPrefixThatIsNoPathIsRefusedWithAReason(String prefix) {
        try (Stub stub = stub(true, "")) {
            Reply reply = stub.client().with("X-Forwarded-Prefix", prefix).get("/v1/jobs");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.errors().get(0).path("detail").asText())
                    .contains("X-Forwarded-Prefix is '" + prefix + "': it must be a path such as /jobs");
        }
        assertThatThrownBy(() -> Fronting.of(false, prefix))
                .hasMessageContaining("'" + prefix + "': it must be a path such as /jobs");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "/, ''", "/jobs, /jobs", "/jobs/, /jobs", "/a/b-c_d.e~f%20/, /a/b-c_d.e~f%20"})
    void aPathMayEndWithASlash(String given, String path) {
        assertThat(Fronting.of(false, given).basePath()).isEqualTo(path);
    }

    @Test
    void severalProxiesPutTheirPrefixesInFrontOfEachOther() {
        Fronting fronting = Fronting.of(true, "/base");
        assertThat(fronting.address("https", "stub.example", 443, List.of("/outer, /inner/")))
                .isEqualTo(new PublicAddress("https://stub.example", "/outer/inner/base"));
        assertThat(fronting.address("http", "::1", 8080, List.of("/outer", "/inner")))
                .isEqualTo(new PublicAddress("http://[::1]:8080", "/outer/inner/base"));
    }
}
