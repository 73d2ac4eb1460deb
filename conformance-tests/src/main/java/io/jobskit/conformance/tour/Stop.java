package io.jobskit.conformance.tour;

import java.util.Set;

/**
 * A scenario, as it was measured on the stub.
 *
 * @param scenario the requirement whose scenario it is
 * @param requests how many requests it sends; control requests do not count
 * @param judges the requirements that are judged by what it sends: its own, and those of which the rules tell
 */
public record Stop(String scenario, int requests, Set<String> judges) {

    /** What a run sends before its first scenario, and which requirements that tells of. */
    public static final String PREFLIGHT = "preflight";

    /** What a whole run sends besides its scenarios, its walk aside. */
    public static final String PROBES = "probes";

    /** What a hundred steps of the walk send, its shrinking aside. */
    public static final String WALK = "walk";

    /** Keeps a set of its own. */
    public Stop {
        judges = Set.copyOf(judges);
    }
}
