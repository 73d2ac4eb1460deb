package io.jobskit.conformance.walk;

import io.jobskit.conformance.exchange.Exchange;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The requests to cancel jobs that were sent so far by all who play at the same time: a job that goes down may have gone
 * down with any of those.
 */
public final class Cancels {

    private final List<Exchange> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();

    Exchange send(Supplier<Exchange> request) {
        underWay.incrementAndGet();
        try {
            Exchange cancel = request.get();
            sent.add(cancel);
            return cancel;
        } finally {
            underWay.decrementAndGet();
        }
    }

    List<Exchange> sent() {
        return sent;
    }

    /** Whether one is being answered, so that it is not known yet what it does. */
    boolean areUnderWay() {
        return underWay.get() > 0;
    }
}
