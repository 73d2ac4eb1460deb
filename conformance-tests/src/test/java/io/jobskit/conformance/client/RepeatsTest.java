package io.jobskit.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.support.FakeTime;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Identity.Credentials.Basic;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again because the answer shows nothing. */
class RepeatsTest {

    private static final Identity OWNER = new Identity("default", new Basic("key", "s"), Optional.of("1"), Map.of());
    private static final byte[] BODY = "{\"data\":{}}".getBytes(StandardCharsets.UTF_8);
    private static final String CREATED = RawServer.answer("202 Accepted", "", "{\"data\":{\"id\":\"7\"}}");
    private static final String OK = RawServer.answer("200 OK", "", "{\"data\":{\"id\":\"7\"}}");
    private static final String CLOSES = "closes";

    private final FakeTime time = new FakeTime();
    private final Recording history = new Recording();
    private final Deque<String> script = new ArrayDeque<>();
    private String always = OK;

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 425, 500, 502, 503, 504, 507})
    void anAnswerThatShowsNothingIsAskedForAgain(int code) {
        script.add(RawServer.answer(code + " No", "Content-Type: text/html\r\n", "<html/>"));
        assertThat(asked(client -> client.read(OWNER, "7")).status()).isEqualTo(200);
        assertThat(history.exchanges()).extracting(Exchange::status).containsExactly(code, 200);
        assertThat(history.exchanges()).extracting(Exchange::mark).containsOnly("r1/READ-01/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 501, 505})
    void anyOtherAnswerIsAnObservation(int code) {
        script.add(RawServer.answer(code + " No", "", ""));
        assertThat(asked(client -> client.read(OWNER, "7")).status()).isEqualTo(code);
        assertThat(history.exchanges()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'Retry-After: 7\r\n', 7000", "'Retry-After: 31\r\n', 700", "'Retry-After: soon\r\n', 700", "'', 700"})
    void theTargetIsGivenTheTimeThatItAsksForWithinReason(String header, int millis) {
        script.add(RawServer.answer("503 No", header, ""));
        asked(client -> client.read(OWNER, "7"));
        assertThat(time.waited()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void aRequestThatAloneIsAnsweredSoIsJudgedByIt() {
        try (RawServer server = server()) {
            JobsClient client = client(server);
            client.list(OWNER, "");
            always = RawServer.answer("503 No", "", "");
            for (int i = 0; i < 5; i++) {
                script.add(always);
            }
            script.add(OK);
            assertThat(client.read(OWNER, "7").status()).isEqualTo(503);
            assertThat(history.exchanges())
                    .extracting(Exchange::status)
                    .containsExactly(200, 503, 503, 503, 503, 503, 200);
            assertThat(history.exchanges().get(6).request().line()).isEqualTo("GET /v1/jobs");
        }
    }

    @Test
    void aTargetThatAnswersNothingElseAnyMoreIsNotJudgedByIt() {
        try (RawServer server = server();
                ThrottledClient wire = wire(server)) {
            JobsClient client = JobsClient.of(wire, target(server.address()), "READ-01");
            client.list(OWNER, "");
            always = RawServer.answer("502 No", "", "");
            String reason =
                    "The target has stopped working: GET /v1/jobs/7 was answered with 502, and so were requests that the target had answered before.";
            assertThatThrownBy(() -> client.read(OWNER, "7"))
                    .isInstanceOf(CannotJudgeException.class)
                    .hasMessage(reason);
            assertThat(wire.stopped()).contains(reason);
            assertThat(server.asked()).hasSize(8);
            JobsClient cleaner = JobsClient.forCleaningUp(wire, target(server.address()), Optional.empty());
            assertThat(cleaner.cancel(OWNER, "7").status()).isEqualTo(502);
            assertThat(server.asked()).hasSize(9);
        }
    }

    @Test
    void aTargetThatNeverAnsweredOtherwiseIsNotAskedOverAndOver() {
        always = RawServer.answer("503 No", "", "");
        try (RawServer server = server()) {
            JobsClient client = client(server);
            for (int i = 0; i < 3; i++) {
                assertThat(client.list(OWNER, "").status()).isEqualTo(503);
            }
            assertThat(server.asked()).hasSize(7);
        }
    }

    @Test
    void aRunAsksAgainSoOftenAndNoOftener() {
        try (RawServer server = server()) {
            JobsClient client = client(server);
            client.list(OWNER, "");
            isAskedAgain(client, 500, RawServer.answer("504 No", "Retry-After: 0\r\n", ""));
            assertThatThrownBy(() -> client.read(OWNER, "8"))
                    .isInstanceOf(CannotJudgeException.class)
                    .hasMessage(
                            "The target answered GET /v1/jobs/8 with 504, and has answered so many requests in this way that the kit does not try again.");
        }
    }

    /** So many times the second try is answered, and then none any more. */
    private void isAskedAgain(JobsClient client, int times, String first) {
        for (int i = 0; i < times; i++) {
            script.add(first);
            script.add(OK);
            client.read(OWNER, "7");
        }
        script.add(first);
    }

    @Test
    void aRunDoesNotWaitForEver() {
        try (RawServer server = server()) {
            JobsClient client = client(server);
            client.list(OWNER, "");
            isAskedAgain(client, 20, RawServer.answer("503 No", "Retry-After: 30\r\n", ""));
            assertThatThrownBy(() -> client.read(OWNER, "8")).isInstanceOf(CannotJudgeException.class);
            assertThat(time.waited()).isEqualTo(Duration.ofMinutes(10));
        }
    }

    @Test
    void aCreationIsSentAgain() {
        script.add(RawServer.answer("504 No", "", ""));
        script.add(CREATED);
        assertThat(asked(client -> client.create(OWNER, BODY, Map.of(), "")).status())
                .isEqualTo(202);
    }

    @Test
    void aJobIsNotAgedTwice() {
        script.add(RawServer.answer("504 No", "", ""));
        assertThat(asked(client -> client.age(
                                "7", JsonNodeFactory.instance.objectNode().put("by", "PT1H")))
                        .status())
                .isEqualTo(504);
        assertThat(history.exchanges()).hasSize(1);
    }

    @Test
    void otherControlRequestsAreSentAgain() {
        script.add(RawServer.answer("503 No", "", ""));
        assertThat(asked(client -> client.release("7")).status()).isEqualTo(200);
        script.add(RawServer.answer("503 No", "", ""));
        assertThat(asked(JobsClient::capabilities).status()).isEqualTo(200);
    }

    @Test
    void aRefusalOfWhatMayHaveBeenDoneBeforeIsNoObservation() {
        String refusal = RawServer.answer("404 Not Found", "", "");
        String lost = RawServer.answer("504 Gateway Timeout", "", "");
        try (RawServer server = server()) {
            JobsClient client = client(server);
            script.addAll(List.of(CREATED, lost, refusal));
            client.create(OWNER, BODY, Map.of(), "");
            assertThatThrownBy(() -> client.cancel(OWNER, "7"))
                    .isInstanceOf(CannotJudgeException.class)
                    .hasMessage(
                            "DELETE /v1/jobs/7 was answered with 404, perhaps because an earlier attempt of this request took effect. The earlier attempt: the answer was 504 Gateway Timeout.");
            script.addAll(List.of(lost, refusal));
            assertThatThrownBy(() -> client.move(
                            "7", JsonNodeFactory.instance.objectNode().put("status", "Failed")))
                    .isInstanceOf(CannotJudgeException.class);
            script.addAll(List.of(lost, refusal));
            assertThatThrownBy(
                            () -> client.followLocation(OWNER, "7", URI.create(server.address() + "/v1/results/once")))
                    .isInstanceOf(CannotJudgeException.class);
        }
    }

    @Test
    void aRefusalOfWhatCannotHaveBeenDoneIsAnObservation() {
        String refusal = RawServer.answer("404 Not Found", "", "");
        String lost = RawServer.answer("504 Gateway Timeout", "", "");
        try (RawServer server = server()) {
            JobsClient client = client(server);
            script.addAll(List.of(lost, refusal, lost, refusal));
            assertThat(client.cancel(OWNER, "no-such-job").status()).isEqualTo(404);
            assertThat(client.send(OWNER, "GET", "/v1/no-such-route", new byte[0])
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatWasCutOffIsAskedForAgain() {
        script.add("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{" + CLOSES);
        script.add(CLOSES);
        assertThat(asked(client -> client.read(OWNER, "7")).status()).isEqualTo(200);
        assertThat(history.exchanges())
                .extracting(Exchange::trouble)
                .containsExactly(
                        "the connection was closed in the middle of the response",
                        "the connection was closed without a response",
                        "");
    }

    @Test
    void aKeptConnectionThatWasClosedBeforeAnythingCameIsNoSilence() {
        try (RawServer server = RawServer.that((asked, out) -> {
            if (asked.place() > 1) {
                throw new IOException("closed after one answer, and without notice");
            }
            out.write(OK.getBytes(StandardCharsets.UTF_8));
        })) {
            JobsClient client = client(server);
            for (int i = 0; i < 9; i++) {
                assertThat(client.read(OWNER, "7").status()).isEqualTo(200);
            }
            assertThat(history.exchanges()).hasSize(9).noneMatch(exchange -> exchange.showsNothing());
        }
    }

    @Test
    void aWriteOnAConnectionThatWasClosedMayHaveBeenDoneAndThenReliesOnNone() {
        try (RawServer server = RawServer.that((asked, out) -> {
            if (asked.place() > 1) {
                throw new IOException("closed after one answer, and without notice");
            }
            out.write(OK.getBytes(StandardCharsets.UTF_8));
        })) {
            JobsClient client = client(server);
            client.read(OWNER, "7");
            for (int i = 0; i < 9; i++) {
                assertThat(client.create(OWNER, BODY, Map.of(), "").status()).isEqualTo(200);
            }
            assertThat(history.exchanges())
                    .filteredOn(exchange -> exchange.answer().isEmpty())
                    .as("the first creation alone")
                    .hasSize(1);
        }
    }

    @Test
    void aJobIsAgedOverAConnectionOfItsOwn() {
        try (RawServer server = RawServer.that((asked, out) -> {
            if (asked.place() > 1) {
                throw new IOException("closed after one answer, and without notice");
            }
            out.write(OK.getBytes(StandardCharsets.UTF_8));
        })) {
            JobsClient client = client(server);
            client.read(OWNER, "7");
            assertThat(client.age("7", JsonNodeFactory.instance.objectNode().put("by", "PT1H"))
                            .status())
                    .isEqualTo(200);
        }
    }

    private Exchange asked(java.util.function.Function<JobsClient, Exchange> request) {
        try (RawServer server = server()) {
            return request.apply(client(server));
        }
    }

    /** Answers by the script, and then always alike. */
    private RawServer server() {
        return RawServer.that((asked, out) -> {
            String answer = script.isEmpty() ? always : script.remove();
            out.write(answer.replace(CLOSES, "").getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (answer.endsWith(CLOSES)) {
                throw new IOException("closes");
            }
        });
    }

    private JobsClient client(RawServer server) {
        return JobsClient.of(wire(server), target(server.address()), "READ-01");
    }

    private ThrottledClient wire(RawServer server) {
        return new ThrottledClient(target(server.address()), history, "r1", false, Optional.empty(), time);
    }

    private static Target target(URI address) {
        return new Target(
                "a raw server",
                address,
                Map.of("default", OWNER),
                Targets.secretive().samples(),
                Optional.of(new Target.ControlAddress(URI.create(address + "/__control"), Map.of())),
                new Timing(Duration.ofMinutes(1), Duration.ofMillis(700), Duration.ofSeconds(5), List.of()),
                Optional.empty());
    }
}
