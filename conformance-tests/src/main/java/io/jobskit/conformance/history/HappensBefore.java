package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;

/** What is known of the order of exchanges that may have overlapped. */
public final class HappensBefore {

    private HappensBefore() {}

    /** Whether one was answered before the other was sent. */
    public static boolean isBefore(Exchange one, Exchange other) {
        return one.answeredAt().isBefore(other.sentAt());
    }

    /** Whether something may have had its effect after the first took its look and before the last did. */
    public static boolean mayBeBetween(Exchange first, Exchange something, Exchange last) {
        return !isBefore(something, first) && !isBefore(last, something);
    }
}
