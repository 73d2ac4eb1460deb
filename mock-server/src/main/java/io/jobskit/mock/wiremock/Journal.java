package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last requests, in a ring: a new one takes the place of the oldest. WireMock's own store walks all of its entries
 * on each request once it is bounded. What was answered before WireMock saw it becomes a serve event only when somebody
 * asks.
 */
final class Journal implements RequestJournalStore {

    /** An entry: a serve event, or what one can be made of. */
    interface Entry {
        /** The serve event, the same one each time. */
        ServeEvent event();
    }

    private record Served(ServeEvent event) implements Entry {}

    private final @Nullable Entry[] ring;
    private long next;

    /** A journal of at most so many requests. */
    Journal(int size) {
        ring = new Entry[size];
    }

    /** Remembers a request. */
    synchronized void add(Entry entry) {
        if (ring.length > 0) {
            ring[(int) (next++ % ring.length)] = entry;
        }
    }

    @Override
    public void add(ServeEvent event) {
        add(new Served(event));
    }

    @Override
    public Stream<ServeEvent> getAll() {
        return newestFirst().stream().map(Entry::event);
    }

    @Override
    public Stream<UUID> getAllKeys() {
        return getAll().map(ServeEvent::getId);
    }

    @Override
    public Optional<ServeEvent> get(UUID id) {
        return getAll().filter(event -> event.getId().equals(id)).findFirst();
    }

    /** Replaces the event with that id, as WireMock does when an answer has been sent. */
    @Override
    public synchronized void put(UUID id, ServeEvent event) {
        int place = placeOf(id);
        if (place >= 0) {
            ring[place] = new Served(event);
        }
    }

    @Override
    public synchronized void remove(UUID id) {
        for (int i = 0; i < ring.length; i++) {
            Entry entry = ring[i];
            if (entry != null && entry.event().getId().equals(id)) {
                ring[i] = null;
            }
        }
    }

    @Override
    public synchronized void removeLast() {
        List<Entry> entries = newestFirst();
        if (!entries.isEmpty()) {
            remove(entries.get(entries.size() - 1).event().getId());
        }
    }

    @Override
    public synchronized void clear() {
        Arrays.fill(ring, null);
    }

    private synchronized List<Entry> newestFirst() {
        List<Entry> entries = new ArrayList<>(ring.length);
        for (long i = next - 1; i >= Math.max(0, next - ring.length); i--) {
            Entry entry = ring[(int) (i % ring.length)];
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Looks from the newest on, where the event of an answer just sent is; only WireMock's own are ever replaced. */
    private int placeOf(UUID id) {
        for (long i = next - 1; i >= Math.max(0, next - ring.length); i--) {
            int place = (int) (i % ring.length);
            if (ring[place] instanceof Served served && Objects.equals(served.event.getId(), id)) {
                return place;
            }
        }
        return -1;
    }
}
