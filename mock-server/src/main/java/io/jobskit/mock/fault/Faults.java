package io.jobskit.mock.fault;

import io.jobskit.mock.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The faults of all firms. Each firm has those that the server was started with until it is given its own. */
public final class Faults {

    /** The header that asks for a fault of one request, and that says which one befell it. */
    public static final String HEADER = "Jobs-Fault";

    private static final String FIRM = "Addepar-Firm";

    private final ApiRoutes routes;
    private final String usualFirm;
    private final @Nullable FaultPlan first;

    /** Of firms that were told to have none, where the others have some: a plan without rules. */
    private final Map<String, FaultPlan> plans = new ConcurrentHashMap<>();

    /**
     * No faults but those that the server is started with.
     *
     * @param routes tells which requests can be befallen
     * @param usualFirm the firm of a request that names none
     * @param first the plan that each firm starts with; null for none
     */
    public Faults(ApiRoutes routes, String usualFirm, @Nullable FaultPlan first) {
        this.routes = routes;
        this.usualFirm = usualFirm;
        this.first = first;
    }

    /** Whether any firm has any: asked for each request. */
    public boolean any() {
        return first != null || !plans.isEmpty();
    }

    /** The plan of that firm; null if it has none. */
    public @Nullable FaultPlan plan(String firm) {
        FaultPlan start = first;
        return start == null ? plans.get(firm) : plans.computeIfAbsent(firm, f -> start.copy());
    }

    /** Gives the firm that plan in the place of the one that it has; null for none at all. */
    public void set(String firm, @Nullable FaultPlan plan) {
        if (plan != null) {
            plans.put(firm, plan);
        } else if (first != null) {
            plans.put(firm, new FaultPlan(null, List.of()));
        } else {
            plans.remove(firm);
        }
    }

    /** Gives the firm the plan again that the server was started with. */
    public void reset(String firm) {
        plans.remove(firm);
    }

    /**
     * The fault that befalls a request, which is counted; null for none. The header goes before the plan of the firm.
     *
     * @param headers gives the values of a header
     * @throws Refusal 400 if the header asks for what is no fault
     */
    public @Nullable Fault strike(String method, String path, Function<String, List<String>> headers) {
        if (!routes.leadsHere(path)) {
            return null;
        }
        List<String> asked =
                headers.apply(HEADER).stream().map(String::strip).distinct().toList();
        if (asked.size() > 1) {
            throw Refusal.contradictoryHeader(HEADER, asked.size());
        }
        if (!asked.isEmpty()) {
            return FaultHeader.read(asked.get(0))
                    .orElseThrow(() -> Refusal.wrongHeader(HEADER, asked.get(0), FaultHeader.WORDS));
        }
        List<String> firms = headers.apply(FIRM);
        String firm = firms.isEmpty() || firms.get(0).isBlank()
                ? usualFirm
                : firms.get(0).strip();
        FaultPlan plan = plan(firm);
        return plan == null ? null : plan.strike(routes.route(method, path));
    }
}
