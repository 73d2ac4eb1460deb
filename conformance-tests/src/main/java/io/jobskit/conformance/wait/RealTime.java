package io.jobskit.conformance.wait;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time as it passes on this machine: the one place where the kit lets it pass. */
final class RealTime implements Time {

    private static final long SECONDS_OF_A_THREAD_WITHOUT_WORK = 1;

    private final ScheduledThreadPoolExecutor alarms;

    RealTime() {
        alarms = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "alarms");
            thread.setDaemon(true);
            return thread;
        });
        alarms.setRemoveOnCancelPolicy(true);
        alarms.setKeepAliveTime(SECONDS_OF_A_THREAD_WITHOUT_WORK, TimeUnit.SECONDS);
        alarms.allowCoreThreadTimeOut(true);
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void of(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Alarm alarm(String mark, Duration limit, Runnable ring) {
        var pending = alarms.schedule(ring, limit.toMillis(), TimeUnit.MILLISECONDS);
        return () -> pending.cancel(false);
    }
}
