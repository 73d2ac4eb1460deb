package io.jobskit.mock.firm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/**
 * The time of one firm. It follows the server's clock until it is frozen, set, advanced or given another speed; whoever
 * asks after that call has returned sees the changed time.
 */
public final class FirmClock implements InstantSource {

    /**
     * What the clock says of itself.
     *
     * @param now the firm's time
     * @param speed seconds of it that pass in a second of the server's
     * @param frozen whether it stands still all the same
     */
    public record Reading(Instant now, double speed, boolean frozen) {

        private Instant after(Duration passed) {
            if (frozen || passed.isZero()) {
                return now;
            }
            Instant then = speed == 1 ? now.plus(passed) : now.plusNanos(Math.round(passed.toNanos() * speed));
            return then.isAfter(LATEST) ? LATEST : then;
        }
    }

    /** Where time ends: an instant with a longer year could not be written as the API writes times. */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** What the clock said when the server's showed that instant, and from where it has gone on since. */
    private record Setting(Reading reading, Instant since) {

        Reading at(Instant serverNow) {
            return new Reading(reading.after(Duration.between(since, serverNow)), reading.speed, reading.frozen);
        }
    }

    private final Clock server;
    private final Runnable changed;

    /** Written under the lock. */
    private volatile Setting setting;

    /**
     * A clock that nobody has changed.
     *
     * @param changed hears of each change, once it is seen by whoever asks
     */
    FirmClock(Clock server, Runnable changed) {
        this.server = server;
        this.changed = changed;
        this.setting = new Setting(untouched(), server.instant());
    }

    @Override
    public Instant instant() {
        return read().now;
    }

    @Override
    public long millis() {
        return instant().toEpochMilli();
    }

    /** The time and how it passes. */
    public Reading read() {
        return setting.at(server.instant());
    }

    /** The reading of a clock that nobody has changed. */
    public Reading untouched() {
        return new Reading(server.instant(), 1, false);
    }

    /** Makes of what the clock says what the change says, all at one instant, and lets it go on from there. */
    public void change(UnaryOperator<Reading> change) {
        set(change);
        changed.run();
    }

    private synchronized void set(UnaryOperator<Reading> change) {
        Instant now = server.instant();
        setting = new Setting(change.apply(setting.at(now)), now);
    }

    /** Follows the server's clock again. */
    public void reset() {
        change(present -> untouched());
    }
}
