package io.jobskit.mock.firm;

import io.jobskit.mock.job.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One firm: what a request with its id in the header Addepar-Firm can reach. Firms share nothing. */
public final class Firm {

    private final String id;
    private final FirmClock clock;
    private final @Nullable RateLimit limit;
    private final Map<String, Owner> users = new ConcurrentHashMap<>();
    private volatile RateLimit.@Nullable Meter meter;

    Firm(String id, Clock server, @Nullable RateLimit limit, Consumer<String> clockChanged) {
        this.id = id;
        this.clock = new FirmClock(server, () -> clockChanged.accept(id));
        this.limit = limit;
        this.meter = newMeter();
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its time. */
    public FirmClock clock() {
        return clock;
    }

    /** The user of that name, who is there as soon as somebody asks. */
    public Owner user(String name) {
        Owner known = users.get(name);
        return known != null ? known : newUser(name);
    }

    /** Counts a request: null if it may pass, otherwise how long to wait until one may. */
    public @Nullable Duration takeRequest() {
        RateLimit.Meter present = meter;
        return present == null ? null : present.take(clock.instant());
    }

    /**
     * What it is at an instant, without its jobs.
     *
     * @param clock what its clock says
     * @param users the names of its users, in the order of their ids, which count from 1
     * @param limit how many requests it may send; null for any number
     * @param taken when those requests were sent that still count
     */
    public record State(
            FirmClock.Reading clock,
            List<String> users,
            @Nullable RateLimit limit,
            List<Instant> taken) {

        public State {
            users = List.copyOf(users);
            taken = List.copyOf(taken);
        }
    }

    /** What it is now. Callers see to it that nobody changes it meanwhile. */
    public State state() {
        RateLimit.Meter present = meter;
        return new State(
                clock.read(),
                users.values().stream()
                        .sorted(Comparator.comparingInt(user -> Integer.parseInt(user.id())))
                        .map(Owner::name)
                        .toList(),
                present == null ? null : present.limit(),
                present == null ? List.of() : present.taken());
    }

    /** Makes it what that says. Callers see to it that nobody looks meanwhile. */
    public synchronized void restore(State state) {
        clock.change(present -> state.clock);
        users.clear();
        state.users.forEach(this::newUser);
        RateLimit kept = state.limit;
        meter = kept == null ? null : new RateLimit.Meter(kept, state.taken);
    }

    /** Sets its clock right and forgets its requests; users keep their ids. */
    public void reset() {
        clock.reset();
        meter = newMeter();
    }

    private synchronized Owner newUser(String name) {
        return users.computeIfAbsent(name, n -> new Owner(id, n, String.valueOf(users.size() + 1)));
    }

    private RateLimit.@Nullable Meter newMeter() {
        return limit == null ? null : new RateLimit.Meter(limit);
    }
}
