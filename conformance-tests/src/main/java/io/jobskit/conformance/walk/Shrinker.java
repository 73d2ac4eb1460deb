package io.jobskit.conformance.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Takes away from a list what it does not need to show what it shows (delta debugging). */
final class Shrinker<T> {

    private final Predicate<List<T>> shows;
    private final BooleanSupplier mayTry;

    /** {@code shows} tries a list; it is asked for as long as {@code mayTry} says so. */
    Shrinker(Predicate<List<T>> shows, BooleanSupplier mayTry) {
        this.shows = shows;
        this.mayTry = mayTry;
    }

    /** The shortest list that was found; the one given is known to show it. */
    List<T> shrink(List<T> whole) {
        List<T> best = whole;
        int size = Math.max(1, best.size() / 2);
        while (best.size() > 1 && mayTry.getAsBoolean()) {
            List<T> smaller = withoutOne(best, size);
            if (smaller.size() < best.size()) {
                best = smaller;
                size = Math.max(1, Math.min(size, best.size() / 2));
            } else if (size == 1) {
                return best;
            } else {
                size = Math.max(1, size / 2);
            }
        }
        return best;
    }

    /** The list without those parts of that size that it does not need; the end first, as it is what shows most often. */
    private List<T> withoutOne(List<T> list, int size) {
        List<T> best = list;
        for (int end = best.size(); end > 0 && mayTry.getAsBoolean(); end -= size) {
            int start = Math.max(0, end - size);
            List<T> candidate = new ArrayList<>(best.subList(0, start));
            candidate.addAll(best.subList(end, best.size()));
            if (!candidate.isEmpty() && shows.test(candidate)) {
                best = List.copyOf(candidate);
            }
        }
        return best;
    }
}
