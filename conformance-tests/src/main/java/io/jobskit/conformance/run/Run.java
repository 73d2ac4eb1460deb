package io.jobskit.conformance.run;

import io.cucumber.plugin.Plugin;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.TwinTrial;
import io.jobskit.conformance.outcome.Disturbances;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.rule.JobTypeReading;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.conformance.target.Timing;
import io.jobskit.conformance.wait.SideBySide;
import io.jobskit.conformance.wait.Time;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** One run: what it does in which order, and what it finds out. */
final class Run {

    /** What is watched for and must not happen would happen soon if it did. */
    private static final Duration LONGEST_WATCH = Duration.ofSeconds(5);

    private final Shipped shipped;
    private final Time time;
    private final RunRequest request;
    private final ThrottledClient wire;
    private final RunListener listener;
    private final Set<String> selected;
    private final Findings findings = new Findings();
    private final KitFaults faults;
    private final CreatedJobs created = new CreatedJobs();
    private final Tried tried;
    private final Stopwatch stopwatch;
    private final Touring touring;

    Run(Shipped shipped, Time time, RunRequest request, ThrottledClient wire, RunListener listener) {
        this.shipped = shipped;
        this.time = time;
        this.request = request;
        this.wire = wire;
        this.listener = listener;
        this.faults = new KitFaults(listener);
        this.tried = new Tried(shipped, request);
        this.stopwatch = new Stopwatch(time.clock(), wire.waits());
        this.touring = new Touring(shipped, request);
        this.selected = Features.selected(shipped.catalogue(), request.only());
    }

    /** From preflight to the check of the history. What fails of the kit itself takes nothing of the rest away. */
    RunEnd play(Instant startedAt, List<Plugin> plugins) {
        wire.waits().tell(listener::waits);
        listener.begins(wire.runId(), request.seed(), touring.scenarios());
        listener.enters("preflight");
        Optional<Preflight.Result> preflight = faults.guarded(
                "the preflight",
                () -> new Preflight(request, wire, created, new SideBySide(time))
                        .look(shipped.catalogue().requirements().size()));
        Optional<RunContext> stage =
                preflight.filter(result -> result.problem().isEmpty()).map(this::stage);
        int hands = faults.guarded("the look at how fast the target answers", () -> hands(stage))
                .orElse(1);
        stage.ifPresent(there -> listener.expects(Forecast.of(
                        touring.requests(),
                        request.target().timing(),
                        wire.history().exchanges(),
                        hands)
                .words()));
        List<TwinTrial> trials = stage.map(there ->
                        new Stimulus(shipped, request, there, listener, faults, tried, stopwatch).play(plugins, hands))
                .orElse(List.of());
        String stopped = wire.stopped().orElse("");
        int judged = wire.history().before() + wire.history().exchanges().size();
        listener.enters("clean-up");
        request.before().goingOn(request.target()).forEach(created::add);
        List<String> left = faults.guarded(
                        "the clean-up",
                        () -> new Cleanup(wire, request.target(), created, time, faults, listener).cancel(hands))
                .orElse(List.of("The kit could not check whether all jobs are cancelled: the kit itself failed."));
        if (stage.isPresent()) {
            listener.enters("checking all responses together");
            check(
                    wire.history().exchanges().stream()
                            .filter(exchange -> exchange.operation() != Operation.LIST || exchange.number() <= judged)
                            .toList(),
                    trials);
        }
        String problem = preflight.flatMap(Preflight.Result::problem).orElse("");
        Coverage covered = faults.guarded(
                        "the coverage",
                        () -> tried.coverage(wire.history().exchanges(), problem.isEmpty() ? faults.words() : problem))
                .orElse(Coverage.UNKNOWN);
        return new RunEnd(
                request.isNarrowed(),
                request.target().name(),
                request.target().baseUrl(),
                request.target().documentation(),
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
                covered,
                stopwatch.played());
    }

    /** What it knows while it goes on. */
    SoFar soFar() {
        return new SoFar(shipped, request, wire, tried, stopwatch);
    }

    /** What was found out; what rests on credentials that the target took back is not held against it. */
    Findings findings() {
        return wire.refused(request.target().owner())
                .map(reason -> LostCredentials.excused(findings, reason))
                .orElse(findings);
    }

    /** What no scenario asked, the clean-up's own look aside: every exchange against the schemas, and all of them together against the rules. */
    private void check(List<Exchange> exchanges, List<TwinTrial> trials) {
        CompletableFuture<Optional<List<Finding>>> bodies = CompletableFuture.supplyAsync(() -> faults.guarded(
                "the check of bodies against schemas", () -> shipped.schemas().check(exchanges)));
        Optional<List<Finding>> lawful = faults.guarded("the check of the history", () -> {
            History history = History.ofRun(exchanges, trials);
            JobTypeReading.of(history).forEach(findings::add);
            BiConsumer<String, Throwable> noted =
                    (rule, fault) -> faults.note("the check of the history, " + rule, fault);
            return request.budget().isPresent()
                    ? new Rules(shipped.schemas()).checkTour(history, noted)
                    : Rules.check(history, noted);
        });
        bodies.join().ifPresent(found -> found.forEach(findings::add));
        lawful.ifPresent(found -> found.forEach(findings::add));
        request.budget()
                .ifPresent(most -> Untold.note(
                        shipped.catalogue(),
                        findings,
                        Finding.Source.TOUR,
                        any -> Touring.leftOut(most),
                        Standing.OVER_BUDGET));
    }

    private int hands(Optional<RunContext> stage) {
        Hands hands = new Hands(request.target(), wire, time);
        return stage.isPresent() ? hands.of(request) : 1;
    }

    private RunContext stage(Preflight.Result preflight) {
        return new RunContext(
                request.target(),
                shipped.catalogue(),
                wire,
                waiting(request.target().timing()),
                findings,
                preflight.capabilities(),
                preflight.barred(),
                created,
                preflight.spelling(),
                new Varieties(request.target().samples(), preflight.spelling()));
    }

    private Waiting waiting(Timing timing) {
        Duration aFewPolls = timing.pollEvery().multipliedBy(4);
        Duration aPartOfALife = timing.completesWithin().dividedBy(100);
        Duration longEnough = aPartOfALife.compareTo(LONGEST_WATCH) < 0 ? aPartOfALife : LONGEST_WATCH;
        Duration during = aFewPolls.compareTo(longEnough) >= 0 ? aFewPolls : longEnough;
        Waiting waiting = new Waiting(
                timing.completesWithin(),
                during,
                timing.pollEvery(),
                time,
                () -> wire.stopped().isPresent());
        return request.budget().isPresent() ? waiting.sparingly() : waiting;
    }
}
