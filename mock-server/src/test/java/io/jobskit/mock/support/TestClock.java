package io.jobskit.mock.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved on. */
public final class TestClock extends Clock {

    private final AtomicReference<Instant> now;

    /** A clock that shows that instant. */
    public TestClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** Moves it on. */
    public void advance(Duration by) {
        now.updateAndGet(present -> present.plus(by));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
