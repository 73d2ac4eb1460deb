package io.jobskit.conformance.run;

import io.cucumber.plugin.Plugin;
import io.jobskit.conformance.client.Wire;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.Trial;
import io.jobskit.conformance.outcome.Disturbances;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.probe.AcceptedForms;
import io.jobskit.conformance.probe.Agenda;
import io.jobskit.conformance.probe.LifeProbe;
import io.jobskit.conformance.probe.Probing;
import io.jobskit.conformance.probe.Races;
import io.jobskit.conformance.probe.ShiftingPages;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.scene.Bodies;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.Spelling;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import io.jobskit.conformance.wait.SideBySide;
import io.jobskit.conformance.wait.Time;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.conformance.walk.Walk;
import io.jobskit.contract.outcome.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One run: what it does in which order, and what it finds out. */
final class Run {

    /** What is watched for and must not happen would happen soon if it did. */
    private static final Duration LONGEST_WATCH = Duration.ofSeconds(5);

    private final Shipped shipped;
    private final Time time;
    private final RunRequest request;
    private final Wire wire;
    private final RunListener listener;
    private final Set<String> selected;
    private final Findings findings = new Findings();
    private final Faults faults;
    private final CreatedJobs created = new CreatedJobs();
    private final Tried tried;
    private List<Trial> trials = List.of();

    Run(Shipped shipped, Time time, RunRequest request, Wire wire, RunListener listener) {
        this.shipped = shipped;
        this.time = time;
        this.request = request;
        this.wire = wire;
        this.listener = listener;
        this.faults = new Faults(listener);
        this.tried = new Tried(shipped, request);
        this.selected = Features.selected(shipped.catalogue(), request.only());
    }

    /** From preflight to the check of the history. What fails of the kit itself takes nothing of the rest away. */
    RunEnd play(Instant startedAt, List<Plugin> plugins) {
        listener.begins(wire.runId(), request.seed(), selected.size());
        listener.enters("preflight");
        Optional<Preflight.Result> preflight = faults.guarded(
                "the preflight",
                () -> new Preflight(request.target(), wire, created, request.readOnly())
                        .look(shipped.catalogue().requirements().size()));
        Optional<Stage> stage =
                preflight.filter(result -> result.problem().isEmpty()).map(this::stage);
        stage.ifPresent(there -> judge(there, plugins));
        String stopped = wire.stopped().orElse("");
        int judged = wire.history().exchanges().size();
        listener.enters("clean-up");
        List<String> left = faults.guarded(
                        "the clean-up",
                        () -> new Cleanup(wire, request.target(), created, time, faults, listener)
                                .cancel(request.parallel()))
                .orElse(List.of("Whether everything is cancelled is not known: the kit itself failed."));
        if (stage.isPresent()) {
            listener.enters("history");
            check(wire.history().exchanges().stream()
                    .filter(exchange -> exchange.operation() != Operation.LIST || exchange.number() <= judged)
                    .toList());
        }
        String problem = preflight.flatMap(Preflight.Result::problem).orElse("");
        Coverage covered = faults.guarded(
                        "the coverage",
                        () -> tried.coverage(wire.history().exchanges(), problem.isEmpty() ? faults.words() : problem))
                .orElse(Coverage.UNKNOWN);
        return new RunEnd(
                isNarrowed(),
                request.target().name(),
                request.target().baseUrl(),
                wire.runId(),
                request.seed(),
                startedAt,
                time.clock().instant(),
                selected,
                shipped.features().places(),
                problem,
                stopped,
                faults.words(),
                left,
                Disturbances.among(wire.history().exchanges()),
                covered);
    }

    /** What was found out; what rests on credentials that the target took back is not held against it. */
    Findings findings() {
        return wire.refused(request.target().owner())
                .map(reason -> LostCredentials.excused(findings, reason))
                .orElse(findings);
    }

    private boolean isNarrowed() {
        return !request.only().isEmpty() || request.readOnly();
    }

