package io.jobskit.conformance.target;

import java.time.Duration;
import java.util.Optional;

/**
 * How long things may take on the target.
 *
 * @param completesWithin how long a sample job may take from its creation to its end
 * @param pollEvery the pause between two readings of a job that is waited for
 * @param requestTimeout how long an answer may take
 * @param budget how many requests may be sent in a sliding window; none: as many as one likes
 */
public record Timing(Duration completesWithin, Duration pollEvery, Duration requestTimeout, Optional<Budget> budget) {

    /** So many requests in any window of that length. Control requests do not count. */
    public record Budget(int requests, Duration window) {}
}
