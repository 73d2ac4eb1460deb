package io.jobskit.conformance.client;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.History;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.failure.Words;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one way from a run to its target. Keeps to the request budget, waits where the target asks for it with 429, sends
 * no write in a read-only run, records every exchange, and stops when there is no point in going on.
 */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE = 20;

    private final Transport transport;
    private final RequestBudget budget;
    private final Breaker breaker = new Breaker();
    private final History history;
    private final String runId;
    private final boolean readOnly;
    private final Duration pollEvery;
    private final Optional<Instant> deadline;
    private final Clock clock;
    private final Pause pause;

    /** For one run; nothing is sent after the deadline, if there is one, and no write if it is read-only. */
    public Wire(
            Target target,
            History history,
            String runId,
            boolean readOnly,
            Optional<Instant> deadline,
            Clock clock,
            Pause pause) {
        this.transport = new Transport(target.timing().requestTimeout(), clock);
        this.budget = new RequestBudget(target.timing().budget(), clock, pause);
        this.history = history;
        this.runId = runId;
        this.readOnly = readOnly;
        this.pollEvery = target.timing().pollEvery();
        this.deadline = deadline;
        this.clock = clock;
        this.pause = pause;
    }

    /** The first part of each request's mark. */
    public String runId() {
        return runId;
    }

    /** Every exchange of the run so far. */
    public History history() {
        return history;
    }

    /** Ends the run: from now on every request is refused for that reason. */
    public void stop(String reason) {
        breaker.stop(reason);
    }

    /** Why the run is over; empty while it goes on. */
    public Optional<String> stopped() {
        if (deadline.isPresent() && !clock.instant().isBefore(deadline.get())) {
            breaker.stop("The run took as long as --timeout allows.");
        }
        return breaker.stopped();
    }

    /** What came back, if anything did. */
    Exchange send(Call call, String mark, String requirement, boolean always) {
        for (int attempt = 1; ; attempt++) {
            if (!always) {
                refuseIfPointless(call);
            }
            if (!call.operation().isControl()) {
                budget.take();
            }
            Exchange exchange = transport.send(call, mark, requirement);
            history.add(exchange);
            if (!call.operation().isControl()) {
                breaker.saw(exchange);
            }
            if (exchange.status() != 429 || call.operation().isControl() || attempt >= PATIENCE || always) {
                return exchange;
            }
            pause.of(askedFor(exchange, attempt));
        }
    }

    private void refuseIfPointless(Call call) {
        Optional<String> stopped = stopped().or(() -> call.identity().flatMap(breaker::stopped));
        if (stopped.isPresent()) {
            throw new CannotJudgeException(stopped.get(), List.of());
        }
        if (readOnly && call.writes()) {
            throw new NotApplicableException(
                    "The run sends no writes (--read-only), and this needs %s.".formatted(call.method()));
        }
    }

    private Duration askedFor(Exchange exchange, int attempt) {
        Duration asked = exchange.answer()
                .flatMap(answer -> answer.message()
                        .header("X-RateLimit-Retry-After")
                        .or(() -> answer.message().header("Retry-After")))
                .flatMap(Wire::seconds)
                .orElse(pollEvery.multipliedBy(attempt));
        if (deadline.isPresent() && clock.instant().plus(asked).isAfter(deadline.get())) {
            String reason = "The target asked with 429 to wait %s, which is longer than --timeout leaves."
                    .formatted(Words.duration(asked));
            breaker.stop(reason);
            throw new CannotJudgeException(reason, List.of(exchange));
        }
        return asked;
    }

    private static Optional<Duration> seconds(String text) {
        try {
            long seconds = Long.parseLong(text.trim());
            return seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
