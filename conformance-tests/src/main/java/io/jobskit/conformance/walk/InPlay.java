package io.jobskit.conformance.walk;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Words;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A job of a walk: what is known of it, and the exchanges that were about it. */
final class InPlay {

    private final int number;
    private final String id;
    private final Life life;
    private final List<Exchange> exchanges = new ArrayList<>();
    private boolean wasRead;

    InPlay(int number, String id, boolean held, Exchange creation) {
        this.number = number;
        this.id = id;
        this.life = new Life(held);
        exchanges.add(creation);
    }

    int number() {
        return number;
    }

    String id() {
        return id;
    }

    Life life() {
        return life;
    }

    /** Keeps an exchange that is about it; the time passes until its answer came. */
    Exchange keep(Exchange exchange) {
        exchanges.add(exchange);
        life.passes(Duration.between(exchanges.get(0).sentAt(), exchange.answeredAt()));
        return exchange;
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** Whether it was read before; from now on it was. */
    boolean readBefore() {
        boolean before = wasRead;
        wasRead = true;
        return before;
    }

    /** What it may be seen as, in words. */
    String expected() {
        Set<JobStatus> possible = life.possible();
        return Words.or(possible.stream().map(JobStatus::label).toList());
    }
}
