package io.jobskit.conformance.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which steps of a plan have to be over before another is taken, where several are taken at once, and which are about some jobs. */
public final class Sequence {

    private static final int SOON = 2;

    private Sequence() {}

    /** Those of the steps up to the last one that were taken with these jobs, and that one; the twin of a job that is not among them stands alone. */
    public static List<WalkStep> about(Set<Integer> jobs, List<WalkStep> taken, WalkStep last) {
        Map<Integer, WalkStep.Create> creations = new HashMap<>();
        List<WalkStep> about = new ArrayList<>();
        for (WalkStep step : taken.subList(0, taken.lastIndexOf(last) + 1)) {
            if (step instanceof WalkStep.Create create) {
                creations.put(create.job(), create);
            }
            if (jobs.contains(step.job()) || step == last) {
                WalkStep.Create original = step instanceof WalkStep.CreateTwin twin && !jobs.contains(twin.of())
                        ? creations.get(twin.of())
                        : null;
                about.add(original == null ? step : original.insteadOf((WalkStep.CreateTwin) step));
            }
        }
        return about;
    }

    /** All jobs of the steps. */
    static Set<Integer> all(List<WalkStep> taken) {
        return taken.stream().map(WalkStep::job).collect(Collectors.toSet());
    }

    /** These jobs, and those that were created with the very parameters of one of them, or the other way round. */
    static Set<Integer> withTwins(Set<Integer> jobs, List<WalkStep> taken) {
        Set<Integer> all = new TreeSet<>(jobs);
        for (WalkStep step : taken) {
            if (step instanceof WalkStep.CreateTwin twin && (jobs.contains(twin.of()) || jobs.contains(twin.job()))) {
                all.add(twin.of());
                all.add(twin.job());
            }
        }
        return all;
    }

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
