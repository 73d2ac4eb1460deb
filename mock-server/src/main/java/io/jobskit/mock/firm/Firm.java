package io.jobskit.mock.firm;

import io.jobskit.mock.job.Owner;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One firm: what a request with its id in the header Addepar-Firm can reach. Firms share nothing. */
public final class Firm {

    private final String id;
    private final FirmClock clock;
    private final @Nullable RateLimit limit;
    private final Map<String, Owner> users = new ConcurrentHashMap<>();
    private volatile RateLimit.@Nullable Meter meter;

    Firm(String id, Clock server, @Nullable RateLimit limit) {
        this.id = id;
        this.clock = new FirmClock(server);
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
