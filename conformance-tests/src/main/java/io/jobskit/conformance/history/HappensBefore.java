package io.jobskit.conformance.history;

import io.jobskit.conformance.exchange.Exchange;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is known of the order of exchanges that may have overlapped. */
public final class HappensBefore {

    private HappensBefore() {}

    /** Whether one was answered before the other was sent. */
    public static boolean isBefore(Exchange one, Exchange other) {
        return one.answeredAt().isBefore(other.sentAt());
    }

    /** Whether each may have had its effect before the other. */
    public static boolean areAtOnce(Exchange one, Exchange other) {
        return !isBefore(one, other) && !isBefore(other, one);
    }

    /** Those that were under way at the same time as another of them. */
    public static Set<Exchange> overlapping(List<Exchange> exchanges) {
        List<Exchange> inOrder = exchanges.stream()
                .sorted(Comparator.comparing(Exchange::sentAt))
                .toList();
        Set<Exchange> overlapping = new HashSet<>();
        Exchange longest = null;
        for (Exchange exchange : inOrder) {
            if (longest != null && areAtOnce(longest, exchange)) {
                overlapping.add(longest);
                overlapping.add(exchange);
            }
            if (longest == null || longest.answeredAt().isBefore(exchange.answeredAt())) {
                longest = exchange;
            }
        }
        return overlapping;
    }

    /** Whether something may have had its effect after the first took its look and before the last did. */
    public static boolean mayBeBetween(Exchange first, Exchange something, Exchange last) {
        return !isBefore(something, first) && !isBefore(last, something);
    }
}
