package io.jobskit.conformance.run;

import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.tour.Stop;
import io.jobskit.conformance.tour.Tour;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run that may send so many requests plays of the scenarios. */
final class Touring {

    private static final int LOOKS_AT_AN_IDENTITY = 2;

    private final Shipped shipped;
    private final RunRequest request;

    Touring(Shipped shipped, RunRequest request) {
        this.shipped = shipped;
        this.request = request;
    }

    /** The tour by what is known before anything is sent. */
    Tour within(int budget) {
        Map<String, Requirement> offered = selected()
                .filter(requirement -> isOffered(requirement, request.target()))
                .collect(Collectors.toMap(Requirement::id, requirement -> requirement));
        Function<String, Optional<Level>> levels =
                id -> Optional.ofNullable(offered.get(id)).map(Requirement::level);
        Map<String, Stop> stops = stops();
        return Tour.within(
                budget,
                preflight(stops),
                stops.values().stream()
                        .filter(stop -> offered.containsKey(stop.scenario()))
                        .toList(),
                levels);
    }

    private Stream<Requirement> selected() {
        Set<String> selected = request.toPlay(shipped.catalogue());
        return shipped.catalogue().requirements().stream().filter(requirement -> selected.contains(requirement.id()));
    }

    /** What scenarios send, and what else is measured, on such a target. */
    private Map<String, Stop> stops() {
        return shipped.stops().on(request.target().control().isPresent());
    }

    private Stop preflight(Map<String, Stop> stops) {
        Stop measured = Objects.requireNonNull(stops.get(Stop.PREFLIGHT), Stop.PREFLIGHT);
        int others = (int) request.target().identities().values().stream()
                .filter(identity -> !identity.name().equals(Identity.DEFAULT) && !identity.isBad())
                .count();
        return new Stop(Stop.PREFLIGHT, measured.requests() + LOOKS_AT_AN_IDENTITY * others, measured.judges());
    }

    /** The scenarios of a tour, set by set; what the target does not offer costs nothing, and says so. */
    List<Set<String>> legs(Tour tour) {
        Set<String> free = selected()
                .filter(requirement -> !isOffered(requirement, request.target()))
                .map(Requirement::id)
                .collect(Collectors.toSet());
        return Stream.concat(Stream.of(free), tour.legs().stream())
                .filter(leg -> !leg.isEmpty())
                .toList();
    }

    /** How many scenarios such a run plays. */
    int scenarios() {
        return request.budget()
                .map(most -> legs(within(most)).stream().mapToInt(Set::size).sum())
                .orElseGet(() -> (int) selected().count());
    }

    /** About how many requests such a run sends. */
    int requests() {
        if (request.budget().isPresent()) {
            return within(request.budget().get()).requests();
        }
        Map<String, Stop> stops = stops();
        int scenarios = selected()
                .filter(requirement -> isOffered(requirement, request.target()))
                .map(requirement -> stops.get(requirement.id()))
                .filter(Objects::nonNull)
                .mapToInt(Stop::requests)
                .sum();
        int others = request.isNarrowed()
                ? 0
                : (request.before().lived() ? 0 : requests(stops, Stop.PROBES))
                        + (request.before().walked() ? 0 : requests(stops, Stop.WALK) * request.walkSteps() / 100);
        return preflight(stops).requests() + scenarios + others;
    }

    private static int requests(Map<String, Stop> stops, String name) {
        return Objects.requireNonNull(stops.get(name), name).requests();
    }

    /** What a budget leaves out, as a sentence. */
    static String leftOut(int budget) {
        return "The budget of %d requests (--budget) leaves this requirement out.".formatted(budget);
    }

    /** Whether the target has what it takes to judge that, as far as its file says. */
    static boolean isOffered(Requirement requirement, Target target) {
        boolean identity = requirement
                .needs()
                .identity()
                .map(target.identities()::containsKey)
                .orElse(true);
        return identity && (!requirement.needs().control() || target.control().isPresent());
    }
}
