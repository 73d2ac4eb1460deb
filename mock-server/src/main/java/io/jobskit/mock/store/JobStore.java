package io.jobskit.mock.store;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.Owner;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of all firms. A job is never changed but replaced by another value if nobody else has replaced it meanwhile,
 * so that no change is lost. Numbers are unique on the server and grow with the time of creation.
 */
public interface JobStore {

    /** Keeps the job that is made with a number of its own. */
    Job add(Owner owner, LongFunction<Job> maker);

    /** The job with that number, null if there is none. */
    @Nullable
    Job get(long number);

    /**
     * Replaces a job by what the change makes of it. The change is asked again if somebody else replaced the job
     * meanwhile, so it must have no effects of its own.
     *
     * @return the job that is now in place; null if there is none with that number
     */
    @Nullable
    Job update(long number, UnaryOperator<Job> change);

    /**
     * A page of the owner's jobs, oldest first. Its place depends on a job's number alone, so jobs created or cancelled
     * between two pages make nobody miss a job or meet one twice.
     *
     * @param after the number after which it starts; 0 for the first page
     * @param limit how many jobs at most
     */
    Page page(Owner owner, long after, int limit);

    /** A page of the jobs of all owners of a firm, as {@link #page} gives those of one. */
    Page pageOfFirm(String firm, long after, int limit);

    /** The newest jobs of all owners of a firm, so many at most, oldest first. */
    List<Job> newestOfFirm(String firm, int limit);

    /** How many jobs all owners of a firm have. */
    int countOfFirm(String firm);

    /** The number that was given to the last job of all. */
    long lastNumber();

    /**
     * Forgets jobs of a firm that were created longer ago than that, in the time of the firm. The time is that of the moment at
     * which they are forgotten, when nobody adds a job: whatever somebody makes of the firm's clock meanwhile, no job is
     * forgotten that was not so old.
     *
     * @param most how many at most
     * @return how many
     */
    int forget(String firm, Duration age, int most);
}
