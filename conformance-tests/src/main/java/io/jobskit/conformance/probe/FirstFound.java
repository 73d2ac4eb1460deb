package io.jobskit.conformance.probe;

import io.jobskit.conformance.outcome.Finding;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What tries that are played side by side find violated: of each requirement what the first of them in the order of the
 * plans found, whichever was done first, so that the same run says the same again.
 */
final class FirstFound {

    private final Map<String, Found> found = new ConcurrentSkipListMap<>();

    private record Found(int place, Finding finding) {}

    /** Whether the requirement is violated. */
    boolean has(String requirement) {
        return found.containsKey(requirement);
    }

    /** Notes what the try of that place among all found. */
    void add(String requirement, int place, Finding finding) {
        found.merge(requirement, new Found(place, finding), (one, other) -> other.place() < one.place() ? other : one);
    }

    /** One for each requirement. */
    Collection<Finding> findings() {
        return found.values().stream().map(Found::finding).toList();
    }
}
