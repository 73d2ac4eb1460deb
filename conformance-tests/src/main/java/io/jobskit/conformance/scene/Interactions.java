package io.jobskit.conformance.scene;

import java.util.ArrayList;
import java.util.List;

/** What was done in a scenario since it was judged last, and what it was answered. */
final class Interactions {

    private final List<Interaction> acts = new ArrayList<>();
    private final List<ShownJob> listed = new ArrayList<>();
    private boolean isJudged;

    /** The first after a judgement begins anew. */
    void add(Interaction act) {
        if (isJudged) {
            acts.clear();
            listed.clear();
            isJudged = false;
        }
        acts.add(act);
    }

    /** What a listing shows. */
    void list(List<ShownJob> sights) {
        listed.addAll(sights);
    }

    /** They are judged now. */
    List<Interaction> last() {
        isJudged = true;
        if (acts.isEmpty()) {
            throw new IllegalStateException("Nothing was done that could be judged.");
        }
        return List.copyOf(acts);
    }

    /** What was listed is judged now. */
    List<ShownJob> listed() {
        isJudged = true;
        return List.copyOf(listed);
    }
}
