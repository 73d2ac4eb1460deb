package io.jobskit.conformance.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.target.Identity;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarFileTest {

    private static final String JOB = "{\\\"data\\\":{\\\"id\\\":\\\"7\\\"}}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void chromiumPutsPseudoHeadersLinesAndItsCacheIntoAnEntry() {
        Traffic traffic = read("""
                {"startedDateTime":"2026-01-01T10:00:00.250Z","time":12.75,"_resourceType":"fetch","cache":{},
                 "request":{"method":"GET","url":"https://api.example/v1/jobs/7#top","httpVersion":"h2","bodySize":0,
                  "headers":[{"name":":authority","value":"api.example"},{"name":"authorization","value":"Bearer t0ken"}]},
                 "response":{"status":200,"statusText":"","content":{"size":19,"mimeType":"application/json","text":"%s"},
                  "headers":[{"name":"content-type","value":"application/json"},{"name":"set-cookie","value":"a=1\\nb=2"}]}},
                {"startedDateTime":"2026-01-01T10:00:01.000Z","time":0.2,"_fromCache":"disk",
                 "request":{"method":"GET","url":"https://api.example/v1/jobs/7","headers":[]},
                 "response":{"status":200,"content":{"size":20},"headers":[{"name":"age","value":"0"}]}},
                {"startedDateTime":"2026-01-01T10:00:02.000Z","time":3,"_resourceType":"preflight",
                 "request":{"method":"OPTIONS","url":"https://api.example/v1/jobs/7","headers":[]},
                 "response":{"status":204,"content":{"size":0},"headers":[]}},
                {"startedDateTime":"2026-01-01T10:00:03.000Z","time":7,
                 "request":{"method":"DELETE","url":"https://API.example:443/v1/jobs/a%%20b","headers":[]},
                 "response":{"status":0,"statusText":"","content":{"size":0},"headers":[],"_error":"net::ERR_ABORTED"}}
                """.formatted(JOB));
        assertThat(traffic.target().baseUrl()).hasToString("https://api.example");
        assertThat(traffic.summary())
                .isEqualTo(
                        "FOLDER: 2 of 4 entries are of the Jobs API at https://api.example; left out: 1 answer from a cache, 1 preflight."
                                .replace("FOLDER", file().toString()));
        Exchange read = traffic.exchanges().get(0);
        assertThat(read.operation()).isEqualTo(Operation.READ);
        assertThat(read.request().job()).isEqualTo("7");
        assertThat(read.request().line()).isEqualTo("GET /v1/jobs/7");
        assertThat(read.request().message().headers()).containsExactly(new Header("authorization", "Bearer t0ken"));
        assertThat(message(read).headers()).extracting(Header::value).containsExactly("application/json", "a=1", "b=2");
        assertThat(read.json().at("/data/id").asText()).isEqualTo("7");
        assertThat(read.sentAt()).isEqualTo(Instant.parse("2026-01-01T10:00:00.250Z"));
        assertThat(read.answeredAt()).isEqualTo(Instant.parse("2026-01-01T10:00:00.262750Z"));
        assertThat(read.identity()).isEqualTo("caller-1");
        assertThat(traffic.target().identities().get("caller-1"))
                .extracting(Identity::credentials)
                .isEqualTo(new Identity.Credentials.Bearer("t0ken"));
        Exchange cancel = traffic.exchanges().get(1);
        assertThat(cancel.operation()).isEqualTo(Operation.CANCEL);
        assertThat(cancel.request().job()).isEqualTo("a b");
        assertThat(cancel.answer()).isEmpty();
        assertThat(cancel.trouble()).isEqualTo("The traffic holds no answer: net::ERR_ABORTED.");
        assertThat(cancel.identity()).isEmpty();
    }

    @Test
    void firefoxHasOffsetsCutsLongBodiesAndSaysWhatTheCacheHolds() {
        Traffic traffic = read("""
                {"startedDateTime":"2026-01-01T11:00:00.000+01:00","time":40,"cache":{},
                 "request":{"method":"POST","url":"http://api.example/v1/jobs","bodySize":17,
                  "headers":[{"name":"Cookie","value":"session=abc"}],"postData":{"mimeType":"","params":[],"text":"{}"}},
                 "response":{"status":202,"headers":[{"name":"Date","value":"now"}],
                  "content":{"mimeType":"application/json; charset=utf-8","size":3000000,"text":"{\\"data\\""}}},
                {"startedDateTime":"2026-01-01T11:00:01.000+01:00","time":0,"cache":{"afterRequest":null},
                 "request":{"method":"GET","url":"http://api.example/v1/jobs","headers":[]},
                 "response":{"status":200,"headers":[{"name":"Date","value":"now"}],"content":{"size":2,"text":"{}"}}}
                """);
        assertThat(traffic.exchanges()).hasSize(1);
        Exchange creation = traffic.exchanges().get(0);
        assertThat(creation.operation()).isEqualTo(Operation.CREATE);
        assertThat(creation.sentAt()).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
        assertThat(creation.request().message().content().isDocument()).isFalse();
        assertThat(message(creation).mediaType()).isEqualTo("application/json");
        assertThat(message(creation).content().isDocument()).isFalse();
        assertThat(message(creation).content().isEmpty()).isFalse();
        assertThat(message(creation).isReadable()).isFalse();
        assertThat(creation.json().isMissingNode()).isTrue();
        assertThat(creation.identity()).isEqualTo("caller-1");
    }

    @Test
    void mitmproxyAndCharlesWriteBase64AndLeaveOutWhatTheyDoNotKnow() {
        Traffic traffic = read("""
                {"startedDateTime":"2026-01-01T10:00:00.123456+00:00","time":8,
                 "request":{"method":"GET","url":"http://api.example:8080/api/v1/jobs/7/download",
                  "headers":[{"name":"Authorization","value":"Basic a2V5OnNlY3JldA=="},{"name":"Addepar-Firm","value":"1"}]},
                 "response":{"status":200,"headers":[{"name":"Content-Type","value":"text/csv"}],
                  "content":{"size":3,"encoding":"base64","text":"YSxi"}}},
                {"startedDateTime":"2026-01-01T10:00:01+0000",
                 "request":{"method":"GET","url":"http://api.example:8080/api/v1/jobs?page[limit]=2|3","headers":[]},
                 "response":{"status":200,"headers":[{"name":"Content-Type","value":"application/json"}],"content":{}}},
                {"startedDateTime":"2026-01-01T10:00:02Z","time":5,
                 "request":{"method":"DELETE","url":"http://api.example:8080/api/v1/jobs/7","headers":[]},
                 "response":{"status":204,"headers":[{"name":"Date","value":"now"}],"content":{"size":0}}}
                """);
        assertThat(traffic.target().baseUrl()).hasToString("http://api.example:8080/api");
        Exchange download = traffic.exchanges().get(0);
        assertThat(download.operation()).isEqualTo(Operation.DOWNLOAD);
        assertThat(message(download).text()).isEqualTo("a,b");
        assertThat(traffic.target().identities().get(download.identity()))
                .hasToString("Identity[name=caller-1, credentials=Basic[key], firm=Optional[1], headers={}]");
        Exchange listing = traffic.exchanges().get(1);
        assertThat(listing.request().uri().getQuery()).isEqualTo("page[limit]=2|3");
        assertThat(message(listing).content().isDocument()).isFalse();
        assertThat(listing.answeredAt())
                .as("of one that lasts nobody knows how long")
                .isEqualTo(Instant.parse("2026-01-01T10:00:02.005Z"));
        assertThat(message(traffic.exchanges().get(2)).content().isEmpty()).isTrue();
    }

    @Test
    void redirectsAreFollowedToOtherServersAndTestControlIsTold() {
        Traffic traffic = read("""
                {"startedDateTime":"2026-01-01T10:00:00.000Z","time":5,
                 "request":{"method":"GET","url":"http://api.example/v1/jobs/7/download",
                  "headers":[{"name":"Authorization","value":"Token abcdefgh"}]},
                 "response":{"status":303,"headers":[{"name":"Location","value":"https://files.example/a?sig=1"}],"content":{"size":0}}},
                {"startedDateTime":"2026-01-01T10:00:01.000Z","time":5,
                 "request":{"method":"GET","url":"https://files.example/a?sig=1","headers":[]},
                 "response":{"status":302,"headers":[{"name":"Location","value":"/b"}],"content":{"size":0}}},
                {"startedDateTime":"2026-01-01T10:00:02.000Z","time":5,
                 "request":{"method":"GET","url":"https://files.example/b","headers":[]},
                 "response":{"status":200,"headers":[{"name":"Content-Type","value":"text/csv"}],"content":{"size":3,"text":"a,b"}}},
                {"startedDateTime":"2026-01-01T10:00:03.000Z","time":5,
                 "request":{"method":"POST","url":"http://api.example/__control/jobs/7/age","headers":[]},
                 "response":{"status":204,"headers":[{"name":"Date","value":"now"}],"content":{"size":0}}},
                {"startedDateTime":"2026-01-01T10:00:04.000Z","time":5,
                 "request":{"method":"GET","url":"https://other.example/style.css","headers":[]},
                 "response":{"status":200,"headers":[],"content":{}}}
                """);
        assertThat(traffic.exchanges())
                .extracting(Exchange::operation)
                .containsExactly(Operation.DOWNLOAD, Operation.OTHER, Operation.OTHER, Operation.AGE);
        assertThat(traffic.exchanges())
                .extracting(Exchange::identity)
                .containsExactly("caller-1", "caller-1", "caller-1", "");
        assertThat(traffic.target().identities().get("caller-1"))
                .extracting(Identity::headers)
                .isEqualTo(Map.of("Authorization", "Token abcdefgh"));
    }

    @Test
    void whatCannotBeUsedIsSaid() throws IOException {
        Path none = Files.writeString(folder.resolve("none.har"), "{\"log\":{\"entries\":[]}}");
        Path list = Files.writeString(folder.resolve("list.har"), "[1]");
        Path text = Files.writeString(folder.resolve("text.har"), "{\n\"log\": oops");
        Path empty = Files.writeString(folder.resolve("empty.har"), "");
        String entry =
                "{\"startedDateTime\":\"%s\",\"request\":{\"method\":\"GET\",\"url\":\"%s\"},\"response\":{\"status\":200}}";
        Path two = har(
                "two.har",
                entry.formatted("2026-01-01T10:00:00Z", "http://a.example/v1/jobs"),
                entry.formatted("2026-01-01T10:00:00Z", "http://a.example/v1/jobs/7"),
                entry.formatted("2026-01-01T10:00:00Z", "http://a.example/api/v1/jobs"));
        Path timeless = har("timeless.har", entry.formatted("yesterday", "http://a.example/v1/jobs"));
        StringBuilder said = new StringBuilder();
        for (Path file : new Path[] {folder.resolve("missing.har"), folder, text, empty, list, two, timeless}) {
            assertThatThrownBy(() -> HarFile.read(file).traffic())
                    .isInstanceOfSatisfying(
                            UnusableTrafficException.class,
                            thrown -> said.append(thrown.getMessage()).append('\n'));
        }
        said.append(HarFile.read(none).traffic().summary()).append('\n');
        said.append(HarFile.read(two).at("http://b.example/").summary()).append('\n');
        assertThat(HarFile.read(two).at("http://A.example:80/api/").exchanges()).hasSize(1);
        Golden.matches("har.txt", said.toString().replace(folder.toString(), "FOLDER"));
    }

    private Traffic read(String... entries) {
        return HarFile.read(har("traffic.har", entries)).traffic();
    }

    private Path file() {
        return folder.resolve("traffic.har");
    }

    private Path har(String name, String... entries) {
        try {
            return Files.writeString(
                    folder.resolve(name),
                    "{\"log\":{\"version\":\"1.2\",\"entries\":[" + String.join(",", entries) + "]}}");
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static Message message(Exchange exchange) {
        return exchange.answer().orElseThrow().message();
    }
}
