package io.jobskit.mock.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The last events of one firm, each with a number greater than that of the event before. Writing never waits for a
 * reader: what is old is forgotten, and a reader that comes too late is told so.
 */
public final class EventRing {

    /** What concerns the firm as a whole. */
    public enum Kind {
        /** Its clock was changed. */
        CLOCK,
        /** What is injected into its answers was changed. */
        FAULTS,
        /** All its jobs were forgotten. */
        RESET,
        /** Some of its jobs were forgotten, as they were old: whoever lists them asks anew. */
        FORGOTTEN
    }

    /**
     * A request that was answered.
     *
     * @param id the number of that event
     * @param size how many bytes it keeps
     */
    public record Answered(long id, LoggedExchange exchange, int size) {}

    /** A job that was created or changed, and the number of that event. */
    public record Changed(long id, long job) {}

    /**
     * What happened after an event.
     *
     * @param last the number of the newest event
     * @param requests the requests that were answered, oldest first
     * @param missedRequests whether there were more, which are forgotten
     * @param jobs the jobs that changed, each once, in the order of their last change
     * @param missedJobs whether more changed, which are forgotten
     * @param firm what concerns the firm as a whole, with the number of the last such event
     */
    public record Batch(
            long last,
            List<Answered> requests,
            boolean missedRequests,
            List<Changed> jobs,
            boolean missedJobs,
            Map<Kind, Long> firm) {}

    /** The number to ask after for all that is remembered. */
    public static final long ALL = -1;

    static final int MOST_REQUESTS = 500;
    static final int MOST_JOBS = 1024;
    static final int MOST_BYTES = 512 * 1024;

    private final Deque<Answered> requests = new ArrayDeque<>();
    private final Deque<Changed> jobs = new ArrayDeque<>();
    private final Map<Kind, Long> firm = new EnumMap<>(Kind.class);
    private long last;
    private long bytes;
    private long forgottenRequest;
    private long forgottenJob;
    private int readers;
    private boolean closed;
    private long touched = System.nanoTime();

    EventRing() {}

    /** Remembers a request that was answered. */
    public synchronized void add(LoggedExchange exchange) {
        Answered newest = new Answered(next(), exchange, exchange.size());
        requests.addLast(newest);
        bytes += newest.size();
        // One body alone may be larger than all may be together: the newest stays in any case.
        while (requests.size() > MOST_REQUESTS || (bytes > MOST_BYTES && requests.size() > 1)) {
            Answered oldest = requests.removeFirst();
            bytes -= oldest.size();
            forgottenRequest = oldest.id();
        }
    }

    /** Remembers that the job with that number was created or changed. */
    public synchronized void changed(long job) {
        jobs.addLast(new Changed(next(), job));
        if (jobs.size() > MOST_JOBS) {
            forgottenJob = jobs.removeFirst().id();
        }
    }

    /** Remembers that jobs may have changed which nobody told of. */
    synchronized void miss() {
        forgottenJob = next();
    }

    /** Remembers what concerns the firm as a whole. */
    public synchronized void add(Kind kind) {
        if (kind == Kind.RESET) {
            jobs.clear();
        }
        firm.put(kind, next());
    }

    /** The request that was answered in that event; null if it is forgotten, or was no such event. */
    public synchronized @Nullable LoggedExchange exchange(long id) {
        for (Answered one : requests) {
            if (one.id() == id) {
                return one.exchange();
            }
        }
        return null;
    }

    /** The number of the newest event; 0 if there was none. */
    public synchronized long last() {
        return last;
    }

    /**
     * What happened after the event with that number. A number that is yet to come is one of another server's, or of
     * before this ring was forgotten: all is new then, and some was missed.
     */
    public synchronized Batch after(long id) {
        boolean strange = id > last;
        long from = strange ? ALL : id;
        Map<Long, Changed> changes = new LinkedHashMap<>();
        for (Changed change : newer(jobs, Changed::id, from)) {
            changes.remove(change.job());
            changes.put(change.job(), change);
        }
        Map<Kind, Long> ofFirm = new EnumMap<>(Kind.class);
        firm.forEach((kind, event) -> {
            if (event > from) {
                ofFirm.put(kind, event);
            }
        });
        return new Batch(
                last,
                newer(requests, Answered::id, from),
                strange || (from != ALL && forgottenRequest > from),
                List.copyOf(changes.values()),
                strange || (from != ALL && forgottenJob > from),
                ofFirm);
    }

    /**
     * Waits until there is an event after that one.
     *
     * @param millis how long it waits at most
     */
    public synchronized void await(long id, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        readers++;
        try {
            while (!closed && last == id) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } finally {
            readers--;
            touched = System.nanoTime();
        }
    }

    /** Waits that long, whatever happens but the end of all waiting. */
    public synchronized void rest(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; left > 0 && !closed; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            wait(left);
        }
    }

    /** Whether nobody shall wait for an event any longer. */
    public synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** When it was last written or waited at, in the time of {@link System#nanoTime}. */
    synchronized long touched() {
        return touched;
    }

    private long next() {
        touched = System.nanoTime();
        if (readers > 0) {
            notifyAll();
        }
        return ++last;
    }

    private static <T> List<T> newer(Deque<T> events, ToLongFunction<T> number, long id) {
        List<T> newer = new ArrayList<>();
        for (Iterator<T> newestFirst = events.descendingIterator(); newestFirst.hasNext(); ) {
            T event = newestFirst.next();
            if (number.applyAsLong(event) <= id) {
                break;
            }
            newer.add(event);
        }
        Collections.reverse(newer);
        return newer;
    }
}
