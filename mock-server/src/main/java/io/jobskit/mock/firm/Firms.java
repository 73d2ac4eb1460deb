package io.jobskit.mock.firm;

import io.jobskit.mock.job.Owner;
import io.jobskit.mock.store.ClockSetting;
import io.jobskit.mock.store.ClockState;
import io.jobskit.mock.store.FirmStore;
import io.jobskit.mock.store.FirmValue;
import io.jobskit.mock.store.Glance;
import io.jobskit.mock.store.KeptFirm;
import io.jobskit.mock.store.NewContents;
import io.jobskit.mock.store.RateLimit;
import io.jobskit.mock.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The firms of a server. Each is there as soon as somebody names it. */
public final class Firms {

    /** The firm of a request that names none. */
    public static final String DEFAULT = "default";

    private final Store store;
    private final FirmStore kept;
    private final @Nullable RateLimit limit;
    private final Consumer<String> clockChanged;

    /**
     * The firms of that store.
     *
     * @param limit how many requests each of them may send unless it has a limit of its own; null for any number
     * @param clockChanged hears the id of a firm whose clock was changed
     */
    public Firms(Store store, @Nullable RateLimit limit, Consumer<String> clockChanged) {
        this.store = store;
        this.kept = store.firms();
        this.limit = limit;
        this.clockChanged = clockChanged;
    }

    /** The ids of those that somebody has named so far, in alphabetical order. */
    public List<String> ids() {
        return kept.ids();
    }

    /** The firm with that id, as it is now. */
    public Firm firm(String id) {
        return new Firm(this, kept.firm(id));
    }

    /** The firm with that id, as it was seen if it was. */
    public Firm firm(String id, @Nullable Glance seen) {
        return seen != null && seen.firm().id().equals(id) ? new Firm(this, seen.firm()) : firm(id);
    }

    /** The firm with that id, as it is now, null if there is none; whoever asks so does not name it. */
    public @Nullable Firm known(String id) {
        KeptFirm known = kept.known(id);
        return known == null ? null : new Firm(this, known);
    }

    /**
     * Makes of what the clock of a firm says what the change says, all at one instant, and lets it go on from there.
     *
     * @param change is given what the clock says, and what one would say that nobody has changed
     */
    public void changeClock(String id, BinaryOperator<ClockState> change) {
        kept.change(id, present -> {
            ClockState changed = change.apply(present.clock(), ClockState.untouched(present.serverNow()));
            return new FirmStore.Changed<>(
                    present.value().withClock(new ClockSetting(changed, present.serverNow())), id);
        });
        clockChanged.accept(id);
    }

    /** Forgets the jobs of a firm, sets its clock right, ends its faults and forgets its requests; users keep their ids. */
    public void reset(String id) {
        replace(id, new NewContents(kept -> kept.value().reset(kept.serverNow()), List.of(), List.of(), 0));
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

    /** Puts a firm into another state, as {@link Store#replace} does. */
    public void replace(String id, NewContents contents) {
        store.replace(id, contents);
        clockChanged.accept(id);
    }

    Owner newUser(String id, String name) {
        return kept.change(id, present -> {
            FirmValue more = present.value().withUser(id, name);
            return new FirmStore.Changed<>(
                    more, Objects.requireNonNull(more.users().get(name)));
        });
    }

    @Nullable
    Duration takeRequest(KeptFirm firm) {
        RateLimit present = limit(firm.value());
        return present == null
                ? null
                : kept.take(firm.id(), present, firm.clock().now());
    }
}
