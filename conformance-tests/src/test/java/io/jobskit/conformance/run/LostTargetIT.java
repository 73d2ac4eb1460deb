package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.Verdict.Conclusion;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A target that is lost in the middle of a run is blamed for nothing, and is left alone. */
class LostTargetIT {

    private static final Duration BOUND = Duration.ofSeconds(40);
    private static final int LOST_AFTER = 150;

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void aTargetThatTakesNoCredentialsAnyMoreIsNotHammered(int threads) {
        AtomicInteger refused = new AtomicInteger();
        Verdict verdict = judged(threads, (asked, out) -> {
            refused.incrementAndGet();
            out.write(RawServer.answer("401 Unauthorized", "", "").getBytes(StandardCharsets.UTF_8));
        });
        assertThat(verdict.reason())
                .isEqualTo(
                        "The target refused the credentials of the identity [default] with 401 4 times in a row, after it had taken them; the run was stopped, so that no account gets locked.");
        // The requests of other identities that were under way then, and each identity's own four at most.
        assertThat(refused.get()).isLessThanOrEqualTo(4 + 2 * threads);
        assertThat(verdict.leftBehind()).isNotEmpty().allMatch(left -> left.contains("so that no account gets locked"));
    }

    @Test
    void aTargetThatDiesIsNotWaitedFor() {
        Verdict verdict = judged(8, (asked, out) -> {
            throw new IOException("dead");
        });
        assertThat(verdict.reason())
                .isEqualTo("The target stopped answering: the connection was closed without an answer.");
        assertThat(verdict.leftBehind()).isNotEmpty();
    }

    @Test
    void aTargetThatFallsAsleepIsNotWaitedForForLong() {
        Verdict verdict = judged(8, (asked, out) -> TimeUnit.HOURS.sleep(1));
        assertThat(verdict.reason()).isEqualTo("The target stopped answering: no whole answer within 1 second.");
        assertThat(verdict.leftBehind()).isNotEmpty();
    }

    @Test
    void aTargetThatBeginsToDripIsNotWaitedForForLong() {
        Verdict verdict = judged(8, (asked, out) -> {
            for (int i = 0; i < 1000; i++) {
                out.write('H');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        });
        assertThat(verdict.reason()).isEqualTo("The target stopped answering: no whole answer within 1 second.");
    }

    /** What the stub's verdict is if the proxy takes over after some requests. */
    private static Verdict judged(int threads, RawServer.Conversation lost) {
        try (StubProcess stub = StubProcess.start()) {
            AtomicInteger requests = new AtomicInteger();
            Relay proxy = new Relay(stub.address());
            try (RawServer front = RawServer.that((asked, out) -> {
                if (requests.incrementAndGet() <= LOST_AFTER) {
                    proxy.pass(asked, out);
                    throw new IOException("The connection ends with the answer.");
                }
                lost.with(asked, out);
            })) {
                Target target = impatient(StubProcess.targetAt(front.address()));
                long begin = System.nanoTime();
                Verdict verdict = Runs.judge(Runs.parallel(Runs.of(target), threads, false));
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BOUND);
                assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
                assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
                assertThat(verdict.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
                assertThat(verdict.requirements())
                        .filteredOn(entry -> entry.outcome() == Outcome.INCONCLUSIVE)
                        .hasSizeGreaterThan(50)
                        .allSatisfy(entry -> assertThat(entry.reason()).isNotEmpty());
                return verdict;
            }
        }
    }

    private static Target impatient(Target target) {
        Timing timing = target.timing();
        return new Target(
                target.name(),
                target.baseUrl(),
                target.identities(),
                target.samples(),
                target.control(),
                new Timing(timing.completesWithin(), timing.pollEvery(), Duration.ofSeconds(1), timing.budget()),
                target.knownFailures());
    }
}
