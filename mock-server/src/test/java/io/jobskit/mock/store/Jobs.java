package io.jobskit.mock.store;

import io.jobskit.mock.job.Behavior;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import io.jobskit.mock.job.ProgressMode;
import io.jobskit.mock.job.Progression;
import java.time.Instant;
import java.util.List;

/** Jobs to keep, and who owns them. */
final class Jobs {

    /** Two users of one firm. */
    static final Owner ANN = new Owner("one", "ann", "1");

    static final Owner BOB = new Owner("one", "bob", "2");

    /** A user of another firm, with the same name and id as one of the others. */
    static final Owner EVE = new Owner("two", "ann", "1");

    private static final Progression COURSE = new Progression(Behavior.COMPLETES, ProgressMode.USUAL);

    private Jobs() {}

    /** Adds a job of that owner and gives back its number. */
    static long add(JobStore store, Owner owner) {
        return store.add(owner, number -> job(number, owner)).number();
    }

    static List<Long> numbers(Page page) {
        return page.jobs().stream().map(Job::number).toList();
    }

    static Job job(long number, Owner owner) {
        return job(number, owner, Instant.EPOCH);
    }

    /** A job that was created then. */
    static Job job(long number, Owner owner, Instant created) {
        return Job.create(number, owner, "PORTFOLIO_QUERY", new byte[0], COURSE, created, false);
    }

    /** Puts those jobs in the place of all jobs of that firm; no new one is given that number, nor any below it. */
    static void replace(Store store, String firm, List<Job> jobs, long atLeast) {
        store.replace(firm, new NewContents(KeptFirm::value, List.of(), jobs, atLeast));
    }
}
