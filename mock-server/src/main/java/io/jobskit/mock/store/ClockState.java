package io.jobskit.mock.store;

import java.time.Duration;
import java.time.Instant;

/**
 * What the clock of a firm says of itself.
 *
 * @param now the firm's time
 * @param speed seconds of it that pass in a second of the server's
 * @param frozen whether it stands still all the same
 */
public record ClockState(Instant now, double speed, boolean frozen) {

    /** Where time ends: an instant with a longer year could not be written as the API writes times. */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** What a clock says that nobody has changed, at that time of the server. */
    public static ClockState untouched(Instant serverNow) {
        return new ClockState(serverNow, 1, false);
    }

    /** What the clock says when so much of the server's time has passed. */
    ClockState after(Duration passed) {
        if (frozen || passed.isZero()) {
            return this;
        }
        Instant then = speed == 1 ? now.plus(passed) : now.plusNanos(Math.round(passed.toNanos() * speed));
        return new ClockState(then.isAfter(LATEST) ? LATEST : then, speed, false);
    }
}
