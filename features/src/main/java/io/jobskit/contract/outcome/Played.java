package io.jobskit.contract.outcome;

import java.time.Instant;

/**
 * A scenario as it was played, by the run's own clock.
 *
 * @param requirement the requirement that it judges
 * @param startedAt when it began
 * @param millis from its beginning to its end, in milliseconds
 * @param waitedMillis how much of that it waited, between looks at jobs and for a request to be allowed, in milliseconds
 */
public record Played(String requirement, Instant startedAt, long millis, long waitedMillis) {}
