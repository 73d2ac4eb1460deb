package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import java.util.List;
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
        ids.clear();
        ids.addAll(before);
        ids.retainAll(after);
    }

    /** Whether each of them is met once over these pages. */
    boolean areEachOnceIn(List<Exchange> pages) {
        Set<String> once = Listing.once(Listing.jobs(pages));
        return once.containsAll(ids);
    }
}
