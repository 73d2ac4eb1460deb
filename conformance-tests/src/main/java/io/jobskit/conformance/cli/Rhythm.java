package io.jobskit.conformance.cli;

import java.time.Duration;
import java.time.Instant;

/**
 * When what passes is judged: as soon as it has been quiet for a second, and every few seconds where it never is. The more
 * a judgement costs, the longer it is until the next one.
 */
final class Rhythm {

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Of the time, judging may take no more than one part in so many. */
    private static final int PARTS = 5;

    private int seen;
    private int judged;
    private Instant seenAt = Instant.EPOCH;
    private Instant unjudgedSince = Instant.EPOCH;
    private Instant notBefore = Instant.EPOCH;

    /** Whether to judge now that so many have passed. */
    boolean isDue(int count, Instant now) {
        if (count > seen) {
            unjudgedSince = seen == judged ? now : unjudgedSince;
            seen = count;
            seenAt = now;
        }
        boolean isQuiet = !now.isBefore(seenAt.plus(QUIET));
        boolean isLong = !now.isBefore(unjudgedSince.plus(LONGEST));
        return seen > judged && (isQuiet || isLong) && !now.isBefore(notBefore);
    }

    /** So many were judged, between these moments. */
    void judged(int count, Instant from, Instant to) {
        judged = count;
        notBefore = to.plus(Duration.between(from, to).multipliedBy(PARTS - 1));
    }
}
