package io.jobskit.conformance.target;

import java.time.Duration;
import java.util.List;

/**
 * How long things may take on the target.
 *
 * @param completesWithin how long a sample job may take from its creation to its end
 * @param pollEvery the pause between two readings of a job that is waited for
 * @param requestTimeout how long an answer may take
 * @param rateLimits how many requests may be sent in sliding windows, all of which hold; none: as many as one likes
 */
public record Timing(
        Duration completesWithin, Duration pollEvery, Duration requestTimeout, List<RateLimit> rateLimits) {

    /** Keeps a list of its own. */
    public Timing {
        rateLimits = List.copyOf(rateLimits);
    }

    /** So many requests in any window of that length. Control requests do not count. */
    public record RateLimit(int requests, Duration window) {}
}
