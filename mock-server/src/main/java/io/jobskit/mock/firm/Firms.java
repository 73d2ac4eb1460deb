package io.jobskit.mock.firm;

import io.jobskit.mock.job.Owner;
import io.jobskit.mock.store.ClockReading;
import io.jobskit.mock.store.ClockSetting;
import io.jobskit.mock.store.FirmStore;
import io.jobskit.mock.store.FirmValue;
import io.jobskit.mock.store.Glance;
import io.jobskit.mock.store.KeptFirm;
import io.jobskit.mock.store.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The firms of a server. Each is there as soon as somebody names it. */
public final class Firms {

    /** The firm of a request that names none. */
    public static final String DEFAULT = "default";

    private final FirmStore store;
    private final @Nullable RateLimit limit;
    private final Consumer<String> clockChanged;

    /**
     * The firms of that store.
     *
     * @param limit how many requests each of them may send unless it has a limit of its own; null for any number
     * @param clockChanged hears the id of a firm whose clock was changed
     */
    public Firms(FirmStore store, @Nullable RateLimit limit, Consumer<String> clockChanged) {
        this.store = store;
        this.limit = limit;
        this.clockChanged = clockChanged;
    }

    /** The ids of those that somebody has named so far, in alphabetical order. */
    public List<String> ids() {
        return store.ids();
    }

    /** The firm with that id, as it is now. */
    public Firm firm(String id) {
        return new Firm(this, store.firm(id));
    }

    /** The firm with that id, as it was seen if it was. */
    public Firm firm(String id, @Nullable Glance seen) {
        return seen != null && seen.firm().id().equals(id) ? new Firm(this, seen.firm()) : firm(id);
    }

    /**
     * Makes of what the clock of a firm says what the change says, all at one instant, and lets it go on from there.
     *
     * @param change is given what the clock says, and what one would say that nobody has changed
     */
    public void changeClock(String id, BinaryOperator<ClockReading> change) {
        change(id, kept -> {
            ClockReading changed = change.apply(kept.clock(), ClockReading.untouched(kept.serverNow()));
            return kept.value().withClock(new ClockSetting(changed, kept.serverNow()));
        });
        clockChanged.accept(id);
    }

    /** Sets the clock of a firm right, ends its faults and forgets its requests; users keep their ids. */
    public void reset(String id) {
        change(id, kept -> kept.value().reset(kept.serverNow()));
        store.replaceTaken(id, List.of());
        clockChanged.accept(id);
    }

    /** When those requests of a firm were sent that still count, in the firm's time, oldest first. */
    public List<Instant> taken(String id) {
        return store.taken(id);
    }

    /**
     * How many requests a firm may send.
     *
     * @return null for any number
     */
    public @Nullable RateLimit limit(FirmValue value) {
        RateLimit own = value.limit();
        return own == null ? limit : own.equals(RateLimit.NONE) ? null : own;
    }

    /**
     * Puts a firm into another state. Callers see to it that nobody looks meanwhile.
     *
     * @param clock what its clock says from now on
     * @param own how many requests it may send; null for any number
     * @param taken when those requests were sent that still count
     */
    public void restore(
            String id, ClockReading clock, Map<String, Owner> users, @Nullable RateLimit own, List<Instant> taken) {
        change(
                id,
                kept -> new FirmValue(
                        new ClockSetting(clock, kept.serverNow()),
                        users,
                        own == null ? RateLimit.NONE : own,
                        kept.value().faults()));
        store.replaceTaken(id, taken);
        clockChanged.accept(id);
    }

    Owner newUser(String id, String name) {
        return store.change(id, kept -> {
            FirmValue more = kept.value().withUser(id, name);
            return new FirmStore.Changed<>(
                    more, Objects.requireNonNull(more.users().get(name)));
        });
    }

    @Nullable
    Duration takeRequest(KeptFirm firm) {
        RateLimit present = limit(firm.value());
        return present == null
                ? null
                : store.take(firm.id(), present, firm.clock().now());
    }

    private void change(String id, Function<KeptFirm, FirmValue> change) {
        store.change(id, kept -> new FirmStore.Changed<>(change.apply(kept), kept.id()));
    }
}
