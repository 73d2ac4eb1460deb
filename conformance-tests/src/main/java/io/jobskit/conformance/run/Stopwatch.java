package io.jobskit.conformance.run;

import io.jobskit.conformance.wait.Waits;
import io.jobskit.contract.outcome.Played;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes the time of scenarios, and how much of it they waited. */
final class Stopwatch {

    private final Clock clock;
    private final Waits waits;
    private final Map<String, Started> started = new ConcurrentHashMap<>();
    private final Map<String, Integer> over = new ConcurrentHashMap<>();
    private final Queue<Played> played = new ConcurrentLinkedQueue<>();

    /** By that clock, which is the one that the waits are measured by. */
    Stopwatch(Clock clock, Waits waits) {
        this.clock = clock;
        this.waits = waits;
    }

    private record Started(Instant at, Duration waited) {}

    void starts(String requirement) {
        started.put(requirement, new Started(clock.instant(), waits.of(requirement)));
    }

    void stops(String requirement) {
        Started start = started.remove(requirement);
        if (start != null) {
            played.add(new Played(
                    requirement,
                    start.at(),
                    Duration.between(start.at(), clock.instant()).toMillis(),
                    waits.of(requirement).minus(start.waited()).toMillis()));
        }
    }

    /** A scenario of that requirement is over, and is not played again. */
    void over(String requirement) {
        over.merge(requirement, 1, Integer::sum);
    }

    /** How many scenarios of that requirement are over. */
    int timesOver(String requirement) {
        return over.getOrDefault(requirement, 0);
    }

    /** Every scenario that has ended so far, in the order of their ends. */
    List<Played> played() {
        return List.copyOf(played);
    }
}
