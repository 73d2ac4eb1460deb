package io.jobskit.conformance.support;

import io.jobskit.conformance.wait.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Time that passes only where somebody waits; an answer is waited for in real time. */
public final class FakeTime extends Clock implements Time {

    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Instant> told = ThreadLocal.withInitial(() -> START);
    private final Time real = Time.real();
    private Runnable onAPause = () -> {};
    private Instant now = START;

    @Override
    public synchronized Instant instant() {
        told.set(now);
        return now;
    }

    /** What this thread was told last. */
    public Instant told() {
        return told.get();
    }

    @Override
    public synchronized void of(Duration length) {
        pauses.add(length);
        now = now.plus(length);
        onAPause.run();
    }

    /** What happens with each pause. */
    public synchronized void onAPause(Runnable happening) {
        onAPause = happening;
    }

    /** Lets time pass. */
    public synchronized void passes(Duration length) {
        now = now.plus(length);
    }

    /** How much time was waited for, all together. */
    public Duration waited() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }

    public List<Duration> pauses() {
        return pauses;
    }

    @Override
    public Clock clock() {
        return this;
    }

    @Override
    public Alarm alarm(String mark, Duration limit, Runnable ring) {
        return real.alarm(mark, limit, ring);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