    private void judge(Stage stage, List<Plugin> plugins) {
        // What is there before is told by this from what the run leaves.
        faults.guard("the listing before the scenarios", new WholeListing(wire, request.target())::take);
        listener.enters("scenarios");
        scenarios(stage, plugins);
        if (!request.readOnly()) {
            listener.enters("probes");
            faults.guard("the probes", () -> probe(stage));
        }
        if (!isNarrowed()) {
            List<Supplier<Boolean>> probes = new ArrayList<>();
            LifeProbe life = new LifeProbe(stage, shipped.probes());
            probes.add(guarded("the pages that shift", new ShiftingPages(stage)::play));
            life.all().forEach(plan -> probes.add(guarded("the probes of a job's life", plan)));
            new Races(stage).all().forEach(race -> probes.add(guarded("the races", race)));
            new SideBySide(time).done(probes, request.parallel());
            tried.cells(life.cells());
        }
        if (!isNarrowed() && request.walkSteps() > 0) {
            listener.enters("random walk");
            faults.guard("the random walk", walk(stage)::play);
        }
        faults.guard("the listing after the scenarios", new WholeListing(wire, request.target())::take);
        faults.guard("the results of legal forms", new AcceptedForms(stage, trials, request.parallel())::play);
    }

    private Walk walk(Stage stage) {
        int steps = request.walkSteps();
        return new Walk(
                stage,
                request.seed(),
                steps,
                request.parallel(),
                taken -> listener.counts(taken, steps, "random walk %d of %d steps".formatted(taken, steps)));
    }

    private Supplier<Boolean> guarded(String what, Runnable work) {
        return () -> {
            faults.guard(what, work);
            return true;
        };
    }

    private void probe(Stage stage) {
        Agenda agenda = agenda(shipped, request.target(), stage.spelling(), selected::contains);
        Probing.Result probed = new Probing(stage, agenda, request.parallel()).play();
        trials = probed.trials();
        tried.inputs(probed.inputs());
    }

    /** What the probes of a run send. Their periods are those of a series of their own. */
    static Agenda agenda(Shipped shipped, Target target, Spelling spelling, Predicate<String> selected) {
        int series = shipped.catalogue().requirements().size() + 1;
        return Agenda.of(shipped.probes(), new Bodies(target.samples(), series, spelling), selected);
    }

    private void scenarios(Stage stage, List<Plugin> plugins) {
        ScenarioOutcomes outcomes = new ScenarioOutcomes(findings, listener, faults);
        Plugin[] watching = Stream.concat(Stream.of(outcomes), plugins.stream()).toArray(Plugin[]::new);
        Scenarios scenarios =
                new Scenarios(shipped.features().all(), new Rules(shipped.schemas()), Run.class::getClassLoader);
        outcomes.over(scenarios.play(request, narrowed(selected), stage, watching));
        Set<String> inVain = outcomes.playedInVain();
        if (!inVain.isEmpty()) {
            outcomes.over(scenarios.play(request, inVain, stage, watching));
        }
    }

    /** Those that the scenarios are narrowed to; empty if they are not. */
    private Set<String> narrowed(Set<String> requirements) {
        return request.only().isEmpty() ? Set.of() : requirements;
    }

    /** What no scenario asked, the clean-up's own look aside: every exchange against the schemas, and all of them together against the rules. */
    private void check(List<Exchange> exchanges) {
        CompletableFuture<Optional<List<Finding>>> bodies = CompletableFuture.supplyAsync(() -> faults.guarded(
                "the check of bodies against schemas", () -> shipped.schemas().check(exchanges)));
        Optional<List<Finding>> lawful = faults.guarded(
                "the check of the history",
                () -> Rules.check(
                        History.ofRun(exchanges, trials),
                        (rule, fault) -> faults.note("the check of the history, " + rule, fault)));
        bodies.join().ifPresent(found -> found.forEach(findings::add));
        lawful.ifPresent(found -> found.forEach(findings::add));
    }

    private Stage stage(Preflight.Result preflight) {
        return new Stage(
                request.target(),
                shipped.catalogue(),
                wire,
                waiting(request.target().timing()),
                findings,
                preflight.capabilities(),
                preflight.barred(),
                created,
                preflight.spelling());
    }

    private Waiting waiting(Timing timing) {
        Duration aFewPolls = timing.pollEvery().multipliedBy(4);
        Duration aPartOfALife = timing.completesWithin().dividedBy(100);
        Duration longEnough = aPartOfALife.compareTo(LONGEST_WATCH) < 0 ? aPartOfALife : LONGEST_WATCH;
        Duration during = aFewPolls.compareTo(longEnough) >= 0 ? aFewPolls : longEnough;
        return new Waiting(
                timing.completesWithin(),
                during,
                timing.pollEvery(),
                time,
                () -> wire.stopped().isPresent());
    }
}
