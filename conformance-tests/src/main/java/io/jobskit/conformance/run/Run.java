package io.jobskit.conformance.run;

import io.cucumber.plugin.Plugin;
import io.jobskit.conformance.client.Wire;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.law.Laws;
import io.jobskit.conformance.outcome.Disturbances;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.target.Timing;
import io.jobskit.conformance.wait.Time;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.conformance.walk.Walk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
    private final CreatedJobs created = new CreatedJobs();

    Run(Shipped shipped, Time time, RunRequest request, Wire wire, RunListener listener) {
        this.shipped = shipped;
        this.time = time;
        this.request = request;
        this.wire = wire;
        this.listener = listener;
        this.selected = Features.selected(shipped.catalogue(), request.only());
    }

    /** From preflight to the check of the history. */
    RunEnd play(Instant startedAt, List<Plugin> plugins) {
        listener.begins(wire.runId(), request.seed(), selected.size());
        listener.enters("preflight");
        Preflight.Result preflight = new Preflight(request.target(), wire, created, request.readOnly())
                .look(shipped.catalogue().requirements().size());
        if (preflight.problem().isEmpty()) {
            // What is there before is told by this from what the run leaves.
            new WholeListing(wire, request.target()).take();
            judge(stage(preflight), plugins);
        }
        String stopped = wire.stopped().orElse("");
        int judged = wire.history().exchanges().size();
        listener.enters("clean-up");
        List<String> left = new Cleanup(wire, request.target(), time.clock()).cancel(created, request.parallel());
        if (preflight.problem().isEmpty()) {
            listener.enters("history");
            check(wire.history().exchanges().stream()
                    .filter(exchange -> exchange.operation() != Operation.LIST || exchange.number() <= judged)
                    .toList());
        }
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
                preflight.problem().orElse(""),
                stopped,
                "",
                left,
                Disturbances.among(wire.history().exchanges()));
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
        listener.enters("scenarios");
        new Scenarios(shipped.features().all(), Run.class::getClassLoader)
                .play(
                        request,
                        selected,
                        stage,
                        Stream.concat(Stream.of(new ScenarioOutcomes(findings, listener)), plugins.stream())
                                .toArray(Plugin[]::new));
        if (!isNarrowed() && request.walkSteps() > 0) {
            listener.enters("random walk");
            new Walk(stage, request.seed(), request.walkSteps()).play();
        }
        new WholeListing(wire, request.target()).take();
    }

    /** What no scenario asked, the clean-up's own look aside: every exchange against the schemas, and all of them together against the laws. */
    private void check(List<Exchange> exchanges) {
        CompletableFuture<List<Finding>> bodies =
                CompletableFuture.supplyAsync(() -> shipped.schemas().check(exchanges));
        List<Finding> lawful = Laws.check(exchanges);
        bodies.join().forEach(findings::add);
        lawful.forEach(findings::add);
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
                created);
    }

    private Waiting waiting(Timing timing) {
        Duration aFewPolls = timing.pollEvery().multipliedBy(4);
        Duration aPartOfALife = timing.completesWithin().dividedBy(100);
        Duration longEnough = aPartOfALife.compareTo(LONGEST_WATCH) < 0 ? aPartOfALife : LONGEST_WATCH;
        Duration during = aFewPolls.compareTo(longEnough) >= 0 ? aFewPolls : longEnough;
        return new Waiting(timing.completesWithin(), during, timing.pollEvery(), time);
    }
}
