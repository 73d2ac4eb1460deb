package io.jobskit.conformance.watch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.TestAuthority;
import io.jobskit.conformance.support.Tunnel;
import io.jobskit.conformance.target.Place;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.conformance.traffic.Passed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client of the JDK, to targets of every kind, and with bodies of any length. */
class ThroughTheWatchTest {

    private static final String DONE = RawServer.answer("200 OK", "Connection: close\r\n", "{}");
    private static final int MEGABYTE = 1024 * 1024;
    private static final int MEGABYTES = 40;

    private final Queue<Passed> told = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTargetFileSaysWhoIsTrustedAndWhatIsShown() {
        TestAuthority authority = new TestAuthority();
        authority.itself().write(folder, "ca");
        try (RawServer server = RawServer.secured(
                        authority.issue("localhost").context(), (asked, out) -> out.write(DONE.getBytes(ISO_8859_1)));
                WatchingServer trusting = watch("https://localhost:" + server.port(), "tls: {ca: ca.pem}");
                WatchingServer usual = watch("https://localhost:" + server.port(), "")) {
            assertThat(post(trusting, "{}")).isEqualTo(200);
            assertThat(server.asked().get(0).body()).isEqualTo("{}");
            assertThat(post(usual, "{}")).isEqualTo(502);
            usual.end();
            assertThat(told)
                    .extracting(Passed::trouble)
                    .satisfiesExactly(
                            none -> assertThat(none).isEmpty(),
                            why -> assertThat(why).contains("of an authority that the kit does not trust"));
        }
    }

    @Test
    void aProxyOfTheTargetFileIsAskedAndItsCredentialsAreNotRecorded() {
        try (RawServer server = RawServer.answering(DONE);
                Tunnel proxy = Tunnel.proxy();
                WatchingServer watch =
                        watch(server.address().toString(), "proxy: http://me:secret@127.0.0.1:" + proxy.port())) {
            assertThat(post(watch, "")).isEqualTo(200);
            assertThat(proxy.asked().get(0))
                    .startsWith("POST " + server.address() + "/v1/jobs?a=%7Cb HTTP/1.1\r\n")
                    .contains("Proxy-Authorization: Basic bWU6c2VjcmV0\r\n");
            watch.end();
            assertThat(told.element().sent().header("Proxy-Authorization")).isEmpty();
            assertThat(told.element().url()).isEqualTo(server.address() + "/v1/jobs?a=%7Cb");
        }
    }

    @Test
    void whatComesIsPassedOnWhileMoreComes() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (RawServer server = RawServer.that((asked, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nyes\r\n".getBytes(ISO_8859_1));
                    out.flush();
                    seen.await();
                    out.write("0\r\n\r\n".getBytes(ISO_8859_1));
                });
                WatchingServer watch = watch(server.address().toString(), "");
                InputStream body = HttpClient.newHttpClient()
                        .send(to(watch, "/v1/jobs").build(), BodyHandlers.ofInputStream())
                        .body()) {
            assertThat(body.readNBytes(3)).containsExactly('y', 'e', 's');
            seen.countDown();
            assertThat(body.read()).isNegative();
        }
    }

    @Test
    void bodiesOfAnyLengthPassAndAreKeptInFilesUntilTheEnd() throws Exception {
        Path kept;
        byte[] piece = "0123456789abcdef".repeat(MEGABYTE / 16).getBytes(ISO_8859_1);
        try (RawServer server = RawServer.that((asked, out) -> {
                    String head = "HTTP/1.1 200 OK\r\nContent-Length: %d\r\nX-Came: %d\r\n\r\n";
                    out.write(head.formatted((long) MEGABYTES * MEGABYTE, asked.bytes().length)
                            .getBytes(ISO_8859_1));
                    for (int i = 0; i < MEGABYTES; i++) {
                        out.write(piece);
                    }
                });
                WatchingServer watch = watch(server.address().toString(), "")) {
            Path large = Files.write(folder.resolve("large"), piece);
            var answer = HttpClient.newHttpClient()
                    .send(
                            to(watch, "/v1/jobs")
                                    .POST(BodyPublishers.ofFile(large))
                                    .build(),
                            BodyHandlers.ofFile(folder.resolve("came")));
            assertThat(answer.headers().firstValue("X-Came")).contains(Integer.toString(MEGABYTE));
            assertThat(answer.body()).hasSize((long) MEGABYTES * MEGABYTE);
            watch.end();
            Body came = told.element().answer().orElseThrow().message().body();
            Body sent = told.element().sent().body();
            assertThat(came.length()).isEqualTo((long) MEGABYTES * MEGABYTE);
            assertThat(came.start()).hasSize(Body.START);
            assertThat(came.file().orElseThrow()).hasSameBinaryContentAs(answer.body());
            assertThat(sent.length()).isEqualTo(MEGABYTE);
            assertThat(sent.start()).hasSize(Body.START);
            kept = came.file().orElseThrow();
        }
        assertThat(kept).doesNotExist();
    }

    private WatchingServer watch(String baseUrl, String more) {
        try {
            Path file = Files.writeString(folder.resolve("target.yaml"), "base-url: %s%n%s%n".formatted(baseUrl, more));
            TargetFile target = TargetFile.read(file, Map.of());
            return WatchingServer.start(
                    target.at(((Place.Address) target.place()).baseUrl()),
                    InetAddress.getLoopbackAddress(),
                    0,
                    told::add,
                    Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int post(WatchingServer watch, String body) {
        HttpRequest request =
                to(watch, "/v1/jobs?a=%7Cb").POST(BodyPublishers.ofString(body)).build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static HttpRequest.Builder to(WatchingServer watch, String path) {
        return HttpRequest.newBuilder(URI.create(watch.address() + path));
    }
}
