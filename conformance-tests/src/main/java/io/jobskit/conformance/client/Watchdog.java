package io.jobskit.conformance.client;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.HttpClientConnection;

/**
 * Cuts connections whose time is over. A socket's own limit is for one read, and a server that drips must not hold a run
 * for ever either.
 */
final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer;

    Watchdog() {
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "watchdog");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Watches a connection from now on. */
    Watch watch(HttpClientConnection connection, Duration limit) {
        AtomicBoolean isCut = new AtomicBoolean();
        var cut = timer.schedule(() -> cut(connection, isCut), limit.toMillis(), TimeUnit.MILLISECONDS);
        return new Watch() {
            @Override
            public boolean isCut() {
                return isCut.get();
            }

            @Override
            public void close() {
                cut.cancel(false);
            }
        };
    }

    private static void cut(HttpClientConnection connection, AtomicBoolean isCut) {
        isCut.set(true);
        try {
            connection.shutdown();
        } catch (IOException gone) {
            // It is cut either way.
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One connection that is watched, until this is closed. */
    interface Watch extends AutoCloseable {

        /** Whether the connection was cut. */
        boolean isCut();

        @Override
        void close();
    }
}
