package io.jobskit.mock.store;

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
    public ClockReading clock() {
        return value.clock().at(serverNow);
    }
}
