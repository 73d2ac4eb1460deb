package io.jobskit.conformance.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.traffic.Passed;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What does not pass: where a server, a client or a port is not as it should be. */
class WatchTroubleTest extends AtAWatch {

    @Test
    void whereNothingListensTheClientIsToldSoAndTheWatchGoesOn() throws IOException {
        int port = freePort();
        try (WatchingServer watch = watch("http://127.0.0.1:" + port)) {
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
                WatchingServer watch = watch(server.address().toString())) {
            assertThat(says(watch, "GET /v1/jobs HTTP/1.1\nHost: here\n\n")).endsWith("\r\n\r\nhalf");
            Passed passed = over(watch);
            assertThat(passed.answer()).isEmpty();
            assertThat(passed.trouble()).isEqualTo("the connection was closed in the middle of the response");
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
                WatchingServer watch = watch(server.address().toString())) {
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
                WatchingServer watch = watch(server.address().toString())) {
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
        try (WatchingServer watch = watch("http://127.0.0.1:1")) {
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
            assertThatThrownBy(() -> WatchingServer.start(
                                    target("http://127.0.0.1:1"),
                                    InetAddress.getLoopbackAddress(),
                                    taken.getLocalPort(),
                                    told::add,
                                    Clock.systemUTC())
                            .close())
                    .isInstanceOf(BindException.class);
        }
    }
}
