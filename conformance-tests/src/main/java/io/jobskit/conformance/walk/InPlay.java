package io.jobskit.conformance.walk;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Words;
import io.jobskit.contract.lifecycle.JobStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A job of a walk: what is known of it, and the exchanges that were about it. */
final class InPlay {

    private final int number;
    private final String id;
    private final Life life;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger steps = new AtomicInteger();
    private boolean wasRead;

    InPlay(int number, String id, boolean held, Exchange creation) {
        this.number = number;
        this.id = id;
        this.life = new Life(held);
        exchanges.add(creation);
    }

    /** Takes a step; a job takes one at a time. */
    <T> T step(Supplier<T> work) {
        lock.lock();
        try {
            steps.incrementAndGet();
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** How many steps it has begun so far; empty while it takes one that somebody else has it take. */
    Optional<Integer> stepsIfIdle() {
        return lock.isLocked() && !lock.isHeldByCurrentThread() ? Optional.empty() : Optional.of(steps.get());
    }

    /** Does that, if the job has taken no step since then and takes none: else a look from before says nothing. */
    <T> Optional<T> ifStill(int then, Supplier<Optional<T>> work) {
        if (!lock.tryLock()) {
            return Optional.empty();
        }
        try {
            return steps.get() == then ? work.get() : Optional.empty();
        } finally {
            lock.unlock();
        }
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

    /** The last exchange that was about it. */
    Exchange last() {
        return exchanges.get(exchanges.size() - 1);
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
