package io.jobskit.conformance.client;

import static io.jobskit.conformance.client.RawRun.OWNER;
import static io.jobskit.conformance.client.RawRun.target;
import static io.jobskit.conformance.client.RawRun.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.support.FakeTime;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import io.jobskit.contract.outcome.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a request back: 429, rate limits, a read-only run, and the end of the run. */
class WireLimitsTest {

    @AutoClose
    private final RawRun run = new RawRun();

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
            out.write(utf8(
                    visits[0] == 1
                            ? RawServer.answer("429 Too Many", header.isEmpty() ? "" : header + "\r\n", "")
                            : RawServer.answer("200 OK", "", "")));
        })) {
            assertThat(run.client(server).read(OWNER, "7").status()).isEqualTo(200);
            assertThat(run.time.waited()).isEqualTo(Duration.ofSeconds(seconds));
            assertThat(run.history.exchanges()).extracting(Exchange::status).containsExactly(429, 200);
        }
    }

    @Test
    void a429ThatAsksForMoreThanTheRunHasEndsIt() {
        try (RawServer server = RawServer.answering(RawServer.answer("429 Too Many", "Retry-After: 900\r\n", ""))) {
            ThrottledClient wire = run.wire(target(server), false, Optional.of(Duration.ofMinutes(5)));
            JobsClient client = RawRun.client(wire, target(server));
            String reason = "The target asked with 429 to wait 15 minutes, which is longer than --timeout leaves.";
            assertThatThrownBy(() -> client.read(OWNER, "7"))
                    .isInstanceOf(CannotJudgeException.class)
                    .hasMessage(reason);
            assertThat(wire.stopped()).contains(reason);
            assertThat(run.time.pauses()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"'Retry-After: 2\r\n', 20", "'', 8"})
    void a429WithoutEndIsNoAnswer(String header, int times) {
        try (RawServer server = RawServer.answering(RawServer.answer("429 Too Many", header, ""))) {
            assertThatThrownBy(() -> run.client(server).read(OWNER, "7"))
                    .isInstanceOf(CannotJudgeException.class)
                    .hasMessage(
                            "The target answered GET /v1/jobs/7 with 429 %d times in a row. Try again later, or name its requests-per-window in the target file.",
                            times);
            assertThat(server.asked()).hasSize(times);
        }
    }

    @Test
    void whoeverIsBeyondTheQuotaIsWaitedForAFewTimes() {
        Identity full = new Identity("full-queue", OWNER.credentials(), OWNER.firm(), OWNER.headers());
        try (RawServer server = RawServer.answering(RawServer.answer("429 Too Many", "Retry-After: 60\r\n", ""))) {
            JobsClient client = run.client(server);
            for (int asked : List.of(4, 5)) {
                assertThatThrownBy(() -> client.create(full, new byte[0], Map.of(), ""))
                        .isInstanceOf(CannotJudgeException.class);
                assertThat(server.asked()).hasSize(asked);
            }
        }
    }

    @Test
    void requestsAreHeldBackToTheBudgetButControlIsNotCounted() {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "", ""))) {
            Target target = target(server.address(), List.of(new Timing.RateLimit(2, Duration.ofMinutes(1))));
            JobsClient client = run.client(target);
            for (int i = 0; i < 2; i++) {
                client.read(OWNER, "7");
                client.release("7");
                client.capabilities();
            }
            assertThat(run.time.pauses()).isEmpty();
            client.read(OWNER, "7");
            assertThat(run.time.waited()).isEqualTo(Duration.ofMinutes(1).plusMillis(1));
        }
    }

    @Test
    void aReadOnlyRunSendsNoWrite() {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "", ""))) {
            ThrottledClient wire = run.wire(target(server), true, Optional.empty());
            JobsClient client = JobsClient.of(wire, target(server), "CANCEL-01");
            assertThatThrownBy(() -> client.cancel(OWNER, "7"))
                    .isInstanceOfSatisfying(
                            NotApplicableException.class,
                            it -> assertThat(it.standing() == Standing.READ_ONLY)
                                    .isTrue())
                    .hasMessage("The run sends no write requests (--read-only), and this requirement needs DELETE.");
            assertThatThrownBy(() -> client.release("7")).isInstanceOf(NotApplicableException.class);
            assertThatThrownBy(() -> client.send(OWNER, "PUT", "/v1/jobs", utf8("{}")))
                    .isInstanceOf(NotApplicableException.class);
            assertThat(client.read(OWNER, "7").status()).isEqualTo(200);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void aRunThatIsOverDoesNotSleepOn() {
        try (RawServer server = RawServer.answering(RawServer.answer("429 Too Many", "Retry-After: 900\r\n", ""))) {
            ThrottledClient wire = run.wire(target(server));
            run.time.onAPause(() -> wire.stop("The run was interrupted."));
            JobsClient client = RawRun.client(wire, target(server));
            assertThatThrownBy(() -> client.read(OWNER, "7")).hasMessage("The run was interrupted.");
            assertThat(run.time.waited()).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void whenARunIsOverOnlyCleaningUpGoesOnAndOnlyForSoLong() {
        try (RawServer server = RawServer.answering(RawServer.answer("200 OK", "", ""))) {
            ThrottledClient wire = run.wire(target(server));
            wire.stop("over");
            assertThatThrownBy(() -> RawRun.client(wire, target(server)).read(OWNER, "7"))
                    .hasMessage("over");
            JobsClient cleaner =
                    JobsClient.forCleaningUp(wire, target(server), Optional.of(FakeTime.START.plusSeconds(20)));
            assertThat(cleaner.cancel(OWNER, "7").status()).isEqualTo(200);
            run.time.passes(Duration.ofSeconds(20));
            assertThatThrownBy(() -> cleaner.cancel(OWNER, "7")).hasMessage("the time for cleaning up was over.");
        }
    }
}
