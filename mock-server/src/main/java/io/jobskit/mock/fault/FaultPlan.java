package io.jobskit.mock.fault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What befalls the requests of one firm: rules in their order, of which the first that strikes decides. Each rule counts
 * the requests that it is asked about, so each request leaves another plan behind.
 *
 * @param profile the profile that the rules are; null if they are none
 * @param rules the rules, those that are spent left out
 */
public record FaultPlan(@Nullable NamedFaults profile, List<FaultRule> rules) {

    /** A plan of which nothing comes. */
    public static final FaultPlan NONE = new FaultPlan(null, List.of());

    /** What a request met, and the plan that it left behind. */
    public record Struck(@Nullable FaultEffect fault, FaultPlan plan) {}

    public FaultPlan {
        rules = rules.stream().filter(rule -> !rule.isSpent()).toList();
    }

    /** The fault that befalls the next request, which is for that route. */
    public Struck strike(@Nullable ApiRoute route) {
        List<FaultRule> after = new ArrayList<>(rules);
        FaultEffect struck = null;
        for (int i = 0; i < after.size() && struck == null; i++) {
            FaultRule rule = after.get(i);
            if (rule.isFor(route)) {
                boolean strikes = rule.strikes();
                struck = strikes ? rule.drawn() : null;
                after.set(i, rule.after(strikes));
            }
        }
        return new Struck(struck, new FaultPlan(profile, after));
    }
}
