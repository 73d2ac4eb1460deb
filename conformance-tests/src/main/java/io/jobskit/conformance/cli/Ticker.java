package io.jobskit.conformance.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something again and again until it is closed, beside what else goes on. */
final class Ticker implements AutoCloseable {

    private final ScheduledExecutorService thread;

    private Ticker(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    static Ticker each(Duration period, Runnable tick) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "ticker");
            daemon.setDaemon(true);
            return daemon;
        });
        // What would end the ticks must be asked for; nothing here can.
        var unused = thread.scheduleAtFixedRate(tick, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        return new Ticker(thread);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
