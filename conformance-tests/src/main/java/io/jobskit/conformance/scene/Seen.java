package io.jobskit.conformance.scene;

import io.jobskit.conformance.failure.Words;
import java.util.ArrayList;
import java.util.List;

/** The history that was seen of a job, without repetitions. */
public final class Seen {

    private Seen() {}

    /** One entry a change. */
    public static List<String> changes(List<Sight> sights) {
        List<String> changes = new ArrayList<>();
        for (Sight sight : sights) {
            if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(sight.words())) {
                changes.add(sight.words());
            }
        }
        return changes;
    }

    /** As words: {@code Queued, then Completed}. */
    public static String words(List<Sight> sights) {
        return Words.then(changes(sights));
    }
}
