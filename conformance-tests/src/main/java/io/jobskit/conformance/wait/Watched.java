package io.jobskit.conformance.wait;

import java.util.List;

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
