package io.jobskit.mock.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Firms in memory: they end with the process. */
final class MemoryFirms implements FirmStore {

    private record Place(AtomicReference<FirmValue> value, RateLimit.Meter meter) {

        FirmValue present() {
            return Objects.requireNonNull(value.get());
        }
    }

    private final Clock server;
    private final Map<String, Place> firms = new ConcurrentHashMap<>();
    private final AtomicInteger withFaults = new AtomicInteger();

    /** No firms yet, in the time of that clock. */
    MemoryFirms(Clock server) {
        this.server = server;
    }

    @Override
    public KeptFirm firm(String id) {
        return new KeptFirm(id, place(id).present(), server.instant());
    }

    @Override
    public <T> T change(String id, Function<KeptFirm, Changed<T>> change) {
        Place place = place(id);
        while (true) {
            FirmValue present = place.present();
            Changed<T> changed = change.apply(new KeptFirm(id, present, server.instant()));
            int more = faults(changed.value()) - faults(present);
            // Counted before they are there, and until they are gone: nobody with faults is overlooked.
            withFaults.addAndGet(Math.max(0, more));
            boolean done = place.value.compareAndSet(present, changed.value());
            withFaults.addAndGet(done ? Math.min(0, more) : -Math.max(0, more));
            if (done) {
                return changed.result();
            }
        }
    }

    @Override
    public List<String> ids() {
        return firms.keySet().stream().sorted().toList();
    }

    @Override
    public boolean anyFaults() {
        return withFaults.get() > 0;
    }

    @Override
    public @Nullable Duration take(String id, RateLimit limit, Instant now) {
        return place(id).meter.take(limit, now);
    }

    @Override
    public List<Instant> taken(String id) {
        return place(id).meter.taken();
    }

    /** Counts these requests in the place of those that were. */
    void replaceTaken(String id, List<Instant> taken) {
        place(id).meter.replace(taken);
    }

    private static int faults(FirmValue value) {
        return value.faults() == null ? 0 : 1;
    }

    private Place place(String id) {
        Place known = firms.get(id);
        return known != null ? known : firms.computeIfAbsent(id, i -> untouched());
    }

    private Place untouched() {
        return new Place(new AtomicReference<>(FirmValue.untouched(server.instant())), new RateLimit.Meter());
    }
}
