package io.jobskit.conformance.cli;

import io.jobskit.conformance.tour.Stop;
import io.jobskit.conformance.tour.Tour;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.catalogue.Requirement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The tour of a run on a budget, for whoever wants to know what so many requests are spent on. */
final class TourText {

    private static final int A_LINE = 9;

    private final Catalogue catalogue;

    TourText(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Stop by stop, each with its requests and what it brings to a judgement that none before it does; and what is left out. */
    String of(Tour tour) {
        List<String> lines = new ArrayList<>();
        lines.add("Budget   %d requests: %d of %d mandatory requirements and %d others are judged"
                .formatted(
                        tour.budget(),
                        of(Level.MUST, tour.judges()::contains).size(),
                        of(Level.MUST, any -> true).size(),
                        tour.judges().size()
                                - of(Level.MUST, tour.judges()::contains).size()));
        lines.add("");
        Set<String> told = new HashSet<>(tour.judges());
        tour.stops().forEach(stop -> told.removeAll(stop.judges()));
        lines.add(line(tour.before(), "preflight", told));
        Set<String> judged = new HashSet<>(told);
        for (Stop stop : tour.stops()) {
            Set<String> anew = new HashSet<>(stop.judges());
            anew.removeAll(judged);
            anew.retainAll(tour.judges());
            judged.addAll(anew);
            lines.add(line(stop.requests(), stop.scenario(), anew));
        }
        lines.add(line(Tour.keptForCleaningUp(tour.budget()), "clean-up", Set.of()));
        lines.add(
                "  %3d in all, as measured on the stub; if jobs take long or requests fail, the budget is used up earlier"
                        .formatted(tour.requests()));
        lines.add("");
        lines.add("Mandatory, and not judged:");
        lines.addAll(wrapped(of(Level.MUST, id -> !tour.judges().contains(id))));
        return String.join("\n", lines) + "\n";
    }

    private List<String> of(Level level, Predicate<String> which) {
        return catalogue.requirements().stream()
                .filter(requirement -> requirement.level() == level)
                .map(Requirement::id)
                .filter(which)
                .toList();
    }

    private static String line(int requests, String name, Set<String> judged) {
        return "  %3d %-12s %s"
                .formatted(requests, name, listed(judged.stream().sorted().toList()))
                .stripTrailing();
    }

    private static List<String> wrapped(List<String> ids) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += A_LINE) {
            lines.add("  " + listed(ids.subList(i, Math.min(i + A_LINE, ids.size()))));
        }
        return ids.isEmpty() ? List.of("  " + listed(ids)) : lines;
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "-" : ids.stream().collect(Collectors.joining(" "));
    }
}
