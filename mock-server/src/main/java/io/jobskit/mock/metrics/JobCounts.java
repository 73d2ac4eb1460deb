package io.jobskit.mock.metrics;

import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.firm.Firms;
import io.jobskit.mock.job.Status;
import io.jobskit.mock.store.JobStore;
import java.util.EnumMap;
import java.util.Map;

/** How many jobs are in each status. */
final class JobCounts {

    /** So many of a firm are looked at: what watches over a stub is not to keep it busy. */
    static final int MOST = 10_000;

    private final Firms firms;
    private final JobStore jobs;

    JobCounts(Firms firms, JobStore jobs) {
        this.firms = firms;
        this.jobs = jobs;
    }

    /** By each status, none of which is left out: of the newest jobs of each firm, as they are now. */
    Map<Status, Integer> byStatus() {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            counts.put(status, 0);
        }
        for (String id : firms.ids()) {
            // Not named by this: a firm that nobody else names is to be forgotten.
            Firm firm = firms.known(id);
            if (firm != null) {
                jobs.newestOfFirm(id, MOST)
                        .forEach(job -> counts.merge(job.at(firm.now()).status(), 1, Integer::sum));
            }
        }
        return counts;
    }
}
