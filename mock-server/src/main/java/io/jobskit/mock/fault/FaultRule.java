package io.jobskit.mock.fault;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a fault befalls.
 *
 * @param routes on which routes; empty for every request of the API
 * @param next how many requests are still befallen; null for any number
 * @param share the share of the requests that is befallen, over 0 and up to 1
 * @param seed what the choice of requests, and the length of delays, depends on
 * @param seen how many requests this rule has been asked about so far
 * @param fault the fault
 */
public record FaultRule(
        Set<ApiRoute> routes, @Nullable Integer next, double share, long seed, long seen, FaultEffect fault) {

    public FaultRule {
        routes = Set.copyOf(routes);
    }

    /** Whether it is about such requests, and has not yet befallen all that it was to. */
    boolean isFor(@Nullable ApiRoute route) {
        return (routes.isEmpty() || (route != null && routes.contains(route))) && !isSpent();
    }

    /** Whether it has befallen all that it was to. */
    boolean isSpent() {
        return next != null && next == 0;
    }

    /** Whether it befalls the request that it is asked about now. */
    boolean strikes() {
        return share == 1 || new Chance(seed, seen).part() < share;
    }

    /** The fault of that request: where it has a distribution, as long as chance has it. */
    FaultEffect drawn() {
        return fault instanceof FaultEffect.Delay delay ? new Chance(seed, seen).drawn(delay) : fault;
    }

    /** The rule after that request. */
    FaultRule after(boolean struck) {
        Integer left = next == null || !struck ? next : Integer.valueOf(next - 1);
        return new FaultRule(routes, left, share, seed, seen + 1, fault);
    }
}
