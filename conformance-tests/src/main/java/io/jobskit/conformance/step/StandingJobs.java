package io.jobskit.conformance.step;

import java.util.Set;
import java.util.TreeSet;

/** The jobs that were there all the time while small pages were listed: others may create and cancel meanwhile. */
public final class StandingJobs {

    private final Set<String> ids = new TreeSet<>();

    /** For one scenario. */
    public StandingJobs() {}

    Set<String> ids() {
        return ids;
    }

    /** Those that were there before and are there after. */
    void are(Set<String> before, Set<String> after) {
        ids.addAll(before);
        ids.retainAll(after);
    }
}
