package io.jobskit.mock.fault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What befalls the requests of one firm: rules in their order, of which the first that strikes decides. Each rule counts
 * the requests that it is asked about.
 */
public final class FaultPlan {

    private final @Nullable FaultProfile profile;
    private List<FaultRule> rules;

    /**
     * A plan of those rules.
     *
     * @param profile the profile that they are; null if they are none
     */
    FaultPlan(@Nullable FaultProfile profile, List<FaultRule> rules) {
        this.profile = profile;
        this.rules = List.copyOf(rules);
    }

    /** The profile that it is; null if it is none. */
    @Nullable
    FaultProfile profile() {
        return profile;
    }

    /** The rules as they are now, those that are spent left out. */
    synchronized List<FaultRule> rules() {
        return rules.stream().filter(rule -> !rule.isSpent()).toList();
    }

    /** The same plan, which counts for itself from here. */
    public FaultPlan copy() {
        return new FaultPlan(profile, rules());
    }

    /** The fault that befalls the next request, which is for that route; null for none. */
    synchronized @Nullable Fault strike(@Nullable ApiRoute route) {
        List<FaultRule> after = new ArrayList<>(rules);
        Fault struck = null;
        for (int i = 0; i < after.size() && struck == null; i++) {
            FaultRule rule = after.get(i);
            if (rule.isFor(route)) {
                boolean strikes = rule.strikes();
                struck = strikes ? rule.drawn() : null;
                after.set(i, rule.after(strikes));
            }
        }
        rules = List.copyOf(after);
        return struck;
    }
}
