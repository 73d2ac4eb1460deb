package io.jobskit.conformance.probe;

import io.jobskit.conformance.outcome.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/**
 * What tries that are played side by side find violated: of each requirement what the first of them in the order of the
 * plans found, whichever was done first, so that the same run says the same again.
 */
final class FirstFound {

    private final Map<String, Found> found = new ConcurrentSkipListMap<>();

    private record Found(int place, Supplier<Finding> finding) {}

    /** Whether the requirement is violated. */
    boolean has(String requirement) {
        return found.containsKey(requirement);
    }

    /** Notes what the try of that place among all found; it is told once all are over. */
    void add(String requirement, int place, Supplier<Finding> finding) {
        found.merge(requirement, new Found(place, finding), (one, other) -> other.place() < one.place() ? other : one);
    }

    /** One for each requirement; what shows at last that another requirement is violated is told once. */
    Collection<Finding> findings() {
        Map<String, Finding> told = new TreeMap<>();
        found.values().forEach(one -> {
            Finding finding = one.finding().get();
            told.putIfAbsent(finding.requirement(), finding);
        });
        return List.copyOf(told.values());
    }

    /** Whether it is one of the first of so many requirements that are violated, in the order of the plans. */
    boolean isAmong(int most, String requirement) {
        return found.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> one.getValue().place()))
                .limit(most)
                .anyMatch(one -> one.getKey().equals(requirement));
    }
}
