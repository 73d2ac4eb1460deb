package io.jobskit.conformance.run;

import io.jobskit.conformance.target.Target;
import io.jobskit.contract.catalogue.Catalogue;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
 * @param before what an earlier run has done already
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
        Optional<Integer> budget,
        Before before) {

    /** As many side by side as suit how fast the target answers. */
    public static final int AS_SUITS = 0;

    /** A run from the beginning that may send as many requests as it likes. */
    public RunRequest(
            Target target,
            Set<String> only,
            boolean readOnly,
            int parallel,
            boolean shuffled,
            long seed,
            int walkSteps,
            Optional<Duration> timeout) {
        this(target, only, readOnly, parallel, shuffled, seed, walkSteps, timeout, Optional.empty(), Before.NOTHING);
    }

    /** The same run, which may send that many requests in all. */
    public RunRequest within(Optional<Integer> most) {
        return new RunRequest(target, only, readOnly, parallel, shuffled, seed, walkSteps, timeout, most, before);
    }

    /** The same run, which goes on where an earlier one stopped. */
    public RunRequest after(Before earlier) {
        return new RunRequest(target, only, readOnly, parallel, shuffled, seed, walkSteps, timeout, budget, earlier);
    }

    /** Whether it goes on where an earlier one stopped. */
    public boolean isResumed() {
        return !before.equals(Before.NOTHING);
    }

    /** The requirements whose scenarios it plays: those that it is narrowed to, and that were not judged before. */
    Set<String> toPlay(Catalogue catalogue) {
        return Features.selected(catalogue, only).stream()
                .filter(id -> !before.judged().contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The requirements whose inputs it tries. */
    Set<String> toProbe(Catalogue catalogue) {
        return Features.selected(catalogue, only).stream()
                .filter(id -> !before.probed().contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is to judge less than everything. */
    boolean isNarrowed() {
        return readOnly || !only.isEmpty() || budget.isPresent();
    }
}
