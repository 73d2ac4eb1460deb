package io.jobskit.conformance.run;

import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an earlier run of the same target has done, and a run that goes on with it does not do again.
 *
 * @param judged the ids of the requirements that it judged; their scenarios are not played
 * @param probed the ids of the requirements whose inputs it tried
 * @param lived whether it tried the events of a job's life
 * @param walked whether it did everything else that is for no single requirement: races, pages that shift, the walk
 * @param exchanges the highest number of its exchanges, from which the new ones are numbered on
 * @param going the jobs that it created and may have left going on, each with the name of its owner's identity
 */
public record Before(
        Set<String> judged,
        Set<String> probed,
        boolean lived,
        boolean walked,
        int exchanges,
        Map<String, String> going) {

    /** There was no earlier run. */
    public static final Before NOTHING = new Before(Set.of(), Set.of(), false, false, 0, Map.of());

    /** Keeps sets of its own. */
    public Before {
        judged = Set.copyOf(judged);
        probed = Set.copyOf(probed);
        going = Map.copyOf(going);
    }

    /** The jobs that it may have left going on, by those of their owners that the target still has. */
    Map<String, Identity> goingOn(Target target) {
        return going.entrySet().stream()
                .filter(job -> target.identities().containsKey(job.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        job -> Objects.requireNonNull(target.identities().get(job.getValue()))));
    }
}
