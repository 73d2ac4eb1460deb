package io.jobskit.conformance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every exchange of a run; scenarios that run side by side may add to it at once. */
public final class Recording {

    private final ConcurrentSkipListMap<Integer, Exchange> exchanges = new ConcurrentSkipListMap<>();

    /** Keeps one more exchange. */
    public void add(Exchange exchange) {
        exchanges.put(exchange.number(), exchange);
    }

    /** All exchanges so far, in the order in which they were sent. */
    public List<Exchange> exchanges() {
        return new ArrayList<>(exchanges.values());
    }
}
