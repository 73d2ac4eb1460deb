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
 * The last requests, in a ring: a new one takes the place of the oldest, or of several where bodies are large. WireMock's
 * own store walks all of its entries on each request once it is bounded. What was answered before WireMock saw it becomes a serve event only when somebody
 * asks.
 */
final class Journal implements RequestJournalStore {

    /** How many bytes the bodies of all entries may have together. */
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    /** An entry: a serve event, or what one can be made of. */
    interface Entry {
        /** The serve event, the same one each time. */
        ServeEvent event();

        /** How many bytes of bodies it keeps. */
        int size();
    }

    private record Served(ServeEvent event) implements Entry {
        @Override
        public int size() {
            byte[] request = event.getRequest().getBody();
            byte[] response =
                    event.getResponse() == null ? null : event.getResponse().getBody();
            return (request == null ? 0 : request.length) + (response == null ? 0 : response.length);
        }
    }

    private final @Nullable Entry[] ring;

    /** The size of each entry: what is old is forgotten without a look at it, as it is in no cache of the processor any more. */
    private final int[] sizes;

    /** The entries are those from the oldest number up to the next one, each at its remainder. */
    private long oldest;

    private long next;
    private long bytes;

    /** A journal of at most so many requests. */
    Journal(int size) {
        ring = new Entry[size];
        sizes = new int[size];
    }

    /** Remembers a request. */
    synchronized void add(Entry entry) {
        if (ring.length == 0) {
            return;
        }
        if (next - oldest == ring.length) {
            forget(oldest++);
        }
        put((int) (next++ % ring.length), entry);
        keepWithinBytes();
    }

    @Override
    public void add(ServeEvent event) {
        add(new Served(MaskedEvent.of(event)));
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
            bytes -= sizes[place];
            put(place, new Served(MaskedEvent.of(event)));
            keepWithinBytes();
        }
    }

    @Override
    public synchronized void remove(UUID id) {
        for (long i = oldest; i < next; i++) {
            Entry entry = ring[(int) (i % ring.length)];
            if (entry != null && entry.event().getId().equals(id)) {
                forget(i);
            }
        }
    }

    @Override
    public synchronized void removeLast() {
        if (oldest < next) {
            forget(oldest++);
        }
    }

    @Override
    public synchronized void clear() {
        Arrays.fill(ring, null);
        oldest = next;
        bytes = 0;
    }

    /** One body alone may be larger than all may be together: the newest entry stays in any case. */
    private void keepWithinBytes() {
        while (bytes > MOST_BYTES && oldest < next - 1) {
            forget(oldest++);
        }
    }

    private void put(int place, Entry entry) {
        ring[place] = entry;
        sizes[place] = entry.size();
        bytes += sizes[place];
    }

    private void forget(long number) {
        int place = (int) (number % ring.length);
        if (ring[place] != null) {
            bytes -= sizes[place];
            ring[place] = null;
        }
    }

    private synchronized List<Entry> newestFirst() {
        List<Entry> entries = new ArrayList<>(ring.length);
        for (long i = next - 1; i >= oldest; i--) {
            Entry entry = ring[(int) (i % ring.length)];
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Looks from the newest on, where the event of an answer just sent is; only WireMock's own are ever replaced. */
    private int placeOf(UUID id) {
        for (long i = next - 1; i >= oldest; i--) {
            int place = (int) (i % ring.length);
            if (ring[place] instanceof Served served && Objects.equals(served.event.getId(), id)) {
                return place;
            }
        }
        return -1;
    }
}
