package io.jobskit.mock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.fault.ApiRoute;
import io.jobskit.mock.fault.ApiRoutes;
import io.jobskit.mock.firm.FirmFaults;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpHandler;
import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.server.ControlAccess;
import io.jobskit.mock.server.Fronting;
import io.jobskit.mock.server.Handlers;
import io.jobskit.mock.server.ServerSettings;
import io.jobskit.mock.store.MemoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made while they are sent. */
class StreamingTest {

    /** A handler whose answers never end by themselves. */
    private static final class Endless implements HttpHandler {

        private final CountDownLatch stopped = new CountDownLatch(1);

        @Override
        public boolean leadsHere(String path) {
            return path.startsWith("/v1/jobs");
        }

        @Override
        public HttpResponse answer(HttpRequest request) {
            return HttpResponse.of(200).withBody("text/csv", new Content.Streamed(out -> {
                byte[] line = "row\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
                try {
                    while (true) {
                        out.write(line);
                    }
                } catch (IOException gone) {
                    stopped.countDown();
                    throw gone;
                }
            }));
        }

        @Override
        public HttpResponse tooLarge(String path, long limit) {
            return HttpResponse.of(413);
        }
    }

    @ParameterizedTest(name = "through WireMock: {0}")
    @ValueSource(booleans = {false, true})
    void aClientThatGoesAwayStopsTheWork(boolean throughWireMock) throws Exception {
        Endless handler = new Endless();
        ServerSettings settings = settings();
        try (WireMockEngine engine = WireMockEngine.start(
                settings, new Handlers(handler, handler, noFaults(handler), false), List.of(), Clock.systemUTC())) {
            if (throughWireMock) {
                exchange(engine.port(), "POST /__admin/settings", "{\"fixedDelay\": 1}");
            }
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), engine.port())) {
                socket.getOutputStream()
                        .write("GET /v1/jobs HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
                assertThat(handler.stopped.getCount())
                        .as("while the client is there")
                        .isEqualTo(1);
            }
            assertThat(handler.stopped.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** A handler whose answer begins, and goes on when its beginning has been seen. */
    private static final class Halting implements HttpHandler {

        private final CountDownLatch seen = new CountDownLatch(1);

        @Override
        public boolean leadsHere(String path) {
            return path.startsWith("/v1/jobs");
        }

        @Override
        public HttpResponse answer(HttpRequest request) {
            return HttpResponse.of(200).withBody("text/csv", new Content.Streamed(out -> {
                out.write("row\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
                try {
                    if (!seen.await(20, TimeUnit.SECONDS)) {
                        throw new IOException("nobody has seen the beginning");
                    }
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new IOException("nobody waits any longer", stopped);
                }
                out.write("end\n".getBytes(StandardCharsets.UTF_8));
            }));
        }

        @Override
        public HttpResponse tooLarge(String path, long limit) {
            return HttpResponse.of(413);
        }
    }

    @Test
    void theBeginningOfWhatIsCompressedIsSeenBeforeTheRestIsMade() throws Exception {
        Halting handler = new Halting();
        ServerSettings settings = settings();
        try (WireMockEngine engine = WireMockEngine.start(
                settings, new Handlers(handler, handler, noFaults(handler), false), List.of(), Clock.systemUTC())) {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + engine.port() + "/v1/jobs")
                            .toURL()
                            .openConnection();
            connection.setRequestProperty("Accept-Encoding", "gzip");
            connection.setReadTimeout(20_000);
            try (InputStream rows = new GZIPInputStream(connection.getInputStream(), 64)) {
                assertThat(new String(rows.readNBytes(40), StandardCharsets.UTF_8))
                        .isEqualTo("row\n".repeat(10));
                handler.seen.countDown();
                assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8))
                        .endsWith("row\nend\n");
            }
        }
    }

    private static FirmFaults noFaults(HttpHandler handler) {
        return new FirmFaults(
                new ApiRoutes() {
                    @Override
                    public boolean leadsHere(String path) {
                        return handler.leadsHere(path);
                    }

                    @Override
                    public @Nullable ApiRoute route(String method, String path) {
                        return null;
                    }

                    @Override
                    public long job(String path) {
                        return 0;
                    }
                },
                MemoryStore.empty(Clock.systemUTC()),
                null);
    }

    private static void exchange(int port, String request, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    private static ServerSettings settings() {
        return new ServerSettings(
                "127.0.0.1",
                0,
                null,
                Fronting.NONE,
                ControlAccess.LOCAL,
                null,
                false,
                1000,
                10,
                null,
                false,
                null,
                null,
                null);
    }
}
