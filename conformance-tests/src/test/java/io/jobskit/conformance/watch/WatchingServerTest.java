package io.jobskit.conformance.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.traffic.Passed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes between a client and a server. */
class WatchingServerTest extends AtAWatch {

    @Test
    void aRequestGoesOutAsItCameButForItsHostAndWhatIsForTheNextHop() {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "", "yes"));
                WatchingServer watch = watch(server.address() + "/stub")) {
            says(watch, """
                    PROPFIND //v1/jobs?a[]=|&b=%7c HTTP/1.1
                    X-First: gr\u00fcn
                    hOsT: here:8081
                    Connection: close, X-Hop
                    X-Hop: 1
                    Upgrade: h2c
                    Authorization: Basic abc
                    Content-Length: 4

                    body""");
            assertThat(server.asked()).hasSize(1);
            assertThat(server.asked().get(0).head().replace("\r", ""))
                    .isEqualTo("""
                    PROPFIND /stub//v1/jobs?a[]=|&b=%%7c HTTP/1.1
                    X-First: gr\u00fcn
                    Host: %s
                    Authorization: Basic abc
                    Content-Length: 4

                    """.formatted(server.address().getAuthority()));
            assertThat(server.asked().get(0).body()).isEqualTo("body");
            Passed passed = over(watch);
            assertThat(passed.method()).isEqualTo("PROPFIND");
            assertThat(passed.url()).isEqualTo(server.address() + "/stub//v1/jobs?a[]=|&b=%7c");
            assertThat(passed.sent().header("Host")).contains(server.address().getAuthority());
            assertThat(passed.sent().text()).isEqualTo("body");
            assertThat(message(passed).text()).isEqualTo("yes");
            assertThat(passed.endedAt()).isAfterOrEqualTo(passed.startedAt());
        }
    }

    @Test
    void anAnswerComesBackAsItIsButForWhatIsForTheNextHop() {
        String answer =
                "HTTP/1.1 299 Gr\u00fcn\r\nx-COOKIE: a=\u00e4\r\nSet-Cookie: a\r\nSet-Cookie: b\r\nKeep-Alive: timeout=5\r\n"
                        + "Content-Length: 3\r\n\r\nyes";
        try (RawServer server = RawServer.that((asked, out) -> out.write(answer.getBytes(ISO_8859_1)));
                WatchingServer watch = watch(server.address().toString())) {
            assertThat(says(watch, "GET /v1/jobs HTTP/1.1\nHost: here\nConnection: close\n\n"))
                    .isEqualTo("HTTP/1.1 299 Gr\u00fcn\r\nx-COOKIE: a=\u00e4\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n"
                            + "Connection: close\r\nContent-Length: 3\r\n\r\nyes");
            assertThat(message(over(watch)).headers()).contains(new Header("Keep-Alive", "timeout=5"));
        }
    }

    @Test
    void chunksPassInBothDirections() {
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nye\r\n1\r\ns\r\n0\r\n\r\n";
        try (RawServer server = RawServer.answering(answer);
                WatchingServer watch = watch(server.address().toString())) {
            assertThat(says(watch, """
                            POST /v1/jobs HTTP/1.1
                            Host: here
                            Connection: close
                            Transfer-Encoding: chunked

                            3
                            abc
                            0

                            """))
                    .contains("Transfer-Encoding: chunked")
                    .endsWith("\r\n2\r\nye\r\n1\r\ns\r\n0\r\n\r\n");
            assertThat(server.asked().get(0).header("Transfer-Encoding")).isEqualTo("chunked");
            Passed passed = over(watch);
            assertThat(passed.sent().text()).isEqualTo("abc");
            assertThat(message(passed).text()).isEqualTo("yes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD 200", "GET 204", "GET 304"})
    void whatHasNoBodyGetsNone(String which) {
        String status = which.substring(which.indexOf(' ') + 1);
        String head = "HTTP/1.1 %s Fine\r\nETag: \"1\"\r\n%s"
                .formatted(status, status.equals("204") ? "" : "Content-Length: 7\r\n");
        try (RawServer server = RawServer.answering(head + "\r\n");
                WatchingServer watch = watch(server.address().toString())) {
            String request = which.substring(0, which.indexOf(' ')) + " /v1/jobs/7 HTTP/1.1\nHost: here\n";
            assertThat(says(watch, request + "\n" + request + "Connection: close\n\n"))
                    .isEqualTo(head + "\r\n" + head + "Connection: close\r\n\r\n");
            watch.end();
            assertThat(told)
                    .hasSize(2)
                    .allSatisfy(passed ->
                            assertThat(message(passed).body().isEmpty()).isTrue());
        }
    }

    @Test
    void aRedirectIsNotFollowedAndLeadsTheClientBackHereWhileTheRecordHoldsWhatTheServerSaid() {
        try (RawServer server = RawServer.that((asked, out) -> out.write(RawServer.answer(
                                "303 See Other",
                                "Location: http://%s/stub/v1/jobs/7\r\n".formatted(asked.header("Host")),
                                "")
                        .getBytes(ISO_8859_1)));
                WatchingServer watch = watch(server.address() + "/stub")) {
            assertThat(says(watch, "GET /v1/jobs/7 HTTP/1.1\nHost: laptop:8081\nConnection: close\n\n"))
                    .contains("\r\nLocation: http://laptop:8081/v1/jobs/7\r\n");
            assertThat(server.asked()).hasSize(1);
            assertThat(message(over(watch)).header("Location")).contains(server.address() + "/stub/v1/jobs/7");
        }
    }

    @Test
    void aBodyThatIsPackedPassesAsItIsAndIsReadForTheRecord() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"data\":[]}".getBytes(ISO_8859_1));
        }
        byte[] bytes = packed.toByteArray();
        try (RawServer server = RawServer.that((asked, out) -> {
                    String head = "HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n";
                    out.write(head.formatted(asked.header("Accept-Encoding"), bytes.length)
                            .getBytes(ISO_8859_1));
                    out.write(bytes);
                });
                WatchingServer watch = watch(server.address().toString())) {
            String request = "GET /v1/jobs HTTP/1.1\nHost: here\nConnection: close\nAccept-Encoding: ";
            assertThat(says(watch, request + "gzip\n\n")).endsWith(new String(bytes, ISO_8859_1));
            says(watch, request + "br\n\n");
            watch.end();
            List<Passed> both = List.copyOf(told);
            assertThat(message(both.get(0)).json().path("data").isArray()).isTrue();
            assertThat(message(both.get(1)).isReadable()).isFalse();
        }
    }
}
