package io.jobskit.conformance.run;

import io.jobskit.conformance.target.Target;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a run is asked to do.
 *
 * @param target the implementation to judge
 * @param only requirement ids, levels or nouns to narrow the run to; empty: all
 * @param readOnly whether no write may be sent
 * @param parallel how many scenarios, and how many probes, run side by side, at least 1; or {@link #AS_SUITS}
 * @param shuffled whether scenarios run in an order drawn from the seed
 * @param seed what everything random is drawn from
 * @param walkSteps how many steps the random walk takes; 0: none
 * @param timeout how long the whole run may take; none: as long as it needs
 * @param budget how many requests it may send in all; none: as many as it likes
 */
public record RunRequest(
        Target target,
        Set<String> only,
        boolean readOnly,
        int parallel,
        boolean shuffled,
        long seed,
        int walkSteps,
        Optional<Duration> timeout,
        Optional<Integer> budget) {

    /** As many side by side as suit how fast the target answers. */
    public static final int AS_SUITS = 0;

    /** A run that may send as many requests as it likes. */
    public RunRequest(
            Target target,
            Set<String> only,
            boolean readOnly,
            int parallel,
            boolean shuffled,
            long seed,
            int walkSteps,
            Optional<Duration> timeout) {
        this(target, only, readOnly, parallel, shuffled, seed, walkSteps, timeout, Optional.empty());
    }

    /** Whether it is to judge less than everything. */
    boolean isNarrowed() {
        return readOnly || !only.isEmpty() || budget.isPresent();
    }
}
