package io.jobskit.conformance.client;

import io.jobskit.conformance.wait.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.HttpClientConnection;

/**
 * Cuts connections whose time is over. A socket's own limit is for one read, and a server that drips must not hold a run
 * for ever either.
 */
final class Watchdog {

    private final Time time;

    Watchdog(Time time) {
        this.time = time;
    }

    /** Watches a connection from now on, on which the request of that mark is under way. */
    Watch watch(HttpClientConnection connection, String mark, Duration limit) {
        AtomicBoolean isCut = new AtomicBoolean();
        Time.Alarm alarm = time.alarm(mark, limit, () -> cut(connection, isCut));
        return new Watch() {
            @Override
            public boolean isCut() {
                return isCut.get();
            }

            @Override
            public void close() {
                alarm.close();
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

    /** One connection that is watched, until this is closed. */
    interface Watch extends AutoCloseable {

        /** Whether the connection was cut. */
        boolean isCut();

        @Override
        void close();
    }
}
