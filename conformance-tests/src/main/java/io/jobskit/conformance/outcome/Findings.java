package io.jobskit.conformance.outcome;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a run has found out so far; scenarios that run side by side may add to it at once. */
public final class Findings {

    private final ConcurrentLinkedQueue<Finding> all = new ConcurrentLinkedQueue<>();

    /** Keeps one more finding. */
    public void add(Finding finding) {
        all.add(finding);
    }

    /** All findings so far. */
    public List<Finding> all() {
        return List.copyOf(all);
    }

    /** What was found about one requirement. */
    public List<Finding> about(String requirement) {
        return all.stream()
                .filter(finding -> finding.requirement().equals(requirement))
                .toList();
    }
}
