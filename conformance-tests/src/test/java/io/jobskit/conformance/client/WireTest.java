package io.jobskit.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.exchange.Body;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.support.FakeTime;
import io.jobskit.conformance.support.Golden;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Identity.Credentials.Basic;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import io.jobskit.contract.outcome.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, and what is kept of it. */
class WireTest {

    private static final URI HERE = URI.create("http://127.0.0.1/v1/jobs");

    private static final Identity OWNER =
            new Identity("default", new Basic("key", "s:é%"), Optional.of("1"), Map.of("X-Gateway", "g"));
    private static final byte[] BODY =
            "{\"data\":{\"type\":\"jobs\",\"é\":\"%20+&\"}}".getBytes(StandardCharsets.UTF_8);

    private final FakeTime time = new FakeTime();
    private final Recording history = new Recording();

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
        sent(client -> client.move(
                "7",
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "Failed")));
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
        Exchange exchange = answered(out -> out.write(
                RawServer.answer("202 All Right Then", "X-Twice: 1\r\nx-twice: 2\r\nContent-Type: a/b; c=d\r\n", json)
                        .getBytes(StandardCharsets.UTF_8)));
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
        Exchange exchange = answered(out -> out.write(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n3;x=y\r\n:1}\r\n0\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(exchange.json().path("a").asInt()).isEqualTo(1);
        assertThat(exchange.answer().orElseThrow().message().body().bytes()).hasSize(7);
    }

    @Test
    void whatIsCompressedIsKeptSoAndReadAllTheSame() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }
        Exchange exchange = answered(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n"
                    .formatted(zipped.size())
                    .getBytes(StandardCharsets.UTF_8));
            zipped.writeTo(out);
        });
        assertThat(exchange.answer().orElseThrow().message().body().bytes()).isEqualTo(zipped.toByteArray());
        assertThat(exchange.json().path("a").asInt()).isEqualTo(1);
    }

    @Test
    void aLongAnswerIsKeptOnlyAtItsBeginningAndReadFromAFile() {
        byte[] rows = "Holding,Europe,1.25\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        try (RawServer server = RawServer.that((asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n"
                    .formatted(rows.length)
                    .getBytes(StandardCharsets.UTF_8));
            out.write(rows);
        })) {
            Target target = target(server);
            Body kept;
            try (Wire wire = new Wire(target, history, "r1", false, Optional.empty(), time)) {
                Exchange exchange = JobsClient.of(wire, target, "").download(OWNER, "7");
                kept = exchange.answer().orElseThrow().message().content();
                assertThat(kept.length()).isEqualTo(rows.length);
                assertThat(kept.start()).hasSize(Body.START);
                assertThat(kept.bytes()).isEqualTo(rows);
            }
            assertThat(kept.file()).isEmpty();
        }
    }

    @Test
    void aDocumentThatIsTooLongToBeReadIsSaidToBe() {
        byte[] piece = new byte[64 * 1024];
        try (RawServer server = RawServer.that((asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written <= Body.LONGEST_DOCUMENT; written += piece.length) {
                out.write(piece);
            }
            throw new IOException("The connection ends with the answer.");
        })) {
            Target target = target(server);
            try (Wire wire = new Wire(target, history, "r1", false, Optional.empty(), time)) {
                JobsClient client = JobsClient.of(wire, target, "");
                assertThatThrownBy(() -> client.list(OWNER, ""))
                        .isInstanceOf(CannotJudgeException.class)
                        .hasMessage("The answer to GET /v1/jobs has 8,454,144 bytes, which is more than the kit reads"
                                + " as one document.");
                assertThat(history.exchanges()).hasSize(1);
            }
        }
    }

    @Test
    void anAnswerWithoutAnEndEndsWithItsTime() {
        byte[] piece = new byte[64 * 1024];
        try (RawServer server = RawServer.that((asked, out) -> {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(piece);
            }
        })) {
            Target target = target(server);
            try (Wire wire = new Wire(target, history, "r1", false, Optional.empty(), time)) {
                JobsClient client = JobsClient.of(wire, target, "");
                assertThatThrownBy(() -> client.download(OWNER, "7"))
                        .isInstanceOf(CannotJudgeException.class)
                        .message()
                        .matches("No answer to GET /v1/jobs/7/download: no whole answer within 0.7 seconds,"
                                + " but [0-9,]+ MB of one\\.");
            }
        }
    }

    @Test
    void anAnswerWithoutABodyHasNone() {
        Exchange exchange =
                answered(out -> out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(exchange.status()).isEqualTo(204);
        assertThat(exchange.answer().orElseThrow().message().body().bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreNotFollowed(int code) {
        try (RawServer server =
                RawServer.answering(RawServer.answer(code + " Elsewhere", "Location: /v1/jobs/8\r\n", ""))) {
            Exchange exchange = client(server, Optional.empty()).read(OWNER, "7");
            assertThat(exchange.status()).isEqualTo(code);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void cookiesAndChallengesAreNotAnswered() {
        try (RawServer server = RawServer.answering(RawServer.answer(
                "401 Unauthorized", "Set-Cookie: a=b; Path=/\r\nWWW-Authenticate: Basic realm=x\r\n", ""))) {
            JobsClient client = client(server, Optional.empty());
            client.read(OWNER, "7");
            client.read(OWNER, "7");
            assertThat(server.asked())
                    .hasSize(2)
                    .allMatch(asked -> asked.header("Cookie").isEmpty());
        }
    }

    @Test
    void credentialsStayOnTheTarget() {
        try (RawServer target = RawServer.answering(RawServer.answer("200 OK", "", ""));
                RawServer elsewhere = RawServer.answering(RawServer.answer("200 OK", "", ""))) {
            JobsClient client = client(target, Optional.empty());
            client.followLocation(OWNER, "7", URI.create(elsewhere.address() + "/v1/jobs/7/download"));
            client.listOn(OWNER, elsewhere.address() + "/v1/jobs?page=2", HERE);
            client.followLocation(
                    OWNER,
                    "7",
                    URI.create("http://localhost:" + target.address().getPort() + "/x"));
            client.followLink(OWNER, "7", target.address() + "/v1/jobs/7/download", HERE);
            assertThat(elsewhere.asked()).hasSize(2).allSatisfy(WireTest::bearsNoCredentials);
            bearsNoCredentials(target.asked().get(0));
            assertThat(target.asked().get(1).header("Authorization")).startsWith("Basic ");
        }
    }

    @Test
    void aLinkInABodyIsBelowTheBaseAddressAndALocationIsWhereItSays() {
        try (RawServer server =
                RawServer.that((asked, out) -> out.write((asked.line().contains("/download ")
                                ? RawServer.answer("303 See Other", "Location: /v1/results/7\r\n", "")
                                : RawServer.answer("404 Not Found", "", ""))
                        .getBytes(StandardCharsets.UTF_8)))) {
            Target target = target(URI.create(server.address() + "/tenant"), Optional.empty());
            JobsClient client =
                    JobsClient.of(new Wire(target, history, "r1", false, Optional.empty(), time), target, "READ-01");
            client.followLink(OWNER, "7", "/v1/jobs/7", URI.create(target.baseUrl() + "/v1/jobs"));
            client.onward(OWNER, "7", client.download(OWNER, "7"));
            assertThat(server.asked())
                    .extracting(RawServer.Asked::line)
                    .containsExactly(
                            "GET /tenant/v1/jobs/7 HTTP/1.1",
                            "GET /tenant/v1/jobs/7/download HTTP/1.1",
                            "GET /v1/results/7 HTTP/1.1");
        }
    }

    @Test
    void redirectsBehindA303AreFollowedAsFarAsTheyLead() {
        Map<String, String> places = Map.of(
                "/v1/jobs/7/download", "303 See Other\r\nLocation: /a",
                "/a", "307 Temporary Redirect\r\nLocation: b",
                "/b", "308 Permanent Redirect\r\nLocation: /c#page",
                "/c", "302 Found\r\nLocation: ?once",
                "/c?once", "301 Moved\r\nLocation: /a");
        try (RawServer server = RawServer.that((asked, out) -> out.write(("HTTP/1.1 "
                        + places.get(asked.line().replaceAll(" HTTP/1.1|GET ", "")) + "\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8)))) {
            JobsClient client = client(server, Optional.empty());
            List<Exchange> way = client.onward(OWNER, "7", client.download(OWNER, "7"));
            assertThat(way)
                    .extracting(Exchange::status)
                    .as("back to where it had been, it ends")
                    .containsExactly(303, 307, 308, 302, 301);
        }
    }

    private static void bearsNoCredentials(RawServer.Asked asked) {
        assertThat(asked.head())
                .doesNotContainIgnoringCase("Authorization:")
                .doesNotContainIgnoringCase("Addepar-Firm:")
                .doesNotContainIgnoringCase("X-Gateway:");
    }

    @ParameterizedTest
    @CsvSource({
        "'X-RateLimit-Retry-After: 7', 7",
        "'Retry-After: 8', 8",
        "'X-RateLimit-Retry-After: 7\r\nRetry-After: 8', 7",
        "'Retry-After: 0', 0",
        "'', 1",
        "'Retry-After: soon', 1",
        "'Retry-After: -5', 1",
        "'Date: Wed, 01 Jan 2025 00:00:03 GMT\r\nRetry-After: Wed, 01 Jan 2025 00:00:10 GMT', 7",
        "'Date: Wed, 01 Jan 2025 00:00:03 GMT\r\nRetry-After: Wed, 01 Jan 2025 00:00:01 GMT', 0"
    })
    void a429IsWaitedForAsLongAsTheTargetAsks(String header, int seconds) {
        int[] visits = new int[1];
        try (RawServer server = RawServer.that((asked, out) -> {
            visits[0]++;
            out.write((visits[0] == 1
                            ? RawServer.answer("429 Too Many", header.isEmpty() ? "" : header + "\r\n", "")
                            : RawServer.answer("200 OK", "", ""))
                    .getBytes(StandardCharsets.UTF_8));
        })) {
            assertThat(client(server, Optional.empty()).read(OWNER, "7").status())
                    .isEqualTo(200);
            assertThat(time.waited()).isEqualTo(Duration.ofSeconds(seconds));
            assertThat(history.exchanges()).extracting(Exchange::status).containsExactly(429, 200);
        }
    }

    @Test
    void a429ThatAsksForMoreThanTheRunHasEndsIt() {
        try (RawServer server = RawServer.answering(RawServer.answer("429 Too Many", "Retry-After: 900\r\n", ""))) {
            Wire wire = wire(server, Optional.of(Duration.ofMinutes(5)), false);
            JobsClient client = JobsClient.of(wire, target(server), "READ-01");
            String reason = "The target asked with 429 to wait 15 minutes, which is longer than --timeout leaves.";
            assertThatThrownBy(() -> client.read(OWNER, "7"))
                    .isInstanceOf(CannotJudgeException.class)
                    .hasMessage(reason);
            assertThat(wire.stopped()).contains(reason);
            assertThat(time.pauses()).isEmpty();
            wire.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"'Retry-After: 2\r\n', 20", "'', 8"})
    void a429WithoutEndIsNoAnswer(String header, int times) {
        try (RawServer server = RawServer.answering(RawServer.answer("429 Too Many", header, ""))) {
            assertThatThrownBy(() -> client(server, Optional.empty()).read(OWNER, "7"))
                    .isInstanceOf(CannotJudgeException.class)
                    .hasMessage(
                            "The target answered GET /v1/jobs/7 with 429 %d times in a row. Try again later, or name its requests-per-window in the target file.",
                            times);
            assertThat(server.asked()).hasSize(times);
        }
    }

    @Test
    void aRunThatIsOverDoesNotSleepOn() {
        try (RawServer server = RawServer.answering(RawServer.answer("429 Too Many", "Retry-After: 900\r\n", ""))) {
            Wire wire = new Wire(target(server), history, "r1", false, Optional.empty(), time);
            time.onAPause(() -> wire.stop("The run was interrupted."));
            JobsClient client = JobsClient.of(wire, target(server), "READ-01");
            assertThatThrownBy(() -> client.read(OWNER, "7")).hasMessage("The run was interrupted.");
            assertThat(time.waited()).isLessThan(Duration.ofSeconds(1));
            wire.close();
        }
    }

    @Test
    void whenARunIsOverOnlyCleaningUpGoesOnAndOnlyForSoLong() {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "", ""))) {
            Wire wire = wire(server, Optional.empty(), false);
            wire.stop("over");
            assertThatThrownBy(
                            () -> JobsClient.of(wire, target(server), "READ-01").read(OWNER, "7"))
                    .hasMessage("over");
            JobsClient cleaner =
                    JobsClient.forCleaningUp(wire, target(server), Optional.of(FakeTime.START.plusSeconds(20)));
            assertThat(cleaner.cancel(OWNER, "7").status()).isEqualTo(200);
            time.passes(Duration.ofSeconds(20));
            assertThatThrownBy(() -> cleaner.cancel(OWNER, "7")).hasMessage("the time for cleaning up was over.");
            wire.close();
        }
    }

    @Test
    void aReadOnlyRunSendsNoWrite() {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "", ""))) {
            Wire wire = wire(server, Optional.empty(), true);
            JobsClient client = JobsClient.of(wire, target(server), "CANCEL-01");
            assertThatThrownBy(() -> client.cancel(OWNER, "7"))
                    .isInstanceOfSatisfying(
                            NotApplicableException.class,
                            it -> assertThat(it.standing() == Standing.READ_ONLY)
                                    .isTrue())
                    .hasMessage("The run sends no writes (--read-only), and this needs DELETE.");
            assertThatThrownBy(() -> client.release("7")).isInstanceOf(NotApplicableException.class);
            assertThatThrownBy(() -> client.send(OWNER, "PUT", "/v1/jobs", BODY))
                    .isInstanceOf(NotApplicableException.class);
            assertThat(client.read(OWNER, "7").status()).isEqualTo(200);
            assertThat(server.asked()).hasSize(1);
            wire.close();
        }
    }

    @Test
    void requestsAreHeldBackToTheBudgetButControlIsNotCounted() {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "", ""))) {
            Target target = target(server, Optional.of(new Timing.Budget(2, Duration.ofMinutes(1))));
            Wire wire = new Wire(target, history, "r1", false, Optional.empty(), time);
            JobsClient client = JobsClient.of(wire, target, "READ-01");
            for (int i = 0; i < 2; i++) {
                client.read(OWNER, "7");
                client.release("7");
                client.capabilities();
            }
            assertThat(time.pauses()).isEmpty();
            client.read(OWNER, "7");
            assertThat(time.waited()).isEqualTo(Duration.ofMinutes(1).plusMillis(1));
            wire.close();
        }
    }

    @Test
    void whatKeepsAnAnswerFromComingIsSaidInWords() throws IOException {
        List<String> troubles = new ArrayList<>();
        try (ServerSocket free = new ServerSocket(0)) {
            troubles.add(trouble(URI.create("http://127.0.0.1:1")));
            troubles.add(trouble(URI.create("http://no-such-host.invalid")));
            troubles.add(trouble(URI.create("https://127.0.0.1:" + free.getLocalPort())));
        }
        Map<String, RawServer.Conversation> conversations = Map.of(
                "1 closes",
                        (asked, out) -> {
                            throw new IOException("closed");
                        },
                "2 sleeps", (asked, out) -> TimeUnit.HOURS.sleep(1),
                "3 stops halfway",
                        (asked, out) -> {
                            out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
                            out.flush();
                            throw new IOException("closed");
                        },
                "4 speaks no HTTP",
                        (asked, out) -> {
                            out.write("what?\r\n".getBytes(StandardCharsets.UTF_8));
                            out.flush();
                            throw new IOException("closed");
                        },
                "5 sends a wrong length",
                        (asked, out) -> out.write(
                                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
                "6 sends wrong chunks",
                        (asked, out) -> out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
                                .getBytes(StandardCharsets.UTF_8)));
        new TreeMap<>(conversations).forEach((name, conversation) -> {
            try (RawServer server = RawServer.that(conversation)) {
                troubles.add(name + ": " + trouble(server.address()));
            }
        });
        Golden.matches("trouble.txt", String.join("\n", troubles) + "\n");
    }

    private String trouble(URI address) {
        Target target = target(address, Optional.empty());
        try (Wire wire = new Wire(target, history, "r1", false, Optional.empty(), time)) {
            JobsClient client = JobsClient.of(wire, target, "READ-01");
            try {
                return "an answer: " + client.read(OWNER, "7").status();
            } catch (CannotJudgeException e) {
                return String.valueOf(e.getMessage()).replaceAll(":\\d{4,5}\\b", ":PORT");
            }
        }
    }

    /** What the server got is, byte for byte, what is kept. */
    private Exchange sent(Function<JobsClient, Exchange> request) {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "", ""))) {
            Exchange exchange = request.apply(client(server, Optional.empty()));
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

    private Exchange answered(Answering answering) {
        try (RawServer server = RawServer.that((asked, out) -> answering.write(out))) {
            return client(server, Optional.empty()).read(OWNER, "7");
        }
    }

    private interface Answering {
        void write(java.io.OutputStream out) throws IOException;
    }

    private JobsClient client(RawServer server, Optional<Duration> timeout) {
        return JobsClient.of(wire(server, timeout, false), target(server), "READ-01");
    }

    private Wire wire(RawServer server, Optional<Duration> timeout, boolean readOnly) {
        return new Wire(target(server), history, "r1", readOnly, timeout.map(FakeTime.START::plus), time);
    }

    private static Target target(RawServer server) {
        return target(server.address(), Optional.empty());
    }

    private static Target target(RawServer server, Optional<Timing.Budget> budget) {
        return target(server.address(), budget);
    }

    private static Target target(URI address, Optional<Timing.Budget> budget) {
        return new Target(
                "a raw server",
                address,
                Map.of("default", OWNER),
                Targets.secretive().samples(),
                Optional.of(new Target.ControlAddress(URI.create(address + "/__control"), Map.of("X-Control", "c"))),
                new Timing(Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMillis(700), budget),
                Optional.empty());
    }
}
