package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.TwistedServer;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandsTest {

    private final SimulatedTime time = new SimulatedTime();
    private final Recording sent = new Recording();

    @ParameterizedTest
    @CsvSource({"PT0S, 8", "PT0.4S, 8", "PT1S, 24", "PT1.5S, 32", "PT2S, 48", "PT9S, 48"})
    void theLongerAnAnswerTakesTheMoreIsAskedAtOnce(Duration taken, int hands) {
        assertThat(hands(answersIn(taken), RunRequest.AS_SUITS, UnaryOperator.identity()))
                .isEqualTo(hands);
    }

    @Test
    void whoeverAnswersOneAfterTheOtherIsNotAskedMore() {
        AtomicReference<Instant> free = new AtomicReference<>(SimulatedTime.START);
        Twist queue = (ask, honest) -> {
            Instant now = honest.clock().instant();
            Instant until =
                    free.updateAndGet(before -> (before.isAfter(now) ? before : now).plus(Duration.ofSeconds(2)));
            honest.pause(Duration.between(now, until));
            return honest.send(ask);
        };
        assertThat(hands(queue, RunRequest.AS_SUITS, UnaryOperator.identity())).isEqualTo(8);
    }

    @Test
    void whoeverCountsRequestsIsNotAskedMoreAndNotLookedAt() {
        Timing.RateLimit limit = new Timing.RateLimit(50, Duration.ofMinutes(15));
        assertThat(hands(
                        answersIn(Duration.ofSeconds(2)),
                        RunRequest.AS_SUITS,
                        target -> Targets.with(
                                target,
                                new Timing(
                                        target.timing().completesWithin(),
                                        target.timing().pollEvery(),
                                        target.timing().requestTimeout(),
                                        List.of(limit)))))
                .isEqualTo(8);
        assertThat(sent.exchanges()).isEmpty();
    }

    @Test
    void whoeverDoesNotAnswerIsNotAskedMore() {
        Twist closing = (ask, honest) -> {
            throw new IllegalStateException("no answer");
        };
        assertThat(hands(closing, RunRequest.AS_SUITS, UnaryOperator.identity()))
                .isEqualTo(8);
    }

    @Test
    void whatIsSaidHolds() {
        assertThat(hands(answersIn(Duration.ofSeconds(2)), 3, UnaryOperator.identity()))
                .isEqualTo(3);
        assertThat(sent.exchanges()).isEmpty();
    }

    private static Twist answersIn(Duration taken) {
        return (ask, honest) -> {
            honest.pause(taken);
            return honest.send(ask);
        };
    }

    private int hands(Twist twist, int parallel, UnaryOperator<Target> timed) {
        try (TwistedServer server = new TwistedServer(StubOptions.of(List.of()), twist, time)) {
            Target target = timed.apply(OwnStub.targetAt(server.address()));
            RunRequest request = Runs.parallel(Runs.of(target), parallel, false);
            try (ThrottledClient wire = new ThrottledClient(target, sent, "t", false, Optional.empty(), time)) {
                return time.during(() -> new Hands(target, wire, time).of(request));
            }
        }
    }
}
