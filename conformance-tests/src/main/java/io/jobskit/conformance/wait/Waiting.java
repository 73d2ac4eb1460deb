package io.jobskit.conformance.wait;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for what must happen, and watches for what must not. The two have limits of their own: the one is how long a
 * target may take, the other how long it is worth watching.
 */
public final class Waiting {

    private final Duration within;
    private final Duration during;
    private final Duration pollEvery;
    private final Clock clock;
    private final Pause pause;

    /**
     * A way of waiting.
     *
     * @param within how long what must happen may take
     * @param during how long is watched for what must not happen
     * @param pollEvery the pause between two looks
     */
    public Waiting(Duration within, Duration during, Duration pollEvery, Clock clock, Pause pause) {
        this.within = within;
        this.during = during;
        this.pollEvery = pollEvery;
        this.clock = clock;
        this.pause = pause;
    }

    /** How long what must happen may take. */
    public Duration within() {
        return within;
    }

    /** How long is watched for what must not happen. */
    public Duration during() {
        return during;
    }

    /** Looks until that is so, or never can be any more, or the time is over. */
    public <T> Watched<T> until(Supplier<T> look, Predicate<T> arrived, Predicate<T> hopeless) {
        Instant deadline = clock.instant().plus(within);
        List<T> seen = new ArrayList<>();
        while (true) {
            T now = look.get();
            seen.add(now);
            if (arrived.test(now)) {
                return new Watched<>(true, false, seen);
            }
            if (hopeless.test(now)) {
                return new Watched<>(false, true, seen);
            }
            if (!clock.instant().isBefore(deadline) || Thread.currentThread().isInterrupted()) {
                return new Watched<>(false, false, seen);
            }
            pause.of(pollEvery);
        }
    }

    /** Looks for as long as it is worth watching, or until that is so no more. */
    public <T> Watched<T> during(Supplier<T> look, Predicate<T> still) {
        Instant deadline = clock.instant().plus(during);
        List<T> seen = new ArrayList<>();
        while (true) {
            T now = look.get();
            seen.add(now);
            if (!still.test(now)) {
                return new Watched<>(false, true, seen);
            }
            if (!clock.instant().isBefore(deadline) || Thread.currentThread().isInterrupted()) {
                return new Watched<>(true, false, seen);
            }
            pause.of(pollEvery);
        }
    }

    /**
     * What was seen.
     *
     * @param good whether what should be was so
     * @param settled whether looking ended early, because it can never be so any more
     * @param seen everything that was seen, in order
     */
    public record Watched<T>(boolean good, boolean settled, List<T> seen) {

        /** What was seen last. */
        public T last() {
            return seen.get(seen.size() - 1);
        }
    }
}
