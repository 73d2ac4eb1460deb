package io.jobskit.conformance.wait;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the scenarios of a run wait for, and how long each has waited. A scenario is known by its requirement. */
public final class Waits {

    /** Told of each pause as it begins; calls may come from several threads. */
    @FunctionalInterface
    public interface Listener {

        /** The scenario of that requirement waits: what for and how long at most, in a few words. */
        void waits(String requirement, String what);
    }

    private static final Listener NONE = (requirement, what) -> {};

    private final Clock clock;
    private final Map<String, Duration> waited = new ConcurrentHashMap<>();
    private volatile Listener listener = NONE;

    /** Measured by that clock. */
    public Waits(Clock clock) {
        this.clock = clock;
    }

    /** From now on, pauses are told there. */
    public void tell(Listener newListener) {
        listener = newListener;
    }

    /** A pause of a scenario; of what belongs to none, if there is no requirement. */
    public void pause(String requirement, Supplier<String> what, Runnable pause) {
        if (requirement.isEmpty()) {
            pause.run();
            return;
        }
        Listener told = listener;
        if (told != NONE) {
            told.waits(requirement, what.get());
        }
        Instant begin = clock.instant();
        try {
            pause.run();
        } finally {
            waited.merge(requirement, Duration.between(begin, clock.instant()), Duration::plus);
        }
    }

    /** How long the scenario of that requirement has waited so far. */
    public Duration of(String requirement) {
        return waited.getOrDefault(requirement, Duration.ZERO);
    }
}
