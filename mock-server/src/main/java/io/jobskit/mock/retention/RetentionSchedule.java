package io.jobskit.mock.retention;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sweeps once a minute, on a thread of its own, as long as a server runs. */
public final class RetentionSchedule implements AutoCloseable {

    private static final long MOST_SECONDS = 10;

    private final Retention retention;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "jobs-mock-retention");

    private RetentionSchedule(Retention retention) {
        this.retention = retention;
        thread.setDaemon(true);
    }

    /** Sweeps from now on, if anything is forgotten at all. */
    public static RetentionSchedule start(Retention retention) {
        RetentionSchedule schedule = new RetentionSchedule(retention);
        if (retention.forgets()) {
            schedule.thread.start();
        }
        return schedule;
    }

    /** Finishes what is being forgotten at the moment, for some seconds at most, and forgets no more. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed.await(1, TimeUnit.MINUTES)) {
                retention.sweep(() -> closed.getCount() == 0);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
