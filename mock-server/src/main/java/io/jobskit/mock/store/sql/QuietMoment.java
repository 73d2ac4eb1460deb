package io.jobskit.mock.store.sql;

import io.jobskit.mock.job.Job;
import io.jobskit.mock.store.ClockState;
import io.jobskit.mock.store.FirmStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Has a job changed only while time alone does not change it. A change that is on its way to the database took place at an
 * instant that has passed; whoever reads the job meanwhile, by another server, sees it without that change and later than
 * it. Had its status changed by itself in between, they would see it go back.
 */
final class QuietMoment {

    private static final Duration QUIET = Duration.ofMillis(200);
    private static final long BEGUN_WITHIN_NANOS = QUIET.toNanos() / 2;

    private final @Nullable FirmStore firms;

    /**
     * Moments in the time of those firms.
     *
     * @param firms null where nobody reads a job while it is being changed, or where time is not that of the world
     */
    QuietMoment(@Nullable FirmStore firms) {
        this.firms = firms;
    }

    /** Waits until that job has changed by itself, if it is about to; whether it was. */
    boolean hasComeAfterAWait(Job job) {
        if (firms == null) {
            return false;
        }
        ClockState clock = firms.firm(job.owner().firm()).clock();
        Instant next = job.changesAfter(clock.now());
        if (next == null || clock.frozen()) {
            return false;
        }
        double millis = Duration.between(clock.now(), next).toMillis() / clock.speed();
        if (millis > QUIET.toMillis()) {
            return false;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos((long) millis + 1));
        return true;
    }

    /** Whether a change may still begin that was looked at then, in the time of {@link System#nanoTime}. */
    boolean lasts(long since) {
        return firms == null || System.nanoTime() - since < BEGUN_WITHIN_NANOS;
    }
}
