package io.jobskit.mock.store;

import java.time.Duration;
import java.time.Instant;

/**
 * How the clock of a firm is set: what it says at any time follows from it.
 *
 * @param reading what the clock said when it was set
 * @param since the server's time by then
 */
public record ClockSetting(ClockState reading, Instant since) {

    /** A clock that nobody has changed, seen at that time of the server. */
    public static ClockSetting untouched(Instant serverNow) {
        return new ClockSetting(ClockState.untouched(serverNow), serverNow);
    }

    /** What the clock says at that time of the server. */
    public ClockState at(Instant serverNow) {
        return reading.after(Duration.between(since, serverNow));
    }
}
