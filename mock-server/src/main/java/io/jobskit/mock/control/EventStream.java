package io.jobskit.mock.control;

import io.jobskit.mock.event.EventRing;
import io.jobskit.mock.firm.Firm;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.job.Job;
import io.jobskit.mock.job.JobState;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.store.JobStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a firm, as server-sent events, for one reader. Everything is made on the reader's own thread and of what
 * the rings hold: a reader who is slow, or away, makes nobody else wait.
 *
 * <p>Events are sent in batches, and after each there is a pause: one that is so long that making events takes a small
 * part of the time, however many there are.
 */
final class EventStream implements Content.Writer {

    private static final long SHORTEST_PAUSE = 100;
    private static final long SHARE = 50;
    private static final long LONGEST_PAUSE = 5000;
    private static final long HEARTBEAT = 10_000;

    private record Event(long id, String name, Json.Writer data) {}

    private final EventRing ring;
    private final Supplier<Firm> firm;
    private final JobStore store;
    private final WatchedJobs watched;
    private long position;

    /**
     * The events of a firm.
     *
     * @param firm gives the firm as it is by then
     * @param since the number of the event after which they begin; {@link EventRing#ALL} for all that are remembered
     */
    EventStream(EventRing ring, Supplier<Firm> firm, JobStore store, long since) {
        this.ring = ring;
        this.firm = firm;
        this.store = store;
        this.watched = new WatchedJobs(store, () -> firm.get().clock());
        this.position = since;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(": connected\n\n".getBytes(StandardCharsets.UTF_8));
        // Watched before the time is sent: whoever knows that is told of whatever changes from then on.
        store.newestOfFirm(firm.get().id(), WatchedJobs.MOST).forEach(watched::watch);
        send(out, List.of(new Event(0, "clock", EventDocuments.clock(firm.get()))));
        long sent = System.nanoTime();
        try {
            while (!ring.isClosed()) {
                long begun = System.nanoTime();
                List<Event> events = next();
                if (!events.isEmpty()) {
                    send(out, events);
                    sent = System.nanoTime();
                    pause(millisSince(begun));
                } else if (millisSince(sent) >= HEARTBEAT) {
                    out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                    sent = System.nanoTime();
                }
                ring.await(position, Math.min(HEARTBEAT - millisSince(sent), longestWait()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server stops");
        }
    }

    /** What happened since the last time, in its order, and then what time alone has changed. */
    private List<Event> next() {
        EventRing.Batch batch = ring.after(position);
        position = batch.last();
        List<Event> events = new ArrayList<>();
        if (batch.missedRequests() || batch.missedJobs()) {
            events.add(new Event(0, "missed", EventDocuments.missed(batch)));
        }
        Long reset = batch.firm().get(EventRing.Kind.RESET);
        if (reset != null) {
            watched.forget();
        }
        batch.firm().forEach((kind, id) -> events.add(new Event(id, name(kind), EventDocuments.of(kind, firm.get()))));
        batch.requests()
                .forEach(answered -> events.add(new Event(answered.id(), "request", RequestDocuments.line(answered))));
        batch.jobs().forEach(change -> add(events, change.id(), store.get(change.job())));
        events.sort(Comparator.comparingLong(Event::id));
        List<Job> byTime =
                batch.firm().containsKey(EventRing.Kind.CLOCK) ? watched.changedByTheClock() : watched.changed();
        byTime.forEach(job -> add(events, 0, job));
        return events;
    }

    private void add(List<Event> events, long id, @Nullable Job job) {
        if (job != null) {
            JobState state = watched.watch(job);
            events.add(new Event(id, "job", EventDocuments.job(job, state)));
        }
    }

    private static String name(EventRing.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** What time changes has no number: it is not kept, and whoever comes back is told how things are by then. */
    private static void send(OutputStream out, List<Event> events) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(events.size() * 512);
        for (Event event : events) {
            String head = (event.id() > 0 ? "id: " + event.id() + "\n" : "") + "event: " + event.name() + "\ndata: ";
            text.write(head.getBytes(StandardCharsets.UTF_8));
            text.write(Json.write(event.data()));
            text.write('\n');
            text.write('\n');
        }
        text.writeTo(out);
    }

    private void pause(long millis) throws InterruptedException {
        ring.rest(Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, millis * SHARE)));
    }

    /** Also if no job is due: whoever runs the server in a test may move its clock without a word. */
    private long longestWait() {
        return Math.min(1000, Math.max(SHORTEST_PAUSE, watched.millisToTheNext()));
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
