package io.jobskit.conformance.walk;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.HappensBefore;
import io.jobskit.conformance.history.JobModel;
import io.jobskit.conformance.rule.LifeCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A job of a walk: the exchanges that were about it, and those of them that tell what is known of it. */
final class TrackedJob {

    private final int number;
    private final String id;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<Exchange> told = new CopyOnWriteArrayList<>();
    private final Cancels cancels;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger steps = new AtomicInteger();
    private volatile boolean givenUp;

    /** {@code cancels} grows by each request to cancel any of the jobs. */
    TrackedJob(int number, String id, Exchange creation, Cancels cancels) {
        this.number = number;
        this.id = id;
        this.cancels = cancels;
        tell(keep(creation));
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

    /** Keeps an exchange that is about it, as evidence. */
    Exchange keep(Exchange exchange) {
        exchanges.add(exchange);
        return exchange;
    }

    /** From that exchange it is known what became of it. */
    void tell(Exchange exchange) {
        told.add(exchange);
    }

    /** What is known of it. */
    JobModel known() {
        return JobModel.after(id, story());
    }

    /** What is known of it at the time of that look, by what was told before. */
    JobModel knownAt(Exchange look) {
        return JobModel.at(look, id, story());
    }

    /** What the rules say of an exchange that follows what was told. */
    LifeCheck check(Exchange exchange) {
        List<Exchange> all = new ArrayList<>(story());
        all.add(exchange);
        return LifeCheck.of(all);
    }

    /** What was told in its order, after the requests to cancel other jobs, whenever those were sent. */
    List<Exchange> story() {
        Exchange creation = told.get(0);
        Stream<Exchange> besides = cancels.sent().stream()
                .filter(cancel -> !cancel.request().job().equals(id) && !HappensBefore.isBefore(cancel, creation));
        return Stream.of(Stream.of(creation), besides, told.stream().skip(1))
                .flatMap(part -> part)
                .toList();
    }

    /** The last exchange that was about it. */
    Exchange last() {
        return exchanges.get(exchanges.size() - 1);
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    /** Nothing more is asked of it. */
    void giveUp() {
        givenUp = true;
    }

    /** Whether nothing is known of it any more. */
    boolean isLost() {
        return givenUp || known().isLost();
    }
}
