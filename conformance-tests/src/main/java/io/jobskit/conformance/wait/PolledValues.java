package io.jobskit.conformance.wait;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What was seen of several things that are looked at again and again, each until it is so no more. */
final class PolledValues<K, T> {

    private final Function<K, T> look;
    private final BiPredicate<K, T> still;
    private final Map<K, List<T>> seen = new LinkedHashMap<>();
    private final Set<K> changed = new HashSet<>();

    PolledValues(Collection<K> things, Function<K, T> look, BiPredicate<K, T> still) {
        this.look = look;
        this.still = still;
        things.forEach(thing -> seen.put(thing, new ArrayList<>()));
    }

    /** Looks at each that is still so. */
    void take() {
        seen.forEach((thing, looks) -> {
            if (!changed.contains(thing)) {
                T now = look.apply(thing);
                looks.add(now);
                if (!still.test(thing, now)) {
                    changed.add(thing);
                }
            }
        });
    }

    /** Whether none is so any more. */
    boolean areOver() {
        return changed.size() == seen.size();
    }

    /** What was seen of each, in the order of the things. */
    Map<K, Watched<T>> watched() {
        Map<K, Watched<T>> watched = new LinkedHashMap<>();
        seen.forEach((thing, looks) ->
                watched.put(thing, new Watched<>(!changed.contains(thing), changed.contains(thing), looks)));
        return watched;
    }
}
