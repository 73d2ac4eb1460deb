package io.jobskit.conformance.traffic;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries that are about the Jobs API at one address: requests to it, where its redirects led, and test control. */
final class JobsApiTraffic {

    private static final int MOST_REDIRECTS = 10;
    private static final Comparator<TrafficEntry> IN_ORDER =
            Comparator.comparing(TrafficEntry::startedAt).thenComparingInt(TrafficEntry::place);

    private final List<TrafficEntry> others = new ArrayList<>();
    private final List<Picked> picked = new ArrayList<>();
    private final Map<RecordedCaller, String> callers = new LinkedHashMap<>();
    private int preflights;
    private int cached;

    JobsApiTraffic(List<? extends TrafficEntry> entries, URI base) {
        List<TrafficEntry> ofApi = new ArrayList<>();
        for (TrafficEntry entry : entries) {
            if (entry.address()
                    .flatMap(RecordedRoute::base)
                    .filter(base::equals)
                    .isEmpty()) {
                others.add(entry);
            } else if (entry.isPreflight()) {
                preflights++;
            } else if (entry.isFromCache()) {
                cached++;
            } else {
                ofApi.add(entry);
            }
        }
        ofApi.stream().sorted(IN_ORDER).forEach(this::pick);
    }

    private void pick(TrafficEntry entry) {
        URI address = entry.address().orElseThrow();
        picked.add(new Picked(
                entry, RecordedRoute.ofApi(entry.method(), address), address, name(RecordedCaller.of(entry.sent()))));
    }

    private String name(RecordedCaller caller) {
        return caller.isNobody() ? "" : callers.computeIfAbsent(caller, any -> "caller-" + (callers.size() + 1));
    }

    /** How many entries are requests to the API, less those that were left out. */
    int ofApi() {
        return picked.size();
    }

    /** Those that a browser sent by itself. */
    int preflights() {
        return preflights;
    }

    /** Those that were answered by a cache. */
    int cached() {
        return cached;
    }

    /** The target that was asked, with an identity for whoever sent something. */
    Target targetOf(Target described) {
        Map<String, Identity> identities = new LinkedHashMap<>();
        callers.forEach((caller, name) -> identities.put(name, caller.identity(name)));
        return new Target(
                described.name(),
                described.baseUrl(),
                identities,
                described.samples(),
                Optional.empty(),
                described.timing(),
                Optional.empty(),
                described.connection(),
                described.documentation());
    }

    /** All of it, in order. */
    List<Exchange> exchanges() {
        List<Picked> all = new ArrayList<>(picked);
        all.addAll(followed());
        if (!picked.isEmpty()) {
            others.forEach(entry -> control(entry).ifPresent(all::add));
        }
        all.sort(Comparator.comparing(Picked::entry, IN_ORDER));
        Instant end = all.stream()
                .map(one -> one.entry().answeredAt().orElseGet(() -> one.entry().startedAt()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        List<Exchange> exchanges = new ArrayList<>();
        all.forEach(one -> exchanges.add(one.exchange(exchanges.size() + 1, end)));
        return exchanges;
    }

    private static Optional<Picked> control(TrafficEntry entry) {
        return entry.address()
                .flatMap(address -> RecordedRoute.ofControl(entry.method(), address)
                        .map(route -> new Picked(entry, route, address, "")));
    }

    /** Where redirects led, in the name of whoever was redirected. */
    private List<Picked> followed() {
        List<Picked> followed = new ArrayList<>();
        Set<Integer> met = new HashSet<>();
        List<Picked> last = picked;
        for (int i = 0; i < MOST_REDIRECTS && !last.isEmpty(); i++) {
            Map<URI, String> led = new HashMap<>();
            for (Picked one : last) {
                Exchange exchange = one.exchange(0, Instant.EPOCH);
                if (Location.isRedirect(exchange)) {
                    Location.of(exchange).address().ifPresent(to -> led.putIfAbsent(to, one.identity()));
                }
            }
            last = others.stream()
                    .filter(entry -> entry.method().equals("GET") && !entry.isFromCache())
                    .flatMap(entry -> entry.address().stream()
                            .filter(led::containsKey)
                            .filter(address -> met.add(entry.place()))
                            .map(address ->
                                    new Picked(entry, RecordedRoute.ELSEWHERE, address, led.getOrDefault(address, ""))))
                    .toList();
            followed.addAll(last);
        }
        return followed;
    }
}
