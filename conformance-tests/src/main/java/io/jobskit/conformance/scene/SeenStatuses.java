package io.jobskit.conformance.scene;

import io.jobskit.conformance.failure.ValueWords;
import java.util.ArrayList;
import java.util.List;

/** The history that was seen of a job, without repetitions. */
public final class SeenStatuses {

    private SeenStatuses() {}

    /** One entry a change. */
    public static List<String> changes(List<ShownJob> sights) {
        List<String> changes = new ArrayList<>();
        for (ShownJob sight : sights) {
            if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(sight.words())) {
                changes.add(sight.words());
            }
        }
        return changes;
    }

    /** As words: {@code Queued, then Completed}. */
    public static String words(List<ShownJob> sights) {
        return ValueWords.then(changes(sights));
    }
}
