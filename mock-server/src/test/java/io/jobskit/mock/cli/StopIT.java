package io.jobskit.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Isolated;

/** A stop cuts nobody off: what is in flight is finished, what is new is refused, and the status is 0. */
@Isolated("a stop takes 10 seconds at most, of which whoever reads needs all of the machine")
class StopIT {

    /** Far more than sockets hold, and read within the time of a stop on a machine that is busy with other things. */
    private static final int ROWS = 400_000;

    /** They fit into the socket of the server, and not into that of a reader who takes little at once. */
    private static final int MORE_THAN_A_READER_TAKES = 1500;

    /** Kept, as a client that nobody refers to closes its connections. */
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aDownloadInFlightIsFinishedWhileNewConnectionsAreRefused() throws Exception {
        try (StubProcess stub = StubProcess.ofJar("--port", "0", "--progress", "immediate")) {
            URI base = stub.address();
            String id = create(base, ROWS);
            HttpResponse<InputStream> download = client.send(
                    HttpRequest.newBuilder(base.resolve("/v1/jobs/" + id + "/download"))
                            .build(),
                    BodyHandlers.ofInputStream());
            try (BufferedReader rows =
                    new BufferedReader(new InputStreamReader(download.body(), StandardCharsets.UTF_8))) {
                rows.readLine();
                stub.terminate();
                Awaitility.await("new connections are refused")
                        .atMost(Duration.ofSeconds(5))
                        .until(() -> refused(base));
                // A reader that pauses meanwhile keeps its connection: it is within the time that a stop may take.
                Awaitility.await("new connections stay refused while the reader pauses")
                        .during(Duration.ofSeconds(2))
                        .atMost(Duration.ofSeconds(6))
                        .until(() -> refused(base));
                assertThat(rows.lines().count()).as("rows of the download").isEqualTo(ROWS);
            }
            assertThat(stub.ended().status()).isZero();
        }
    }

    /** The response is finished, and what the reader has not taken would be lost with the network of a container. */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there does a container's network end with the process")
    void whatWasSentAndHasNotBeenTakenIsWaitedFor() throws Exception {
        try (StubProcess stub = StubProcess.ofJar("--port", "0", "--progress", "immediate");
                Socket reader = new Socket()) {
            URI base = stub.address();
            String id = create(base, MORE_THAN_A_READER_TAKES);
            reader.setReceiveBufferSize(4096);
            reader.connect(new InetSocketAddress(base.getHost(), base.getPort()));
            reader.getOutputStream()
                    .write("GET /v1/jobs/%s/download HTTP/1.0\r\nHost: x\r\n\r\n"
                            .formatted(id)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(reader.getInputStream().read()).isPositive();
            stub.terminate();
            Awaitility.await("new connections are refused")
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> refused(base));
            Awaitility.await("the process goes on while the reader pauses")
                    .during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .until(stub::isAlive);
            assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .dropWhile(line -> !line.isEmpty())
                            .skip(2))
                    .hasSize(MORE_THAN_A_READER_TAKES);
            assertThat(stub.ended().status()).isZero();
        }
    }

    @Test
    void anIdleServerStopsAtOnceAlthoughAClientKeepsItsConnection() throws Exception {
        try (StubProcess stub = StubProcess.ofJar("--port", "0")) {
            URI base = stub.address();
            try (Socket kept = new Socket(base.getHost(), base.getPort())) {
                kept.getOutputStream()
                        .write("GET /v1/jobs HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                assertThat(kept.getInputStream().read()).isPositive();
                long start = System.nanoTime();
                stub.terminate();
                assertThat(stub.ended().status()).isZero();
                assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start))
                        .as("seconds, of the 10 that a request in flight may take")
                        .isLessThan(8);
            }
        }
    }

    @Test
    void theLauncherBuildsNothingThatIsThereAndStartsTheStub() throws Exception {
        Path launcher = Path.of(System.getProperty("jobs.top"), "jobs-mock").normalize();
        try (StubProcess stub = StubProcess.of(List.of(launcher.toString(), "--port", "0"))) {
            HttpResponse<String> page =
                    client.send(HttpRequest.newBuilder(stub.address()).build(), BodyHandlers.ofString());
            assertThat(page.body()).contains("<title>Jobs API stub</title>");
            stub.terminate();
            StubProcess.Ended ended = stub.ended();
            assertThat(ended.status()).isZero();
            assertThat(ended.err()).isEmpty();
        }
    }

    private String create(URI base, int rows) throws IOException, InterruptedException {
        String body = """
                {"data": {"type": "jobs", "attributes": {"job_type": "portfolio_view_results", "parameters":
                 {"view_id": 2, "portfolio_type": "entity", "portfolio_id": 22, "output_type": "csv",
                  "start_date": "2020-01-01", "end_date": "2020-03-31", "result_rows": %d}}}}""".formatted(rows);
        HttpResponse<String> created = client.send(
                HttpRequest.newBuilder(base.resolve("/v1/jobs"))
                        .header("Content-Type", "application/vnd.api+json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(created.statusCode()).isEqualTo(202);
        return created.body().replaceAll("(?s).*?\"id\":\"(\\d+)\".*", "$1");
    }

    private static boolean refused(URI base) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            return !socket.isConnected();
        } catch (ConnectException refused) {
            return true;
        }
    }
}
