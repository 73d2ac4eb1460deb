package io.jobskit.mock.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Stub;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the page is made of, as a browser fetches it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageFilesTest {

    private static final Pattern FETCHED = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("from ?['\"](\\.[^'\"]+)['\"]");

    private final Stub stub = Stub.start();
    private final Client client = stub.client();

    @AfterAll
    void stop() {
        stub.close();
    }

    @Test
    void everyFileThatThePageNamesIsThereAndAllAreSmall() {
        Set<String> files = files();
        assertThat(files).hasSizeGreaterThan(15).contains("/__page/lit-html/lit-html.js", "/__page/workbench.css");

        long bytes = 0;
        for (String file : files) {
            Reply zipped = client.with("Accept-Encoding", "gzip").get(file);
            assertThat(zipped.status()).as(file).isEqualTo(200);
            assertThat(zipped.header("Content-Encoding")).as(file).isEqualTo("gzip");
            assertThat(zipped.mediaType()).as(file).isEqualTo(file.endsWith(".css") ? "text/css" : "text/javascript");
            bytes += zipped.body().length;
        }
        assertThat(bytes).as("bytes over the wire").isLessThan(200_000);
    }

    @Test
    void aFileThatABrowserHasIsNotSentAgain() {
        Reply first = client.get("/__page/workbench.js");
        Reply again = client.with("If-None-Match", first.header("ETag")).get("/__page/workbench.js");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        Reply zipped = client.with("Accept-Encoding", "gzip").get("/__page/workbench.js");
        assertThat(client.with("Accept-Encoding", "gzip")
                        .with("If-None-Match", zipped.header("ETag"))
                        .get("/__page/workbench.js")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void thePageRunsNoScriptButItsOwn() {
        Reply page = client.get("/");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.text()).doesNotContain("<style").containsOnlyOnce("<script");
    }

    @Test
    void whatIsNoFileOfThePageIsRefused() {
        for (String path : List.of(
                "/__page/nothing.js",
                "/__page/",
                "/__page/../io/jobskit/mock/page/Facts.class",
                "/__page/workbench.html",
                "/__page/lit-html/LICENSE")) {
            assertThat(client.get(path).status()).as(path).isEqualTo(404);
        }
        client.post("/__page/workbench.js", "").refused(405);
        client.post("/", "").refused(405);
    }

    @Test
    void thePageIsWholeWhateverIsDoneToMappings() {
        try (Stub other = Stub.start()) {
            Client there = other.client();
            there.anonymous().send("DELETE", "/__admin/mappings", BodyPublishers.noBody());
            assertThat(there.get("/__page/workbench.js").status()).isEqualTo(200);
        }
    }

    @Test
    void theFactsAreThoseOfTheStub() {
        JsonNode facts = client.get("/__page/stub.json").json();
        assertThat(facts.path("pace").asText()).isEqualTo("time:PT3S");
        assertThat(facts.path("strict").asBoolean()).isFalse();
        assertThat(facts.path("fates")).hasSize(Behavior.values().length);
        assertThat(facts.path("statuses")).hasSize(Status.values().length);
        assertThat(facts.path("users")).hasSize(6);
        assertThat(facts.path("requests").toString()).contains("\"GET /v1/jobs/:id\"");
        assertThat(facts.path("control").toString()).contains("\"GET /__control/events\"");
    }

    private Set<String> files() {
        Deque<String> open =
                new ArrayDeque<>(matches(FETCHED, client.get("/").text()).toList());
        Set<String> files = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String file = open.remove();
            if (files.add(file)) {
                matches(IMPORTED, client.get(file).text())
                        .map(name -> URI.create(file).resolve(name).getPath())
                        .forEach(open::add);
            }
        }
        return files;
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }
}
