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
     * How the firm's time follows the server's: it was {@code then} when the server's was {@code since}.
     *
     * @param speed seconds of the firm's time that pass in a second of the server's; 0 while it is frozen
     */
    private record Setting(Instant then, Instant since, double speed) {

        Instant at(Instant now) {
            Duration passed = Duration.between(since, now);
            return speed == 1 ? then.plus(passed) : then.plusNanos(Math.round(passed.toNanos() * speed));
        }
    }

    /** What the clock says of itself. */
    public record Reading(Instant now, double speed) {

        /** Whether time stands still. */
        public boolean frozen() {
            return speed == 0;
        }
    }

    private final Clock server;

    /** Written under the lock. */
    private volatile Setting setting;

    FirmClock(Clock server) {
        this.server = server;
        this.setting = asTheServer(server);
    }

    @Override
    public Instant instant() {
        return setting.at(server.instant());
    }

    @Override
    public long millis() {
        return instant().toEpochMilli();
    }

    /** The time and how fast it passes. */
    public Reading read() {
        Setting present = setting;
        return new Reading(present.at(server.instant()), present.speed);
    }

    /** Moves the time to that instant; it goes on from there as it went before. */
    public void set(Instant instant) {
        change(present -> new Setting(instant, present.since, present.speed));
    }

    /** Moves the time on by that duration. */
    public void advance(Duration by) {
        change(present -> new Setting(present.then.plus(by), present.since, present.speed));
    }

    /** Lets time pass so many times as fast as the server's from now on; 0 freezes it. */
    public void speed(double factor) {
        change(present -> new Setting(present.then, present.since, factor));
    }

    /** Follows the server's clock again. */
    public void reset() {
        change(present -> asTheServer(server));
    }

    private synchronized void change(UnaryOperator<Setting> change) {
        Instant now = server.instant();
        setting = change.apply(new Setting(setting.at(now), now, setting.speed));
    }

    private static Setting asTheServer(Clock server) {
        Instant now = server.instant();
        return new Setting(now, now, 1);
    }
}
