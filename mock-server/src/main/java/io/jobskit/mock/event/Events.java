package io.jobskit.mock.event;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The events of all firms, a ring for each. A suite of tests may name thousands of firms, so only the rings of those that
 * were heard of last are kept.
 */
public final class Events implements ExchangeLog, AutoCloseable {

    private static final int MOST_FIRMS = 64;

    private final Map<String, EventRing> rings = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** The ring of that firm. */
    public EventRing of(String firm) {
        EventRing known = rings.get(firm);
        return known != null ? known : newRing(firm);
    }

    @Override
    public void add(String firm, LoggedExchange exchange) {
        of(firm).add(exchange);
    }

    /** Has all who listen know that they may have missed jobs which changed. */
    public void miss() {
        rings.values().forEach(EventRing::miss);
    }

    /** Ends every wait for events, those that are to come as well. */
    @Override
    public synchronized void close() {
        closed = true;
        rings.values().forEach(EventRing::close);
    }

    private synchronized EventRing newRing(String firm) {
        EventRing known = rings.get(firm);
        if (known != null) {
            return known;
        }
        if (rings.size() >= MOST_FIRMS) {
            forgetTheQuietest();
        }
        EventRing ring = new EventRing();
        if (closed) {
            ring.close();
        }
        rings.put(firm, ring);
        return ring;
    }

    /** Whoever reads it finds out by the numbers of the events that another ring took its place. */
    private void forgetTheQuietest() {
        rings.entrySet().stream()
                .min(Comparator.comparingLong(entry -> entry.getValue().touched()))
                .ifPresent(entry -> rings.remove(entry.getKey(), entry.getValue()));
    }
}
