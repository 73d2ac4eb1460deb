package io.jobskit.mock.client;

import java.time.Instant;

/**
 * What a firm's clock shows.
 *
 * @param now the time
 * @param speed how many seconds pass in one
 * @param frozen whether it stands still
 */
public record ClockReading(Instant now, double speed, boolean frozen) {}
