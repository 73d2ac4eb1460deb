package io.jobskit.mock.store;

import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.job.Owner;
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
 */
public record FirmValue(
        ClockSetting clock,
        Map<String, Owner> users,
        @Nullable RateLimit limit,
        @Nullable FaultPlan faults) {

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
}
