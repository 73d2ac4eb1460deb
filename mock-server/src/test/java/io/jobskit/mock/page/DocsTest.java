package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.server.Fronting;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page with Swagger UI, as a browser fetches it. */
class DocsTest {

    private static final Pattern FETCHED = Pattern.compile("(?:src|href|data-file)=\"([^\"]+)\"");

    @AutoClose
    private static final Stub STUB = Stub.start();

    private final Client client = STUB.client();

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void itIsAPageThatRunsNoScriptButTheStubs(String path) {
        Reply page = client.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "connect-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.text()).doesNotContain("<style", "<script>", "style=", "onload");
        Reply head = client.send("HEAD", path, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        client.post(path, "").refused(405);
    }

    @Test
    void everythingThatItNamesIsHere() {
        List<String> named = named(client.get("/docs"));
        assertThat(named)
                .contains("/openapi.yaml", "/__control/openapi.yaml", "/__page/swagger-ui/swagger-ui-bundle.js")
                .allMatch(file -> file.startsWith("/"));
        for (String file : named) {
            assertThat(client.get(file).status()).as(file).isEqualTo(200);
        }
    }

    @Test
    void swaggerUiIsSentSmallAndOnce() {
        for (String file : List.of("/__page/swagger-ui/swagger-ui-bundle.js", "/__page/swagger-ui/swagger-ui.css")) {
            Client zipping = client.with("Accept-Encoding", "gzip");
            Reply zipped = zipping.get(file);
            assertThat(zipped.header("Content-Encoding")).as(file).isEqualTo("gzip");
            assertThat(zipped.body()).as(file).hasSizeBetween(10_000, 600_000);
            assertThat(zipping.with("If-None-Match", zipped.header("ETag"))
                            .get(file)
                            .status())
                    .as(file)
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/__page/swagger-ui/swagger-ui-bundle.js.map",
                "/__page/swagger-ui/index.html",
                "/__page/swagger-ui/",
                "/__page/docs.html",
                "/docs/index.html"
            })
    void nothingElseOfItIsServed(String path) {
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void belowABasePathEverythingIsNamedThere() {
        try (Stub stub = Stub.start(settings -> settings.fronting(Fronting.of(false, "/stub")))) {
            Client there = stub.client();
            Reply page = there.get("/stub/docs");
            assertThat(page.text()).contains("data-base=\"/stub\"");
            List<String> files = named(page).stream()
                    .filter(file -> file.contains("/__page/"))
                    .toList();
            assertThat(files).hasSize(4).allSatisfy(file -> {
                assertThat(file).startsWith("/stub/");
                assertThat(there.get(file).status()).isEqualTo(200);
            });
        }
    }

    private static List<String> named(Reply page) {
        return FETCHED.matcher(page.text())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.startsWith("data:"))
                .toList();
    }
}
