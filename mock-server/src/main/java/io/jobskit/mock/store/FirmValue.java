package io.jobskit.mock.store;

import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.job.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a firm keeps besides its jobs.
 *
 * @param clock how its clock is set
 * @param users its users by their names, in the order of their ids, which count from 1
 * @param limit how many requests it may send; null for as many as any other firm
 * @param faults what befalls its requests; null for what befalls those of any other firm
 * @param changedAt the server's time when any of this was changed last
 * @param leavingSince the server's time when it was found to be of no use to anybody; null if it was not, or if somebody has
 *     named it since
 */
public record FirmValue(
        ClockSetting clock,
        Map<String, Owner> users,
        @Nullable RateLimit limit,
        @Nullable FaultPlan faults,
        Instant changedAt,
        @Nullable Instant leavingSince) {

    /** How long a firm is still there that nobody needs: longer than any request takes that has named it before. */
    public static final Duration NOTICE = Duration.ofMinutes(5);

    /** A firm of which nothing was changed since its clock was set. */
    public FirmValue(
            ClockSetting clock, Map<String, Owner> users, @Nullable RateLimit limit, @Nullable FaultPlan faults) {
        this(clock, users, limit, faults, clock.since(), null);
    }

    /** A firm that nobody has named before that time of the server. */
    public static FirmValue untouched(Instant serverNow) {
        return new FirmValue(ClockSetting.untouched(serverNow), Map.of(), null, null);
    }

    /** The users of a firm that have those names, in the order of their ids. */
    public static Map<String, Owner> users(String firm, List<String> names) {
        Map<String, Owner> users = new LinkedHashMap<>();
        names.forEach(name -> users.put(name, new Owner(firm, name, String.valueOf(users.size() + 1))));
        return Collections.unmodifiableMap(users);
    }

    /** With that clock. */
    public FirmValue withClock(ClockSetting other) {
        return new FirmValue(other, users, limit, faults);
    }

    /** With one user more, who has the next id; the same if the name is known. */
    public FirmValue withUser(String firm, String name) {
        if (users.containsKey(name)) {
            return this;
        }
        Map<String, Owner> more = new LinkedHashMap<>(users);
        more.put(name, new Owner(firm, name, String.valueOf(users.size() + 1)));
        return new FirmValue(clock, Collections.unmodifiableMap(more), limit, faults);
    }

    /** With those faults. */
    public FirmValue withFaults(@Nullable FaultPlan other) {
        return new FirmValue(clock, users, limit, other);
    }

    /** With its clock, its limit and its faults as they are of a firm that nobody has changed; users keep their ids. */
    public FirmValue reset(Instant serverNow) {
        return new FirmValue(ClockSetting.untouched(serverNow), users, null, null);
    }

    /** Changed at that time of the server; nobody thinks of forgetting it any longer. */
    public FirmValue changed(Instant serverNow) {
        return new FirmValue(clock, users, limit, faults, serverNow, null);
    }

    /** To be forgotten when {@link #NOTICE} has passed from that time of the server on, unless somebody names it. */
    public FirmValue leaving(Instant serverNow) {
        return new FirmValue(clock, users, limit, faults, changedAt, serverNow);
    }

    /** Whether it may be forgotten at that time of the server. */
    public boolean hasLeft(Instant serverNow) {
        return leavingSince != null && !serverNow.isBefore(leavingSince.plus(NOTICE));
    }
}
