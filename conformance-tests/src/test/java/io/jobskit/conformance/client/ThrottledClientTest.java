package io.jobskit.conformance.client;

import static io.jobskit.conformance.client.RawRun.OWNER;
import static io.jobskit.conformance.client.RawRun.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.target.Identity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, and what is kept of it. */
class ThrottledClientTest {

    private static final URI HERE = URI.create("http://127.0.0.1/v1/jobs");
    private static final byte[] BODY = utf8("{\"data\":{\"type\":\"jobs\",\"é\":\"%20+&\"}}");

    @AutoClose
    private final RawRun run = new RawRun();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.api+json",
                "application/json; charset=utf-8",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "text/plain; charset=ISO-8859-1",
                "application/xml",
                "image/png",
                "nonsense"
            })
    void aCreationIsKeptAsItWasOnTheWireWhateverItsLabel(String type) {
        Exchange exchange =
                sent(client -> client.create(OWNER, BODY, Map.of("Content-Type", type), "?useStringId=true"));
        assertThat(exchange.request().message().header("Content-Type")).contains(type);
        assertThat(exchange.request().message().body().bytes()).isEqualTo(BODY);
    }

    @Test
    void everyKindOfRequestIsKeptAsItWasOnTheWire() {
        sent(client -> client.create(OWNER, new byte[0], Map.of(), ""));
        sent(client -> client.create(OWNER, BODY, JobsClient.HOLD, ""));
        sent(client -> client.read(OWNER, "5f0c6c1e-0d5b"));
        sent(client -> client.read(OWNER, "a b/c?d#e%f é+;"));
        sent(client -> client.read(OWNER, "a".repeat(300)));
        sent(client -> client.list(OWNER, "?page%5Blimit%5D=2000&x=%2F+%C3%A9"));
        sent(client -> client.listOn(OWNER, "/v1/jobs?page%5Bafter%5D=x", HERE));
        sent(client -> client.download(OWNER, "7"));
        sent(client -> client.followLink(OWNER, "7", "/v1/jobs/7/download?token=a%2Fb", HERE));
        sent(client -> client.cancel(OWNER, "7"));
        sent(client -> client.send(OWNER, "PUT", "/v1/jobs/7", BODY));
        sent(client -> client.send(OWNER, "PATCH", "/v1/jobs/7", BODY));
        sent(client -> client.send(OWNER, "POST", "/v1/jobs/7", new byte[0]));
        sent(client -> client.send(OWNER, "DELETE", "/v1/jobs", new byte[0]));
        sent(client -> client.send(Identity.nobody(""), "GET", "/v1/jobs", new byte[0]));
        sent(JobsClient::capabilities);
        sent(client -> client.release("a b"));
        sent(client -> client.move("7", JsonNodeFactory.instance.objectNode().put("status", "Failed")));
    }

    @Test
    void anIdIsOnePartOfThePathWhateverItHolds() {
        assertThat(sent(client -> client.read(OWNER, "a b/c?d#e%f é+;"))
                        .request()
                        .line())
                .isEqualTo("GET /v1/jobs/a%20b%2Fc%3Fd%23e%25f%20%C3%A9%2B%3B");
    }

    @Test
    void anAnswerIsKeptAsItCame() {
        String json = "{\"data\":{\"id\":\"é\"}}";
        Exchange exchange = answered(
                RawServer.answer("202 All Right Then", "X-Twice: 1\r\nx-twice: 2\r\nContent-Type: a/b; c=d\r\n", json));
        assertThat(exchange.answer()).hasValueSatisfying(answer -> {
            assertThat(answer.line()).isEqualTo("202 All Right Then");
            assertThat(answer.message().headers())
                    .startsWith(
                            new Header("X-Twice", "1"),
                            new Header("x-twice", "2"),
                            new Header("Content-Type", "a/b; c=d"));
            assertThat(answer.message().text()).isEqualTo(json);
        });
        assertThat(exchange.json().at("/data/id").asText()).isEqualTo("é");
    }

    @Test
    void theTransferCodingIsTakenOff() {
        Exchange exchange = answered(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n3;x=y\r\n:1}\r\n0\r\n\r\n");
        assertThat(exchange.json().path("a").asInt()).isEqualTo(1);
        assertThat(exchange.answer().orElseThrow().message().body().bytes()).hasSize(7);
    }

    @Test
    void whatIsCompressedIsKeptSoAndReadAllTheSame() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(utf8("{\"a\":1}"));
        }
        Exchange exchange = answered((asked, out) -> {
            out.write(utf8("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                    .formatted(zipped.size())));
            zipped.writeTo(out);
        });
        assertThat(exchange.answer().orElseThrow().message().body().bytes()).isEqualTo(zipped.toByteArray());
        assertThat(exchange.json().path("a").asInt()).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutABodyHasNone() {
        Exchange exchange = answered("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(exchange.status()).isEqualTo(204);
        assertThat(exchange.answer().orElseThrow().message().body().bytes()).isEmpty();
    }

    /** What the server got is, byte for byte, what is kept. */
    private Exchange sent(Function<JobsClient, Exchange> request) {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "", ""))) {
            Exchange exchange = request.apply(run.client(server));
            RawServer.Asked asked = server.asked().get(0);
            String kept = exchange.request().line() + " HTTP/1.1\r\n"
                    + exchange.request().message().headers().stream()
                            .map(header -> header.name() + ": " + header.value() + "\r\n")
                            .collect(Collectors.joining())
                    + "\r\n";
            assertThat(kept).isEqualTo(asked.head());
            assertThat(new String(exchange.request().message().body().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(asked.body());
            assertThat(asked.header(Exchange.MARK)).isEqualTo("r1/READ-01/1").isEqualTo(exchange.mark());
            assertThat(server.asked()).hasSize(1);
            return exchange;
        }
    }

    private Exchange answered(String answer) {
        return answered((asked, out) -> out.write(utf8(answer)));
    }

    private Exchange answered(RawServer.Conversation conversation) {
        try (RawServer server = RawServer.that(conversation)) {
            return run.client(server).read(OWNER, "7");
        }
    }
}
