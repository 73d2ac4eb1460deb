package io.jobskit.mock.firm;

import io.jobskit.mock.fault.ApiRoutes;
import io.jobskit.mock.fault.Fault;
import io.jobskit.mock.fault.FaultHeader;
import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.store.FirmStore;
import io.jobskit.mock.store.KeptFirm;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The faults of all firms. Each firm has those that the server was started with until it is given its own. */
public final class Faults {

    private static final String FIRM = "Addepar-Firm";

    private final ApiRoutes routes;
    private final FirmStore store;
    private final FaultPlan first;

    /**
     * No faults but those that firms have, or that the server is started with.
     *
     * @param routes tells which requests can be befallen
     * @param first the plan that each firm starts with; null for none
     */
    public Faults(ApiRoutes routes, FirmStore store, @Nullable FaultPlan first) {
        this.routes = routes;
        this.store = store;
        this.first = first == null ? FaultPlan.NONE : first;
    }

    /** Whether any firm has any: asked for each request. */
    public boolean any() {
        return !first.rules().isEmpty() || store.anyFaults();
    }

    /** The plan of that firm. */
    public FaultPlan plan(String firm) {
        return planOf(store.firm(firm));
    }

    /** Gives the firm that plan in the place of the one that it has. */
    public void set(String firm, FaultPlan plan) {
        // Where others have none either, it is like them.
        FaultPlan own = plan.equals(first) ? null : plan;
        store.change(firm, kept -> new FirmStore.Changed<>(kept.value().withFaults(own), firm));
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
        Fault asked = FaultHeader.asked(headers.apply(FaultHeader.NAME));
        if (asked != null) {
            return asked;
        }
        List<String> firms = headers.apply(FIRM);
        String firm = firms.isEmpty() || firms.get(0).isBlank()
                ? Firms.DEFAULT
                : firms.get(0).strip();
        if (plan(firm).rules().isEmpty()) {
            return null;
        }
        return store.change(firm, kept -> {
                    FaultPlan.Struck struck = planOf(kept).strike(routes.route(method, path));
                    return new FirmStore.Changed<>(
                            kept.value().withFaults(struck.plan()), Optional.ofNullable(struck.fault()));
                })
                .orElse(null);
    }

    private FaultPlan planOf(KeptFirm firm) {
        return Objects.requireNonNullElse(firm.value().faults(), first);
    }
}
