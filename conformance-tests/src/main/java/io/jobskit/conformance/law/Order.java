package io.jobskit.conformance.law;

import io.jobskit.conformance.exchange.Exchange;

/** What is known of the order of exchanges that may have overlapped. */
final class Order {

    private Order() {}

    /** Whether one was answered before the other was sent. */
    static boolean isBefore(Exchange one, Exchange other) {
        return one.answeredAt().isBefore(other.sentAt());
    }

    /** Whether something may have had its effect after the first took its look and before the last did. */
    static boolean mayBeBetween(Exchange first, Exchange something, Exchange last) {
        return !isBefore(something, first) && !isBefore(last, something);
    }
}
