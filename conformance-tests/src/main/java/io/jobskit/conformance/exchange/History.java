package io.jobskit.conformance.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every exchange of a run; scenarios that run side by side may add to it at once. */
public final class History {

    private final ConcurrentLinkedQueue<Exchange> exchanges = new ConcurrentLinkedQueue<>();

    /** Keeps one more exchange. */
    public void add(Exchange exchange) {
        exchanges.add(exchange);
    }

    /** All exchanges so far, in the order in which they were sent. */
    public List<Exchange> exchanges() {
        List<Exchange> all = new ArrayList<>(exchanges);
        all.sort(Comparator.comparingInt(Exchange::number));
        return all;
    }
}
