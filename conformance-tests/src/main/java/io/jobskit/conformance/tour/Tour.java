package io.jobskit.conformance.tour;

import io.jobskit.contract.catalogue.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The scenarios that a budget of requests is spent on. A job that one scenario makes serves every requirement of which the
 * rules tell by it, so that few scenarios judge many requirements.
 *
 * @param budget how many requests a run may send in all
 * @param before what it sends before the first scenario
 * @param stops the scenarios, in the order in which they were chosen: the one that brings most for its requests first
 * @param judges every requirement that is to come to a judgement
 */
public record Tour(int budget, int before, List<Stop> stops, Set<String> judges) {

    /** With fewer requests a run judges next to nothing. */
    public static final int LEAST = 10;

    /** The first wait for a job may look twice; none after it does, as it is known by then how long a job takes. */
    private static final int FIRST_WAIT = 1;

    private static final double MANDATORY = 1.5;

    /** A requirement of which a job tells only when it has ended. */
    private static final String TOLD_BY_AN_ENDED_JOB = "RESOURCE-05";

    /** Keeps a list and a set of its own. */
    public Tour {
        stops = List.copyOf(stops);
        judges = Set.copyOf(judges);
    }

    /**
     * The tour that brings most requirements to a judgement, mandatory ones first. What is left of the budget plays more
     * scenarios of what is judged already.
     *
     * @param preflight what the run sends before its first scenario
     * @param stops the scenarios that can be played
     * @param levels the level of each requirement that the run is about; none for others
     */
    public static Tour within(
            int budget, Stop preflight, Collection<Stop> stops, Function<String, Optional<Level>> levels) {
        List<Stop> left = new ArrayList<>(stops);
        List<Stop> chosen = new ArrayList<>();
        Set<String> judged = asked(preflight, levels);
        int free = budget - preflight.requests() - keptForCleaningUp(budget) - FIRST_WAIT;
        ToDoubleFunction<Stop> worth = stop -> stop.judges().stream()
                        .filter(id -> !judged.contains(id))
                        .mapToDouble(id -> levels.apply(id).map(Tour::weight).orElse(0.0))
                        .sum()
                / Math.max(1, stop.requests());
        while (true) {
            int most = free;
            left.removeIf(stop -> stop.requests() > most);
            Optional<Stop> best = left.stream()
                    .max(Comparator.comparingDouble(worth)
                            .thenComparing(Stop::requests, Comparator.reverseOrder())
                            .thenComparing(Stop::scenario, Comparator.reverseOrder()));
            if (best.isEmpty()) {
                return new Tour(budget, preflight.requests(), chosen, judged);
            }
            left.remove(best.get());
            chosen.add(best.get());
            judged.addAll(asked(best.get(), levels));
            free -= best.get().requests();
        }
    }

    /** How many of so many requests are kept for looking what a run has left, and for cancelling that. */
    public static int keptForCleaningUp(int budget) {
        return 1 + budget / 50;
    }

    private static double weight(Level level) {
        return level == Level.MUST ? MANDATORY : 1;
    }

    private static Set<String> asked(Stop stop, Function<String, Optional<Level>> levels) {
        return stop.judges().stream()
                .filter(id -> levels.apply(id).isPresent())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** How many requests it takes, those before and after its scenarios included. */
    public int requests() {
        return before + stops.stream().mapToInt(Stop::requests).sum() + keptForCleaningUp(budget);
    }

    /** The requirements whose scenarios it plays. */
    public Set<String> scenarios() {
        return stops.stream().map(Stop::scenario).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The scenarios in three sets, of which one is played after the other: those that wait for no job, one that does, by
     * which it is known how long a job takes, and the others that do. When these are over, so are the jobs of the first.
     */
    public List<Set<String>> legs() {
        List<String> waiting =
                stops.stream().filter(Tour::waits).map(Stop::scenario).toList();
        Set<String> first = Set.copyOf(waiting.subList(0, Math.min(1, waiting.size())));
        return List.of(
                stops.stream().filter(stop -> !waits(stop)).map(Stop::scenario).collect(Collectors.toUnmodifiableSet()),
                first,
                waiting.stream().skip(1).collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean waits(Stop stop) {
        return stop.judges().contains(TOLD_BY_AN_ENDED_JOB);
    }
}
