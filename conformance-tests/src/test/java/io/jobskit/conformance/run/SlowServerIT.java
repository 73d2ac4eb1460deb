package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.Verdict.Conclusion;
import io.jobskit.conformance.proof.twist.TwistedServer;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Servers as slow as real ones are, judged in simulated time: days of theirs cost what a run costs. */
class SlowServerIT {

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void aServerThatTakesTenMinutesForAJobAndTwoSecondsForAnAnswerConforms() {
        Verdict verdict = judged(Optional.empty(), "--progress", "time:PT10M");
        conforms(verdict);
        assertThat(Duration.between(verdict.startedAt(), verdict.finishedAt())).isGreaterThan(Duration.ofHours(3));
    }

    @Test
    void oneThatTakesFiftyRequestsInAQuarterOfAnHourConforms() {
        Timing.Budget budget = new Timing.Budget(50, Duration.ofMinutes(15));
        Verdict verdict = judged(Optional.of(budget), "--progress", "time:PT10M", "--rate-limit", "50/PT15M");
        conforms(verdict);
        assertThat(Duration.between(verdict.startedAt(), verdict.finishedAt())).isGreaterThan(Duration.ofHours(6));
    }

    private Verdict judged(Optional<Timing.Budget> budget, String... options) {
        StubOptions stub = StubOptions.of(List.of(options));
        try (TwistedServer server = new TwistedServer(
                stub,
                (ask, honest) -> {
                    honest.pause(Duration.ofSeconds(2));
                    return honest.send(ask);
                },
                time)) {
            return Runs.judge(Runs.of(patient(OwnStub.targetAt(server.address()), budget)), time);
        }
    }

    private static Target patient(Target target, Optional<Timing.Budget> budget) {
        return new Target(
                target.name(),
                target.baseUrl(),
                target.identities(),
                target.samples(),
                target.control(),
                new Timing(Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofSeconds(30), budget),
                target.knownFailures());
    }

    private static void conforms(Verdict verdict) {
        assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.INCONCLUSIVE)).isEmpty();
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT);
    }
}
