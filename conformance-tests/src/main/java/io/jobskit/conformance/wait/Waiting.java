package io.jobskit.conformance.wait;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
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
    private final Time time;

    /**
     * A way of waiting.
     *
     * @param within how long what must happen may take
     * @param during how long is watched for what must not happen
     * @param pollEvery the pause between two looks
     */
    public Waiting(Duration within, Duration during, Duration pollEvery, Time time) {
        this.within = within;
        this.during = during;
        this.pollEvery = pollEvery;
        this.time = time;
    }

    /** The same way of waiting, but for that long at most, whether something must happen or must not. */
    public Waiting forAtMost(Duration limit) {
        return new Waiting(limit, limit, pollEvery, time);
    }

    /** Work that is done side by side meanwhile. */
    public SideBySide sideBySide() {
        return new SideBySide(time);
    }

    /** What time it is. */
    public Instant now() {
        return time.clock().instant();
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
        Instant deadline = now().plus(within);
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
            if (!now().isBefore(deadline) || Thread.currentThread().isInterrupted()) {
                return new Watched<>(false, false, seen);
            }
            time.of(pollEvery);
        }
    }

    /**
     * Looks at several things for as long as it is worth watching, at each until that is so no more: all of them in one
     * time, however many they are.
     *
     * @return what was seen of each, in the order of the things
     */
    public <K, T> Map<K, Watched<T>> during(Collection<K> things, Function<K, T> look, BiPredicate<K, T> still) {
        Instant deadline = now().plus(during);
        Map<K, List<T>> seen = new LinkedHashMap<>();
        Set<K> changed = new HashSet<>();
        things.forEach(thing -> seen.put(thing, new ArrayList<>()));
        while (true) {
            seen.forEach((thing, looks) -> {
                if (!changed.contains(thing)) {
                    T now = look.apply(thing);
                    looks.add(now);
                    if (!still.test(thing, now)) {
                        changed.add(thing);
                    }
                }
            });
            if (changed.size() == seen.size()
                    || !now().isBefore(deadline)
                    || Thread.currentThread().isInterrupted()) {
                Map<K, Watched<T>> watched = new LinkedHashMap<>();
                seen.forEach((thing, looks) ->
                        watched.put(thing, new Watched<>(!changed.contains(thing), changed.contains(thing), looks)));
                return watched;
            }
            time.of(pollEvery);
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
