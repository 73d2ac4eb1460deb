package io.jobskit.conformance.run;

import io.cucumber.plugin.Plugin;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.probe.Agenda;
import io.jobskit.conformance.probe.Callers;
import io.jobskit.conformance.probe.EveryFormat;
import io.jobskit.conformance.probe.InARow;
import io.jobskit.conformance.probe.LateDownloads;
import io.jobskit.conformance.probe.LifeProbe;
import io.jobskit.conformance.probe.OddTimes;
import io.jobskit.conformance.probe.OtherMethods;
import io.jobskit.conformance.probe.Probing;
import io.jobskit.conformance.probe.Races;
import io.jobskit.conformance.probe.RealClients;
import io.jobskit.conformance.probe.RelatedQueries;
import io.jobskit.conformance.probe.Relistings;
import io.jobskit.conformance.probe.ShiftingPages;
import io.jobskit.conformance.probe.TextIds;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Brings situations about: plays the scenarios, and then everything else side by side. */
final class Stimulus {

    private static final int SIXTEEN = 16;
    private static final int NEAR_MISSES = 4;
    private static final int LIVES = 8;
    private static final int WALK = 4;
    private static final int RELATED = 4;

    private final Shipped shipped;
    private final RunRequest request;
    private final RunContext stage;
    private final RunListener listener;
    private final KitFaults faults;
    private final Tried tried;
    private final Stopwatch stopwatch;
    private final List<TwinTrial> trials = new CopyOnWriteArrayList<>();

    Stimulus(
            Shipped shipped,
            RunRequest request,
            RunContext stage,
            RunListener listener,
            KitFaults faults,
            Tried tried,
            Stopwatch stopwatch) {
        this.shipped = shipped;
        this.request = request;
        this.stage = stage;
        this.listener = listener;
        this.faults = faults;
        this.tried = tried;
        this.stopwatch = stopwatch;
    }

    /**
     * Sends it all; the plugins watch the scenarios.
     *
     * @return every probe of a request that was answered
     */
    List<TwinTrial> play(List<Plugin> plugins, int hands) {
        if (request.budget().isPresent()) {
            listener.enters("scenarios");
            Touring touring = new Touring(shipped, request);
            scenarios(
                    plugins, hands, touring.legs(touring.within(request.budget().get())));
            return List.of();
        }
        WholeListing whole = new WholeListing(stage.wire(), stage.target());
        // What is there before is told by this from what the run leaves.
        faults.guard("the listing before the scenarios", whole::take);
        listener.enters("scenarios");
        scenarios(plugins, hands, legs());
        listener.enters("probes");
        Object unused = stage.waiting().sideBySide().done(others(hands), hands);
        faults.guard("the listing after the scenarios", whole::take);
        unused = stage.waiting().sideBySide().done(last(hands), hands);
        if (mayBreakAnything()) {
            faults.guard("methods that a route does not have", new OtherMethods(stage)::play);
        }
        trials.addAll(stage.varieties().trials());
        return List.copyOf(trials);
    }

    /** What is done when nobody creates jobs any more. */
    private List<Supplier<Boolean>> last(int hands) {
        Supplier<Boolean> downloads = guarded("the last downloads", new LateDownloads(stage, trials, hands)::play);
        return mayBreakAnything()
                ? List.of(
                        downloads,
                        guarded("listings right after a change", new Relistings(stage)::play),
                        guarded("the last readings", new LateReadings(stage, hands)::play))
                : List.of(downloads);
    }

    private boolean mayBreakAnything() {
        return stage.hasControl() && isWhole() && !request.readOnly();
    }

    /** Whether it is neither narrowed nor the rest of a run that came so far. */
    private boolean isWhole() {
        return !request.isNarrowed() && !request.before().walked();
    }

    /** No leg at all where nothing is left: one without names is everything. */
    private List<Set<String>> legs() {
        if (request.only().isEmpty() && !request.isResumed()) {
            return List.of(Set.of());
        }
        Set<String> leg = request.toPlay(shipped.catalogue());
        return leg.isEmpty() ? List.of() : List.of(leg);
    }

    /** Leg by leg, each of some requirements, or of all if it names none. */
    private void scenarios(List<Plugin> plugins, int hands, List<Set<String>> legs) {
        ScenarioOutcomes outcomes = new ScenarioOutcomes(stage.findings(), listener, faults, stopwatch);
        Plugin[] watching = Stream.concat(Stream.of(outcomes), plugins.stream()).toArray(Plugin[]::new);
        Scenarios scenarios = new Scenarios(
                shipped.features().all(),
                new Rules(shipped.schemas()),
                shipped.stops().on(stage.hasControl()),
                Stimulus.class::getClassLoader);
        legs.forEach(leg -> outcomes.over(scenarios.play(request, hands, leg, stage, watching)));
        Set<String> inVain = outcomes.playedInVain();
        if (!inVain.isEmpty()) {
            outcomes.over(scenarios.play(request, hands, inVain, stage, watching));
        }
    }

    /** By one hand all in this order; of many, each has a share by what it sends. */
    private List<Supplier<Boolean>> others(int hands) {
        List<Supplier<Boolean>> others = new ArrayList<>();
        if (!request.readOnly()) {
            others.add(guarded("the probes", () -> probe(share(hands, NEAR_MISSES))));
        }
        if (isWhole()) {
            others.add(guarded("the smallest pages", new ShiftingPages(stage)::smallest));
            others.add(guarded("the pages that shift", () -> new ShiftingPages(stage).play()));
        }
        if (!request.isNarrowed() && !request.before().lived()) {
            LifeProbe life = new LifeProbe(stage, shipped.probes());
            others.add(guarded("the probes of a job's life", () -> {
                tried.cells(life::cells);
                life.play(share(hands, LIVES));
            }));
        }
        if (isWhole()) {
            others.add(guarded("callers at other addresses", new Callers(stage, request.readOnly())::play));
            if (!request.readOnly()) {
                others.add(guarded("creations in a row", new InARow(stage)::play));
                others.add(guarded(RelatedQueries.PLACE, () -> new RelatedQueries(stage).play(share(hands, RELATED))));
                others.add(guarded("jobs whose ids are text", new TextIds(stage)::play));
                others.add(guarded("odd hours and days", new OddTimes(stage)::play));
                new EveryFormat(stage).all().forEach(format -> others.add(guarded("each format", format)));
            }
            others.add(guarded(
                    "headers of real clients", () -> trials.addAll(new RealClients(stage, request.readOnly()).play())));
            new Races(stage).all().forEach(race -> others.add(guarded("the races", race)));
            if (request.walkSteps() > 0) {
                others.add(guarded("the random walk", () -> walk(share(hands, WALK))));
            }
        }
        return others;
    }

    private static int share(int hands, int sixteenths) {
        return (hands * sixteenths + SIXTEEN - 1) / SIXTEEN;
    }

    private Supplier<Boolean> guarded(String what, Runnable work) {
        return () -> {
            faults.guard(what, work);
            return true;
        };
    }

    private void walk(int hands) {
        listener.enters("random walk");
        BiConsumer<Integer, Integer> counted =
                (taken, all) -> listener.counts(taken, all, "random walk %d of %d steps".formatted(taken, all));
        new Walk(stage, request.seed(), request.walkSteps(), hands, counted).play();
    }

    private void probe(int hands) {
        Agenda agenda = shipped.agenda(request, stage.spelling(), request.toProbe(shipped.catalogue())::contains);
        Probing.Result probed = new Probing(stage, agenda, hands).play();
        trials.addAll(probed.trials());
        tried.inputs(probed.inputs());
    }
}
