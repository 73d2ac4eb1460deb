package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.target.Identity;
import io.jobskit.contract.outcome.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets requests of a run through for as long as there is a point in them. */
final class RequestGate {

    private final CircuitBreaker breaker = new CircuitBreaker();
    private final boolean readOnly;
    private final Optional<Instant> deadline;
    private final Clock clock;

    /** Lets no write through if it is read-only, and nothing after the deadline, if there is one. */
    RequestGate(boolean readOnly, Optional<Instant> deadline, Clock clock) {
        this.readOnly = readOnly;
        this.deadline = deadline;
        this.clock = clock;
    }

    void stop(String reason) {
        breaker.stop(reason);
    }

    void saw(Exchange exchange) {
        breaker.saw(exchange);
    }

    void knows(Identity identity) {
        breaker.knows(identity);
    }

    Optional<String> refused(Identity identity) {
        return breaker.refused(identity);
    }

    Optional<String> stopped() {
        if (isShutWithin(Duration.ZERO)) {
            breaker.stop("The run took as long as --timeout allows.");
        }
        return breaker.stopped();
    }

    /** Whether the deadline comes before that much time has passed. */
    boolean isShutWithin(Duration length) {
        return deadline.filter(end -> !clock.instant().plus(length).isBefore(end))
                .isPresent();
    }

    /**
     * Does nothing if the request may be sent.
     *
     * @throws CannotJudgeException if there is no point in it any more
     * @throws NotApplicableException if it is a write of a read-only run
     */
    void refuseIfPointless(Call call, SendPolicy terms) {
        Optional<String> refused = call.identity().flatMap(breaker::refused);
        Optional<String> over = terms.isAfterTheEnd()
                ? refused.or(() -> late(terms))
                : stopped().or(() -> refused);
        if (over.isPresent()) {
            throw new CannotJudgeException(over.get(), List.of());
        }
        if (readOnly && call.writes()) {
            throw new NotApplicableException(
                    Standing.READ_ONLY,
                    "The run sends no write requests (--read-only), and this requirement needs %s."
                            .formatted(call.method()));
        }
    }

    private Optional<String> late(SendPolicy terms) {
        return terms.until()
                .filter(until -> !clock.instant().isBefore(until))
                .map(until -> "the time for cleaning up was over.");
    }
}
