package io.jobskit.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.support.Client;
import io.jobskit.mock.support.Reply;
import io.jobskit.mock.support.Requests;
import io.jobskit.mock.support.Stub;
import io.jobskit.mock.support.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large, too deep or too odd, and labels and browsers. */
class BodiesTest {

    @AutoClose
    private static final Stub STUB = Stub.start();

    @AutoClose
    private static final Stub SMALL = Stub.start(settings -> settings.bodyLimit(1000));

    private final Client client = STUB.client();

    @Test
    void aBodyOverTheLimitIsRefusedByItsLength() {
        Client small = SMALL.client();
        assertThat(small.createView(padded(1000)).status()).isEqualTo(202);
        small.createView(padded(1001)).refused(413);
        assertThat(small.listed()).hasSize(1);
    }

    @Test
    void aBodyOverTheLimitIsRefusedWithoutALengthToo() {
        Client small = SMALL.client();
        assertThat(chunked(small, body(padded(1000))).status()).isEqualTo(202);
        chunked(small, body(padded(1001))).refused(413);
        assertThat(small.listed()).hasSize(1);
    }

    @Test
    void aControlBodyOverTheLimitIsRefusedWithAMessage() {
        Reply reply = SMALL.client().control().clock(" ".repeat(1001));
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().path("message").textValue()).contains("1000");
    }

    @Test
    void aSnapshotMayBeLargerThanAnyOtherBody() {
        Client small = SMALL.client();
        small.createView(padded(1000)).accepted(small);
        small.createView(padded(1000)).accepted(small);
        Reply snapshot = small.control().get("/snapshot");
        assertThat(snapshot.body().length).isGreaterThan(1000);

        assertThat(small.control().put("/snapshot", snapshot.text()).status()).isEqualTo(204);
        assertThat(small.listed()).hasSize(2);
    }

    @Test
    void aMebibyteIsTakenUnlessToldOtherwise() {
        assertThat(client.createView(padded(1024 * 1024)).status()).isEqualTo(202);
        client.createView(padded(1024 * 1024 + 1)).refused(413);
    }

    @Test
    void aClientThatIsToldTheBodyIsTooLargeNeedNotSendIt() throws IOException {
        try (Wire wire = new Wire(SMALL.port())) {
            String head = Wire.head(
                    "POST", "/v1/jobs", "Content-Type: application/vnd.api+json", "Content-Length: 100000000");
            wire.send(head, "").refused(413);
        }
    }

    @Test
    void valuesMayNest64DeepAndNoDeeper() {
        int above = 4; // the document, data, attributes, parameters
        assertThat(createWith("\"more\": " + nested(64 - above)).status()).isEqualTo(202);
        createWith("\"more\": " + nested(65 - above)).refusedAt("");
        createWith("\"more\": " + nested(100_000)).refusedAt("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"more\": 1e1000000000",
                "\"more\": 1e-1000000000",
                "\"more\": 1e99999999999999999999",
                "\"more\": 1, \"more\": 2",
                "\"more\": {\"a\": 1, \"a\": 1}",
                "\"more\": \"\\ud800\"",
                "\"more\": \"\\udc00\\ud800\"",
                "\"\\ud800\": 1",
                "\"more\": NaN",
                "\"more\": 01",
                "\"more\": +1",
                "\"more\": .5",
                "\"more\": 'x'",
                "\"more\": \"\u0001\"",
                "more: 1",
                "\"more\": [1,]",
                "/* more */ \"more\": 1",
                "\"more\": undefined"
            })
    void whatIsNotJsonOrBeyondItsLimitsIsRefused(String member) {
        createWith(member).refusedAt("");
        assertThat(client.listed()).isEmpty();
    }

    @Test
    void aNumberMayHave100DigitsAndNoMore() {
        String digits = "9".repeat(100);
        Reply reply = createWith("\"more\": " + digits);
        assertThat(reply.parameters().path("more")).hasToString(digits);
        createWith("\"more\": 9" + digits).refusedAt("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "]", "null", "\"", "\u0000", "//"})
    void whatFollowsTheDocumentIsRefused(String garbage) {
        client.post("/v1/jobs", body(Requests.view()) + garbage).refusedAt("");
        assertThat(client.listed()).isEmpty();
        assertThat(client.post("/v1/jobs", " \n" + body(Requests.view()) + " \r\n\t")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        String text = body(Requests.view().put("more", "Zürich"));
        for (byte[] bytes : new byte[][] {
            text.getBytes(ISO_8859_1),
            text.replace("ü", "\u00ff\u00fe").getBytes(ISO_8859_1),
            {(byte) 0xC0, (byte) 0x80}
        }) {
            client.send("POST", "/v1/jobs", BodyPublishers.ofByteArray(bytes)).refusedAt("");
        }
        assertThat(client.listed()).isEmpty();
        assertThat(client.send("POST", "/v1/jobs", BodyPublishers.ofByteArray(text.getBytes(UTF_8)))
                        .parameters()
                        .path("more")
                        .asText())
                .isEqualTo("Zürich");
    }

    @Test
    void textOfEveryPlaneIsKept() {
        String text = "\u00e9 \u2028 \uD83D\uDE00 \u0000 \uFFFF \"\\/";
        Reply created = client.createView(Requests.view().put("more", text));
        assertThat(created.accepted(client).read().parameters().path("more").asText())
                .isEqualTo(text);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        ObjectNode document = Requests.job(
                "portfolio_query",
                Requests.json("{'columns': [{}, 'x'], 'filters': 1,"
                        + " 'groupings': [7], 'portfolio_type': 'x', 'portfolio_id': [0], 'start_date': 'x',"
                        + " 'hide_previous_holdings': 1}"));
        ((ObjectNode) document.path("data")).remove("type");
        String parameters = "/data/attributes/parameters/";
        client.create(document)
                .refusedAt(
                        "/data/type",
                        parameters + "columns/0/key",
                        parameters + "columns/1",
                        parameters + "filters",
                        parameters + "groupings/0",
                        parameters + "portfolio_type",
                        parameters + "portfolio_id/0",
                        parameters + "start_date",
                        parameters + "end_date",
                        parameters + "hide_previous_holdings");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "application/json, 415",
        "application/vnd.api, 415",
        "application/vnd.api+jsonx, 415",
        "application/x-www-form-urlencoded, 415",
        "application/vnd.api+json, 202",
        "'application/vnd.api+json;charset=UTF-8', 202",
        "APPLICATION/VND.API+JSON, 202"
    })
    void aCreationIsLabelledAsJsonApi(String mediaType, int status) {
        assertThat(client.with("Content-Type", mediaType)
                        .createView(Requests.view())
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "nonsense"})
    void whatHasNoBodyNeedsNoLabel(String mediaType) {
        Client odd = client.with("Content-Type", mediaType);
        assertThat(odd.list().status()).isEqualTo(200);
        assertThat(client.view().seenBy(odd).cancel().status()).isEqualTo(204);
    }

    @Test
    void aBrowserIsToldBeforehandWhatItMaySend() throws IOException {
        try (Wire wire = new Wire(STUB.port())) {
            for (String method : new String[] {"GET", "POST", "DELETE"}) {
                String head = Wire.head(
                        "OPTIONS",
                        "/api/v1/jobs",
                        "Origin: https://example.test",
                        "Access-Control-Request-Method: " + method,
                        "Access-Control-Request-Headers: authorization,addepar-firm,content-type,jobs-control");
                Reply reply = wire.send(head, "");
                assertThat(reply.status()).isEqualTo(204);
                assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://example.test");
                assertThat(reply.header("Access-Control-Allow-Methods").split(",", -1))
                        .contains(method);
                assertThat(reply.header("Access-Control-Allow-Headers").split(",", -1))
                        .contains("authorization", "addepar-firm", "content-type", "jobs-control");
            }
        }
    }

    @Test
    void aBrowserMaySeeTheHeadersThatMatter() throws IOException {
        try (Wire wire = new Wire(STUB.port())) {
            Reply reply = wire.send(Wire.head("GET", "/v1/jobs", "Origin: https://example.test"), "");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Access-Control-Allow-Origin")).isIn("*", "https://example.test");
            assertThat(reply.header("Access-Control-Expose-Headers").split(",", -1))
                    .contains("Location", "Content-Disposition", "ETag", "Retry-After", "X-RateLimit-Retry-After");
        }
    }

    private Reply createWith(String member) {
        String body = body(Requests.view());
        return client.post("/v1/jobs", body.replace("\"view_id\"", member + ", \"view_id\""));
    }

    private static Reply chunked(Client sender, String body) {
        return sender.send(
                "POST", "/v1/jobs", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))));
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    /** Parameters that make the body so many bytes long. */
    private static ObjectNode padded(int length) {
        int already = body(Requests.view().put("more", "")).length();
        return Requests.view().put("more", "x".repeat(length - already));
    }

    private static String body(ObjectNode parameters) {
        return Requests.job("portfolio_view_results", parameters).toString();
    }
}
