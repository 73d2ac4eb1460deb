package io.jobskit.mock.store;

import java.time.Duration;
import java.time.Instant;

/**
 * What a firm is at an instant, without its jobs.
 *
 * @param id its id
 * @param value what it keeps
 * @param serverNow the server's time at that instant
 */
public record KeptFirm(String id, FirmValue value, Instant serverNow) {

    /** What its clock says. */
    public ClockState clock() {
        return value.clock().at(serverNow);
    }

    /** How long nothing of it was changed, in its own time: a clock that stands still counts none. */
    public Duration unchangedFor() {
        return Duration.between(value.clock().at(value.changedAt()).now(), clock().now());
    }

    /** Before when a job was created that is older than that in its time, in milliseconds since the epoch. */
    public long createdBefore(Duration age) {
        return clock().now().toEpochMilli() - age.toMillis();
    }
}
