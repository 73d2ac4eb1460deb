package io.jobskit.mock.firm;

import io.jobskit.mock.fault.ApiRoutes;
import io.jobskit.mock.fault.FaultEffect;
import io.jobskit.mock.fault.FaultHeader;
import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.store.FirmStore;
import io.jobskit.mock.store.Glance;
import io.jobskit.mock.store.KeptFirm;
import io.jobskit.mock.store.Store;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The faults of all firms. Each firm has those that the server was started with until it is given its own. */
public final class FirmFaults {

    private static final String FIRM = "Addepar-Firm";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ApiRoutes routes;
    private final Store store;
    private final FirmStore kept;
    private final FaultPlan first;

    /**
     * No faults but those that firms have, or that the server is started with.
     *
     * @param routes tells which requests can be befallen
     * @param first the plan that each firm starts with; null for none
     */
    public FirmFaults(ApiRoutes routes, Store store, @Nullable FaultPlan first) {
        this.routes = routes;
        this.store = store;
        this.kept = store.firms();
        this.first = first == null ? FaultPlan.NONE : first;
    }

    /** Whether any firm has any: asked for each request. */
    public boolean any() {
        return !first.rules().isEmpty() || kept.anyFaults();
    }

    /** The plan of that firm. */
    public FaultPlan plan(String firm) {
        return planOf(kept.firm(firm));
    }

    /** Gives the firm that plan in the place of the one that it has. */
    public void set(String firm, FaultPlan plan) {
        FaultPlan own = own(plan);
        kept.change(firm, present -> new FirmStore.Changed<>(present.value().withFaults(own), firm));
    }

    /** What a firm keeps that has that plan; null where it is like any other. */
    public @Nullable FaultPlan own(FaultPlan plan) {
        return plan.equals(first) ? null : plan;
    }

    /**
     * What befalls a request.
     *
     * @param fault the fault; null for none
     * @param seen what was seen on the way to this, if it is worth looking at again; null for nothing
     */
    public record Strike(
            @Nullable FaultEffect fault, @Nullable Glance seen) {}

    /**
     * What befalls a request, which is counted. The header goes before the plan of the firm.
     *
     * @param headers gives the values of a header
     * @throws Refusal 400 if the header asks for what is no fault
     */
    public Strike strike(String method, String path, Function<String, List<String>> headers) {
        if (!routes.leadsHere(path)) {
            return new Strike(null, null);
        }
        FaultEffect asked = FaultHeader.asked(headers.apply(FaultHeader.NAME));
        if (asked != null) {
            return new Strike(asked, null);
        }
        List<String> firms = headers.apply(FIRM);
        String firm = firms.isEmpty() || firms.get(0).isBlank()
                ? Firms.DEFAULT
                : firms.get(0).strip();
        // What reads is answered by what was seen here; what has a body may take long to come.
        Glance seen = READS.contains(method) ? store.glance(firm, routes.job(path)) : null;
        if (planOf(seen != null ? seen.firm() : kept.firm(firm)).rules().isEmpty()) {
            return new Strike(null, seen);
        }
        Optional<FaultEffect> fault = kept.change(firm, present -> {
            FaultPlan.Struck struck = planOf(present).strike(routes.route(method, path));
            return new FirmStore.Changed<>(
                    present.value().withFaults(struck.plan()), Optional.ofNullable(struck.fault()));
        });
        return new Strike(fault.orElse(null), null);
    }

    /** The plan of a firm that was seen. */
    public FaultPlan planOf(KeptFirm firm) {
        return Objects.requireNonNullElse(firm.value().faults(), first);
    }
}
