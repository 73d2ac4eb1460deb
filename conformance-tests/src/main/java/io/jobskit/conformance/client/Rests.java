package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.target.Timing;
import io.jobskit.conformance.wait.Time;
import io.jobskit.conformance.wait.Waits;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The pauses between requests. Each ends early, by an exception, once there is no point in going on. */
final class Rests {

    /** A pause is cut into pieces, so that a run that is over does not sleep on. */
    private static final Duration NAP = Duration.ofMillis(200);

    private final RateLimitPauses pauses = new RateLimitPauses();
    private final RequestGate gate;
    private final Waits waits;
    private final Time time;

    Rests(RequestGate gate, Waits waits, Time time) {
        this.gate = gate;
        this.waits = waits;
        this.time = time;
    }

    /** What is to be sent afterwards, on what terms, and the requirement for which; empty for the run's own. */
    record Reason(Call call, SendPolicy terms, String requirement) {}

    /** Until a rate limit of the target file allows one more. */
    void forTheRate(Reason reason, Duration length, Timing.RateLimit limit) {
        rest(
                reason,
                length,
                () -> "waiting until one more request is allowed: %d in %s, requests-per-window"
                        .formatted(limit.requests(), ValueWords.duration(limit.window())));
    }

    /**
     * As long as the target asked for with 429, that many times in a row.
     *
     * @throws CannotJudgeException if that is longer than the run may last, or was asked too often
     */
    void afterTooManyRequests(Reason reason, Exchange exchange, int attempt) {
        Duration asked = pauses.pause(exchange, attempt);
        if (!reason.terms().isAfterTheEnd() && gate.isShutWithin(asked)) {
            String late = "The target asked with 429 to wait %s, which is longer than --timeout leaves."
                    .formatted(ValueWords.duration(asked));
            gate.stop(late);
            throw new CannotJudgeException(late, List.of(exchange));
        }
        rest(reason, asked, () -> "waiting %s, as the target asked with 429".formatted(ValueWords.duration(asked)));
    }

    /** Before a request is sent again whose answer showed nothing. */
    void beforeAnotherTry(Reason reason, Duration length) {
        rest(
                reason,
                length,
                () -> "waiting %s before sending %s again, which got no usable response"
                        .formatted(ValueWords.duration(length), reason.call().method()));
    }

    /** Before a token is asked for again. */
    void forAToken(Reason reason, Duration length) {
        rest(reason, length, () -> "waiting %s to ask for a token again".formatted(ValueWords.duration(length)));
    }

    private void rest(Reason reason, Duration length, Supplier<String> what) {
        waits.pause(reason.requirement(), what, () -> {
            for (Duration left = length; left.compareTo(Duration.ZERO) > 0; left = left.minus(NAP)) {
                gate.refuseIfPointless(reason.call(), reason.terms());
                time.of(left.compareTo(NAP) < 0 ? left : NAP);
            }
        });
    }
}
