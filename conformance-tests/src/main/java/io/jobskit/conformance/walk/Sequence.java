package io.jobskit.conformance.walk;

import java.util.ArrayList;
import java.util.List;

/** Which steps of a plan have to be over before another is taken, where several are taken at once. */
final class Sequence {

    private static final int SOON = 2;

    private Sequence() {}

    /** The places of the last step of the same job, and of a cancel that came just before: what it does to others shows after it. */
    static List<Integer> before(List<WalkStep> plan, int place) {
        List<Integer> before = new ArrayList<>();
        int job = plan.get(place).job();
        for (int earlier = place - 1; earlier >= 0 && job != WalkStep.NO_JOB; earlier--) {
            if (plan.get(earlier).job() == job) {
                before.add(earlier);
                break;
            }
        }
        for (int earlier = Math.max(0, place - SOON); earlier < place; earlier++) {
            if (plan.get(earlier) instanceof WalkStep.Cancel && !before.contains(earlier)) {
                before.add(earlier);
            }
        }
        return List.copyOf(before);
    }
}
