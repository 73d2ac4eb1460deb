package io.jobskit.mock.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Firms in memory: they end with the process. */
final class MemoryFirms implements FirmStore {

    /** Where a firm is until it is forgotten, and has no value any longer. */
    private record Place(AtomicReference<@Nullable FirmValue> value, RateLimit.Meter meter) {}

    private final Clock server;
    private final Map<String, Place> firms = new ConcurrentHashMap<>();
    private final AtomicInteger withFaults = new AtomicInteger();

    /** No firms yet, in the time of that clock. */
    MemoryFirms(Clock server) {
        this.server = server;
    }

    @Override
    public KeptFirm firm(String id) {
        FirmValue present = place(id).value.get();
        if (present != null && present.leavingSince() == null) {
            return new KeptFirm(id, present, server.instant());
        }
        change(id, leaving -> new Changed<>(leaving.value(), id));
        return firm(id);
    }

    @Override
    public @Nullable KeptFirm known(String id) {
        Place place = firms.get(id);
        FirmValue present = place == null ? null : place.value.get();
        return present == null ? null : new KeptFirm(id, present, server.instant());
    }

    @Override
    public <T> T change(String id, Function<KeptFirm, Changed<T>> change) {
        while (true) {
            Place place = place(id);
            FirmValue present = place.value.get();
            if (present == null) {
                continue;
            }
            KeptFirm kept = new KeptFirm(id, present, server.instant());
            Changed<T> changed = change.apply(kept);
            int more = faults(changed.value()) - faults(present);
            // Counted before they are there, and until they are gone: nobody with faults is overlooked.
            withFaults.addAndGet(Math.max(0, more));
            boolean done = place.value.compareAndSet(present, changed.value().changed(kept.serverNow()));
            withFaults.addAndGet(done ? Math.min(0, more) : -Math.max(0, more));
            if (done) {
                return changed.result();
            }
        }
    }

    @Override
    public boolean forget(KeptFirm firm) {
        Place place = firms.get(firm.id());
        FirmValue present = place == null ? null : place.value.get();
        if (place == null || present == null || !present.equals(firm.value())) {
            return false;
        }
        if (present.leavingSince() == null) {
            place.value.compareAndSet(present, present.leaving(firm.serverNow()));
            return false;
        }
        if (!present.hasLeft(firm.serverNow()) || !place.value.compareAndSet(present, null)) {
            return false;
        }
        firms.remove(firm.id(), place);
        withFaults.addAndGet(-faults(present));
        return true;
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

    /** When those requests were sent that are still counted, in the firm's time, oldest first. */
    List<Instant> taken(String id) {
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
        while (true) {
            Place known = firms.get(id);
            Place place = known != null ? known : firms.computeIfAbsent(id, i -> untouched());
            if (place.value.get() != null) {
                return place;
            }
            firms.remove(id, place);
        }
    }

    private Place untouched() {
        return new Place(new AtomicReference<>(FirmValue.untouched(server.instant())), new RateLimit.Meter());
    }
}
