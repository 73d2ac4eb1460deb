package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.TwistedServer;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.target.Timing;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Servers as slow as real ones are, judged in simulated time: days of theirs cost what a run costs. */
class SlowServerIT {

    private static final Twist IN_TWO_SECONDS = (ask, honest) -> {
        honest.pause(Duration.ofSeconds(2));
        return honest.send(ask);
    };

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void aServerThatTakesTenMinutesForAJobAndTwoSecondsForAnAnswerConforms() {
        Verdict verdict = judged(IN_TWO_SECONDS, patient(List.of()), "--progress", "time:PT10M");
        conforms(verdict);
        assertThat(Duration.between(verdict.startedAt(), verdict.finishedAt())).isGreaterThan(Duration.ofHours(3));
    }

    @Test
    void withTheWalkItTakesFiveMinutesOfTheTargetsTimeAtMost() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        RunListener listener = new RunListener() {
            @Override
            public void counts(int done, int all, String words) {
                told.add(words);
            }
        };
        try (TwistedServer server = new TwistedServer(StubOptions.of(List.of()), IN_TWO_SECONDS, time)) {
            RunRequest request = new RunRequest(
                    OwnStub.targetAt(server.address()),
                    Set.of(),
                    false,
                    RunRequest.AS_SUITS,
                    false,
                    7,
                    240,
                    Optional.empty());
            Verdict verdict = time.during(() -> Runs.kit(time).judge(request, listener));
            conforms(verdict);
            assertThat(Duration.between(verdict.startedAt(), verdict.finishedAt()))
                    .isLessThan(Duration.ofMinutes(5));
            assertThat(told).anyMatch(words -> words.matches("random walk 120 of \\d+ steps"));
            assertThat(told).anyMatch(words -> words.matches("cancelling job 12 of \\d+"));
        }
    }

    @Test
    void oneThatTakesFiftyRequestsInAQuarterOfAnHourConforms() {
        Timing.RateLimit limit = new Timing.RateLimit(50, Duration.ofMinutes(15));
        Verdict verdict =
                judged(IN_TWO_SECONDS, patient(List.of(limit)), "--progress", "time:PT10M", "--rate-limit", "50/PT15M");
        conforms(verdict);
        assertThat(Duration.between(verdict.startedAt(), verdict.finishedAt())).isGreaterThan(Duration.ofHours(6));
    }

    /** A look at a job that was aged takes so long that its last minute is over before a second one is looked at. */
    @Test
    void whatATargetShowsOnceALimitMayBeReachedIsNotHeldAgainstIt() {
        Timing timing = new Timing(Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofSeconds(60), List.of());
        Set<String> aged = ConcurrentHashMap.newKeySet();
        Twist slow = (ask, honest) -> {
            if (ask.isAge()) {
                aged.add(ask.id());
            } else if (aged.contains(ask.id())) {
                honest.pause(Duration.ofSeconds(40));
            }
            return honest.send(ask);
        };
        Verdict verdict = judged(slow, timing, "--progress", "time:PT10S");
        assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.INCONCLUSIVE))
                .map(line -> line.replaceAll("Job \\d+", "Job N"))
                .containsExactly(
                        "STATUS-17: Job N may have been past the limit of 24 hours when it was looked at: the target answers too slowly to tell.",
                        "DOWNLOAD-12: Job N may have been past the limit of 24 hours when it was looked at: the target answers too slowly to tell.");
    }

    private Verdict judged(Twist twist, Timing timing, String... options) {
        StubOptions stub = StubOptions.of(List.of(options));
        try (TwistedServer server = new TwistedServer(stub, twist, time)) {
            return Runs.judge(Runs.of(Targets.with(OwnStub.targetAt(server.address()), timing)), time);
        }
    }

    private static Timing patient(List<Timing.RateLimit> limits) {
        return new Timing(Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofSeconds(30), limits);
    }

    private static void conforms(Verdict verdict) {
        assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.INCONCLUSIVE)).isEmpty();
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT);
    }
}
