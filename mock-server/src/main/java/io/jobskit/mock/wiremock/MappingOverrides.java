package io.jobskit.mock.wiremock;

import com.github.tomakehurst.wiremock.extension.GlobalSettingsListener;
import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.global.GlobalSettings;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.server.Overrides;
import io.jobskit.mock.server.ReceivedRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpURI;
import org.jspecify.annotations.Nullable;

/**
 * Whether WireMock has a say in a request: because a mapping of the user's is for its method and URL, because one of the
 * stub's own mappings is gone or was edited, or because a delay was set for everything. What WireMock has no say in is
 * put into its journal all the same.
 */
final class MappingOverrides implements Overrides, StubLifecycleListener, GlobalSettingsListener {

    /** What was known when the mappings last changed: the user's, and whether the stub's own are as they were. */
    private record Mappings(int version, List<RequestPattern> users, boolean ownAreWhole) {}

    private final StubMappingStore store;
    private final Routes routes;
    private final Journal journal;
    private final Clock clock;
    private final Set<StubMapping> own;
    private final AtomicInteger version = new AtomicInteger();
    private volatile @Nullable Mappings known;
    private volatile boolean delayed;

    MappingOverrides(StubMappingStore store, Routes routes, Journal journal, Clock clock) {
        this.store = store;
        this.routes = routes;
        this.journal = journal;
        this.clock = clock;
        this.own = Collections.newSetFromMap(new IdentityHashMap<>());
        this.own.addAll(routes.mappings());
    }

    @Override
    public void bypassed(ReceivedRequest request, HttpResponse answer) {
        journal.add(new AnsweredEntry(request, answer, routes, clock.instant()));
    }

    /** Path and query are only put together where they matter. */
    @Override
    public boolean claim(String method, HttpURI uri) {
        Mappings mappings = known;
        if (mappings == null || mappings.version != version.get()) {
            mappings = look();
        }
        return delayed
                || !mappings.ownAreWhole
                || (!mappings.users.isEmpty() && anyIsFor(mappings.users, method, uri.getPathQuery()));
    }

    private static boolean anyIsFor(List<RequestPattern> patterns, String method, String url) {
        for (RequestPattern pattern : patterns) {
            boolean rightMethod = pattern.getMethod() == null
                    || pattern.getMethod()
                            .match(RequestMethod.fromString(method))
                            .isExactMatch();
            if (rightMethod
                    && (pattern.getUrlMatcher() == null
                            || pattern.getUrlMatcher().match(url).isExactMatch())) {
                return true;
            }
        }
        return false;
    }

    /** What is seen belongs to the version before the look: after a change meanwhile the next request looks again. */
    private Mappings look() {
        int before = version.get();
        List<StubMapping> present = store.getAll().collect(Collectors.toList());
        List<RequestPattern> users = present.stream()
                .filter(mapping -> !own.contains(mapping))
                .map(StubMapping::getRequest)
                .toList();
        Mappings seen = new Mappings(before, users, present.size() - users.size() == own.size());
        known = seen;
        return seen;
    }

    private void changed() {
        version.incrementAndGet();
    }

    @Override
    public String getName() {
        return "jobs-overrides";
    }

    @Override
    public void afterStubCreated(StubMapping stub) {
        changed();
    }

    @Override
    public void afterStubEdited(StubMapping oldStub, StubMapping newStub) {
        changed();
    }

    @Override
    public void afterStubRemoved(StubMapping stub) {
        changed();
    }

    @Override
    public void afterStubsReset() {
        changed();
    }

    @Override
    public void afterGlobalSettingsUpdated(GlobalSettings oldSettings, GlobalSettings newSettings) {
        delayed = newSettings.getFixedDelay() != null || newSettings.getDelayDistribution() != null;
    }
}
