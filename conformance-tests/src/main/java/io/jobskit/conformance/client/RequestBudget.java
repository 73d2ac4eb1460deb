package io.jobskit.conformance.client;

import io.jobskit.conformance.target.Timing;
import io.jobskit.conformance.wait.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Holds requests back so that no sliding window ever sees more of them than the target allows. */
final class RequestBudget {

    private final Optional<Timing.Budget> budget;
    private final Clock clock;
    private final Deque<Instant> sent = new ArrayDeque<>();

    RequestBudget(Optional<Timing.Budget> budget, Clock clock) {
        this.budget = budget;
        this.clock = clock;
    }

    /** Returns when one more request may be sent, and counts it; the pause may throw to give the waiting up. */
    void take(Pause pause) {
        if (budget.isEmpty()) {
            return;
        }
        for (Duration wait = tryTake(budget.get()); !wait.isZero(); wait = tryTake(budget.get())) {
            pause.of(wait);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private synchronized Duration tryTake(Timing.Budget allowed) {
        Instant now = clock.instant();
        while (!sent.isEmpty() && !sent.getFirst().plus(allowed.window()).isAfter(now)) {
            sent.removeFirst();
        }
        if (sent.size() < allowed.requests()) {
            sent.addLast(now);
            return Duration.ZERO;
        }
        // A millisecond more, for a pause may end a little early.
        return Duration.between(now, sent.getFirst().plus(allowed.window())).plusMillis(1);
    }
}
