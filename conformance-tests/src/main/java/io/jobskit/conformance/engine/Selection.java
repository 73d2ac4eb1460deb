package io.jobskit.conformance.engine;

import io.jobskit.contract.catalogue.Requirement;
import java.util.List;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;

/**
 * Which requirements a discovery asks for: all of them by the catalogue's file, and single ones by their unique ids.
 * A run takes seconds and needs a target, so that a search for test classes alone selects nothing.
 */
final class Selection {

    static final String CATALOGUE = "contract/requirements.yaml";

    private final UniqueId engine;
    private final boolean all;
    private final List<UniqueId> some;

    Selection(EngineDiscoveryRequest request, UniqueId engine) {
        this.engine = engine;
        this.all = request.getSelectorsByType(ClasspathResourceSelector.class).stream()
                .anyMatch(selector -> selector.getClasspathResourceName().equals(CATALOGUE));
        this.some = request.getSelectorsByType(UniqueIdSelector.class).stream()
                .map(UniqueIdSelector::getUniqueId)
                .filter(id -> id.hasPrefix(engine))
                .toList();
    }

    boolean isEmpty() {
        return !all && some.isEmpty();
    }

    boolean has(Requirement requirement) {
        UniqueId id = Tests.id(engine, requirement);
        return all || some.stream().anyMatch(id::hasPrefix);
    }
}
