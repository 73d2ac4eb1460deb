package io.jobskit.conformance.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.conformance.traffic.Passed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {

    private final Queue<Passed> told = new ConcurrentLinkedQueue<>();

    @Test
    void aRequestGoesOutAsItCameButForItsHostAndWhatIsForTheNextHop() {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "", "yes"));
                Watch watch = watch(server.address() + "/stub")) {
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
                Watch watch = watch(server.address().toString())) {
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
                Watch watch = watch(server.address().toString())) {
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
                Watch watch = watch(server.address().toString())) {
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
                Watch watch = watch(server.address() + "/stub")) {
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
                Watch watch = watch(server.address().toString())) {
            String request = "GET /v1/jobs HTTP/1.1\nHost: here\nConnection: close\nAccept-Encoding: ";
            assertThat(says(watch, request + "gzip\n\n")).endsWith(new String(bytes, ISO_8859_1));
            says(watch, request + "br\n\n");
            watch.end();
            List<Passed> both = List.copyOf(told);
            assertThat(message(both.get(0)).json().path("data").isArray()).isTrue();
            assertThat(message(both.get(1)).isReadable()).isFalse();
        }
    }

    @Test
    void whereNothingListensTheClientIsToldSoAndTheWatchGoesOn() throws IOException {
        int port = freePort();
        try (Watch watch = watch("http://127.0.0.1:" + port)) {
            String request = "POST /v1/jobs HTTP/1.1\nHost: here\nContent-Length: 2\n\n{}";
            assertThat(says(watch, request)).isEqualTo("""
                    HTTP/1.1 502 Bad Gateway
                    Content-Type: application/vnd.api+json
                    Connection: close
                    Content-Length: 132

                    {"errors":[{"status":"502","title":"jobs-conformance watch could not pass this on",\
                    "detail":"Nothing listens at 127.0.0.1:PORT."}]}""".replace("\n", "\r\n")
                    .replace("PORT", Integer.toString(port))
                    .replace(
                            "132", Integer.toString(127 + Integer.toString(port).length())));
            says(watch, request);
            watch.end();
            assertThat(told).hasSize(2).allSatisfy(passed -> {
                assertThat(passed.answer()).isEmpty();
                assertThat(passed.trouble()).isEqualTo("nothing listens at 127.0.0.1:" + port);
                assertThat(passed.sent().isReadable()).isFalse();
            });
        }
    }

    @Test
    void anAnswerThatBreaksOffBreaksOffForTheClientTooAndIsNone() {
        try (RawServer server = RawServer.that((asked, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf".getBytes(ISO_8859_1));
                    out.flush();
                    throw new IOException("enough");
                });
                Watch watch = watch(server.address().toString())) {
            assertThat(says(watch, "GET /v1/jobs HTTP/1.1\nHost: here\n\n")).endsWith("\r\n\r\nhalf");
            Passed passed = over(watch);
            assertThat(passed.answer()).isEmpty();
            assertThat(passed.trouble()).isEqualTo("the connection was closed in the middle of the answer");
        }
    }

    @Test
    void nothingIsConcludedOfABodyThatTheClientDidNotWant() throws IOException {
        byte[] piece = new byte[1024 * 1024];
        try (RawServer server = RawServer.that((asked, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
                    while (true) {
                        out.write(piece);
                    }
                });
                Watch watch = watch(server.address().toString())) {
            try (Socket client =
                    new Socket(InetAddress.getLoopbackAddress(), watch.address().getPort())) {
                client.getOutputStream().write("GET /v1/jobs HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(ISO_8859_1));
                assertThat(client.getInputStream().read()).isEqualTo('H');
            }
            Passed passed = over(watch);
            assertThat(passed.answer()).isPresent();
            assertThat(message(passed).isReadable()).isFalse();
        }
    }

    @Test
    void aRequestIsSentOnceAndOneThatChangesNothingAgainWhereItsConnectionTurnedOutToBeClosed() {
        try (RawServer server = RawServer.that((asked, out) -> {
                    if (asked.place() > 1) {
                        throw new IOException("closed before");
                    }
                    out.write(RawServer.answer("200 OK", "", "").getBytes(ISO_8859_1));
                });
                Watch watch = watch(server.address().toString())) {
            String get = "GET /v1/jobs/7 HTTP/1.1\nHost: here\nConnection: close\n\n";
            assertThat(says(watch, get)).startsWith("HTTP/1.1 200 ");
            assertThat(says(watch, get)).startsWith("HTTP/1.1 200 ");
            assertThat(says(watch, get.replace("GET", "DELETE"))).startsWith("HTTP/1.1 200 ");
            assertThat(server.asked())
                    .extracting(RawServer.Asked::method)
                    .containsExactly("GET", "GET", "GET", "DELETE");
            watch.end();
            assertThat(told).hasSize(3);
        }
    }

    @Test
    void itIsNoProxyToOtherServers() {
        try (Watch watch = watch("http://127.0.0.1:1")) {
            assertThat(says(watch, "GET http://elsewhere.example/ HTTP/1.1\nHost: elsewhere.example\n\n"))
                    .startsWith("HTTP/1.1 400 Bad Request\r\n")
                    .endsWith(
                            "\"detail\":\"The address of a request begins with a slash here: this stands for the server"
                                    + " itself, and is no proxy to others.\"}]}");
            watch.end();
            assertThat(told).isEmpty();
        }
    }

    @Test
    void whereSomethingElseListensItCannot() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Watch.start(
                                    target("http://127.0.0.1:1"),
                                    InetAddress.getLoopbackAddress(),
                                    taken.getLocalPort(),
                                    told::add,
                                    Clock.systemUTC())
                            .close())
                    .isInstanceOf(BindException.class);
        }
    }

    private Watch watch(String baseUrl) {
        try {
            return Watch.start(target(baseUrl), InetAddress.getLoopbackAddress(), 0, told::add, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Target target(String baseUrl) {
        return TargetFile.ofBaseUrl(baseUrl).at(URI.create(baseUrl));
    }

    /** The only exchange, once it is over. */
    private Passed over(Watch watch) {
        watch.end();
        assertThat(told).hasSize(1);
        return told.element();
    }

    private static Message message(Passed passed) {
        return passed.answer().orElseThrow().message();
    }

    /** Sends that, and reads until the connection is closed, or breaks off. */
    private static String says(Watch watch, String request) {
        try (Socket client =
                new Socket(InetAddress.getLoopbackAddress(), watch.address().getPort())) {
            client.getOutputStream().write(request.replace("\n", "\r\n").getBytes(ISO_8859_1));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                client.getInputStream().transferTo(all);
            } catch (SocketException brokenOff) {
                // What has come until then is the answer.
            }
            return all.toString(ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
