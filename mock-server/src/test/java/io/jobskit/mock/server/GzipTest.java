package io.jobskit.mock.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers are compressed for whoever asks, and compressed bodies are taken. */
class GzipTest {

    private static final int LIMIT = 64 * 1024;
    private static final Stub STUB = Stub.start(
            settings -> settings.progress(ProgressMode.parse("immediate")).bodyLimit(LIMIT));

    @AfterAll
    static void stop() {
        STUB.close();
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] unzipped(Reply reply) {
        assertThat(reply.header("Content-Encoding")).isEqualTo("gzip");
        return reply.unzipped().body();
    }

    private static byte[] job() {
        return Requests.job("portfolio_view_results", Requests.view())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Reply create(String coding, byte[] body) {
        return STUB.client()
                .with("Content-Encoding", coding)
                .send("POST", "/v1/jobs", BodyPublishers.ofByteArray(body));
    }

    @ParameterizedTest
    @CsvSource({"json, 3", "json, 20000", "csv, 3", "csv, 20000", "tsv, 3", "tsv, 20000"})
    void whoAsksForItGetsTheSameResultsCompressed(String format, int rows) {
        Client client = STUB.client();
        String path = "/v1/jobs/"
                + client.createView(Requests.view(format).put("result_rows", rows))
                        .id() + "/download";
        Reply plain = client.get(path);
        Reply compressed = client.with("Accept-Encoding", "br, gzip").get(path);

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(unzipped(compressed)).isEqualTo(plain.body());
        assertThat(compressed.body().length).isLessThan(plain.body().length);
        assertThat(compressed.header("Vary")).contains("Accept-Encoding");
        assertThat(plain.header("Vary")).contains("Accept-Encoding");
        assertThat(compressed.header("ETag")).as("another tag for other bytes").isNotEqualTo(plain.header("ETag"));
    }

    @Test
    void aWorkbookIsCompressedAlready() {
        Client client = STUB.client();
        String path = "/v1/jobs/" + client.createView(Requests.view("xlsx")).id() + "/download";
        Reply reply = client.with("Accept-Encoding", "gzip").get(path);
        assertThat(reply.header("Content-Encoding")).isEmpty();
        assertThat(reply.body()).isEqualTo(client.get(path).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "identity", "br", "*;q=0"})
    void whoDoesNotAskForItGetsItAsItIs(String accepted) {
        Reply reply = STUB.client().with("Accept-Encoding", accepted).get("/v1/jobs");
        assertThat(reply.header("Content-Encoding")).isEmpty();
        assertThat(reply.json().path("data").isArray()).isTrue();
    }

    @Test
    void thePageTheListingControlAndTheAdminApiAreCompressedToo() {
        Client client = STUB.client().with("Accept-Encoding", "gzip");
        for (String path : new String[] {"/", "/v1/jobs", "/__admin/mappings", "/__control/clock"}) {
            assertThat(unzipped(client.get(path))).as(path).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
    void aCompressedJobIsTaken(String coding) {
        assertThat(create(coding, zipped(job())).status()).isEqualTo(202);
    }

    @Test
    void aBodyThatIsNotWhatItSaysIsRefusedWithAReason() {
        byte[] zipped = zipped(job());
        byte[] wrongSum = zipped.clone();
        wrongSum[zipped.length - 6] ^= 1;
        for (byte[] body : new byte[][] {
            job(), Arrays.copyOf(zipped, zipped.length - 1), Arrays.copyOf(zipped, zipped.length / 2), wrongSum
        }) {
            Reply reply = create("gzip", body);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.text())
                    .contains("The body is incomplete, or is not gzip although its Content-Encoding is gzip.");
        }
    }

    @Test
    void theLimitHoldsForWhatABodyBecomes() {
        byte[] bomb = zipped(new byte[50 * 1024 * 1024]);
        assertThat(bomb.length).as("bytes that are sent").isLessThan(LIMIT);
        Reply reply = create("gzip", bomb);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.text()).contains(String.valueOf(LIMIT));
        byte[] justRight = Arrays.copyOf(job(), LIMIT);
        Arrays.fill(justRight, job().length, LIMIT, (byte) ' ');
        assertThat(create("gzip", zipped(justRight)).status()).isEqualTo(202);
        assertThat(create("gzip", zipped(Arrays.copyOf(justRight, LIMIT + 1))).status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "gzip, br", "zstd"})
    void anyOtherCodingIsRefusedWithTheOnesThatAreTaken(String coding) {
        Reply reply = create(coding, zipped(job()));
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.header("Accept-Encoding")).isEqualTo("gzip, identity");
    }

    @Test
    void controlTakesCompressedBodiesToo() {
        Reply reply = STUB.client()
                .with("Content-Encoding", "gzip")
                .send(
                        "POST",
                        "/__control/clock",
                        BodyPublishers.ofByteArray(zipped("{\"freeze\": true}".getBytes(StandardCharsets.UTF_8))));
        assertThat(reply.status()).isLessThan(300);
    }

    @Test
    void aMappingOfTheUsersSeesTheBodyAsItWas() {
        try (Stub stub = Stub.start()) {
            Client client = stub.client();
            client.post("/__admin/mappings", """
                    {"priority": 1, "request": {"method": "POST", "urlPath": "/v1/jobs",
                      "bodyPatterns": [{"matchesJsonPath": "$.data.type"}]}, "response": {"status": 418}}""");
            Reply reply = client.with("Content-Encoding", "gzip")
                    .send("POST", "/v1/jobs", BodyPublishers.ofByteArray(zipped(job())));
            assertThat(reply.status()).isEqualTo(418);
        }
    }
}
