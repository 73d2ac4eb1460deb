package io.jobskit.conformance.client;

import io.jobskit.conformance.target.Timing.RateLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Holds requests back so that no sliding window ever sees more of them than the target allows. */
final class RateLimits {

    private final List<Window> windows;
    private final Clock clock;

    RateLimits(List<RateLimit> limits, Clock clock) {
        this.windows = limits.stream().map(Window::new).toList();
        this.clock = clock;
    }

    /** How a request is held back: for so long, by that limit. */
    @FunctionalInterface
    interface Holding {

        /** May throw to give the waiting up. */
        void back(Duration length, RateLimit by);
    }

    /** Returns when one more request may be sent, and counts it. */
    void take(Holding holding) {
        for (Optional<Window> full = tryTake(); full.isPresent(); full = tryTake()) {
            holding.back(left(full.get()), full.get().limit);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private synchronized Duration left(Window full) {
        return full.left(clock.instant());
    }

    /** Counts a request; the window that is full for longest, if one is. */
    private synchronized Optional<Window> tryTake() {
        Instant now = clock.instant();
        Optional<Window> full = windows.stream()
                .filter(window -> !window.left(now).isZero())
                .max(Comparator.comparing(window -> window.left(now)));
        if (full.isEmpty()) {
            windows.forEach(window -> window.sent.addLast(now));
        }
        return full;
    }

    /** What was sent within one limit's window. */
    private static final class Window {

        private final RateLimit limit;
        private final Deque<Instant> sent = new ArrayDeque<>();

        Window(RateLimit limit) {
            this.limit = limit;
        }

        /** How long it takes until there is room for one more. */
        Duration left(Instant now) {
            while (!sent.isEmpty() && !sent.getFirst().plus(limit.window()).isAfter(now)) {
                sent.removeFirst();
            }
            // A millisecond more, for a pause may end a little early.
            return sent.size() < limit.requests()
                    ? Duration.ZERO
                    : Duration.between(now, sent.getFirst().plus(limit.window()))
                            .plusMillis(1);
        }
    }
}
