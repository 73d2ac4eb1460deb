package io.jobskit.conformance.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every exchange of a run; scenarios that run side by side may add to it at once. */
public final class Recording {

    private final Map<Integer, Exchange> exchanges = new ConcurrentSkipListMap<>();
    private final Map<String, Map<Integer, Exchange>> byRequirement = new ConcurrentHashMap<>();

    private final int before;

    /** From the first exchange on. */
    public Recording() {
        this(0);
    }

    /** After so many exchanges of an earlier run, whose numbers are used up. */
    public Recording(int before) {
        this.before = before;
    }

    /** The last number that is used up; the first exchange has the next. */
    public int before() {
        return before;
    }

    /** Keeps one more exchange. */
    public void add(Exchange exchange) {
        exchanges.put(exchange.number(), exchange);
        byRequirement
                .computeIfAbsent(exchange.requirement(), any -> new ConcurrentSkipListMap<>())
                .put(exchange.number(), exchange);
    }

    /** All exchanges so far, in the order in which they were sent. */
    public List<Exchange> exchanges() {
        return new ArrayList<>(exchanges.values());
    }

    /** The same that the scenario of that requirement has sent; with no requirement, what the run sent for itself. */
    public List<Exchange> exchanges(String requirement) {
        return new ArrayList<>(byRequirement.getOrDefault(requirement, Map.of()).values());
    }
}
