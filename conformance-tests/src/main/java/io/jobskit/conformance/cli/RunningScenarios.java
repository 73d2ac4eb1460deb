package io.jobskit.conformance.cli;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** What a run is at, and for how long: the stage, or the scenarios that are being played. For one thread at a time. */
final class RunningScenarios {

    private final LongSupplier nanoTime;
    private final Map<String, Long> scenarios = new HashMap<>();
    private final Map<String, String> waits = new HashMap<>();
    private String stage = "starting";
    private long stageBegan;

    RunningScenarios(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.stageBegan = nanoTime.getAsLong();
    }

    /**
     * What lasts.
     *
     * @param what the stage, or the requirement of the scenario
     * @param since when it began, in nanoseconds of the run's own clock
     * @param lasts how long it has lasted
     * @param waits what it waits for, if it ever had to; empty otherwise
     */
    record Longest(String what, long since, Duration lasts, String waits) {}

    void enters(String next) {
        stage = next;
        stageBegan = nanoTime.getAsLong();
    }

    void plays(String requirement) {
        scenarios.put(requirement, nanoTime.getAsLong());
    }

    void waits(String requirement, String what) {
        waits.put(requirement, what);
    }

    void judged(String requirement) {
        scenarios.remove(requirement);
        waits.remove(requirement);
    }

    String stage() {
        return stage;
    }

    /** What lasts longest: a scenario if there is one, else the stage. */
    Longest longest() {
        return scenarios.entrySet().stream()
                .min(Comparator.comparingLong(Map.Entry::getValue))
                .map(scenario -> lasting(scenario.getKey(), scenario.getValue()))
                .orElseGet(() -> lasting(stage, stageBegan));
    }

    private Longest lasting(String what, long since) {
        return new Longest(what, since, Duration.ofNanos(nanoTime.getAsLong() - since), waits.getOrDefault(what, ""));
    }
}
