package io.jobskit.conformance.run;

import io.cucumber.plugin.Plugin;
import io.jobskit.conformance.catalogue.Catalogue;
import io.jobskit.conformance.client.Wire;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.law.Laws;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.schema.SchemaCheck;
import io.jobskit.conformance.target.Timing;
import io.jobskit.conformance.wait.Pause;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.conformance.walk.Walk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One run: what it does in which order, and what it finds out. */
final class Run {

    /** What is watched for and must not happen would happen soon if it did. */
    private static final Duration LONGEST_WATCH = Duration.ofSeconds(5);

    private final Catalogue catalogue;
    private final Features features;
    private final SchemaCheck schemas;
    private final Clock clock;
    private final RunRequest request;
    private final Wire wire;
    private final RunListener listener;
    private final Set<String> selected;
    private final Findings findings = new Findings();
    private final CreatedJobs created = new CreatedJobs();

    Run(
            Catalogue catalogue,
            Features features,
            SchemaCheck schemas,
            Clock clock,
            RunRequest request,
            Wire wire,
            RunListener listener) {
        this.catalogue = catalogue;
        this.features = features;
        this.schemas = schemas;
        this.clock = clock;
        this.request = request;
        this.wire = wire;
        this.listener = listener;
        this.selected = Features.selected(catalogue, request.only());
    }

    /** From preflight to the check of the history. */
    RunEnd play(Instant startedAt, List<Plugin> plugins) {
        listener.begins(wire.runId(), request.seed(), selected.size());
        listener.enters("preflight");
        Preflight.Result preflight = new Preflight(request.target(), wire, created, request.readOnly())
                .look(catalogue.requirements().size());
        if (preflight.problem().isEmpty()) {
            // What is there before is told by this from what the run leaves.
            new WholeListing(wire, request.target()).take();
            judge(stage(preflight), plugins);
        }
        String stopped = wire.stopped().orElse("");
        int judged = wire.history().exchanges().size();
        listener.enters("clean-up");
        List<String> left = new Cleanup(wire, request.target(), clock).cancel(created, request.parallel());
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
                clock.instant(),
                selected,
                features.places(),
                preflight.problem().orElse(""),
                stopped,
                "",
                left);
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
        new Scenarios(features.all(), Run.class::getClassLoader)
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
        schemas.check(exchanges).forEach(findings::add);
        Laws.check(exchanges).forEach(findings::add);
    }

    private Stage stage(Preflight.Result preflight) {
        return new Stage(
                request.target(),
                catalogue,
                wire,
                waiting(request.target().timing()),
                findings,
                preflight.capabilities(),
                preflight.barred(),
                created);
    }

    private Waiting waiting(Timing timing) {
        Duration aFewPolls = timing.pollEvery().multipliedBy(4);
        Duration aPartOfALife = timing.completesWithin().dividedBy(50);
        Duration longEnough = aPartOfALife.compareTo(LONGEST_WATCH) < 0 ? aPartOfALife : LONGEST_WATCH;
        Duration during = aFewPolls.compareTo(longEnough) >= 0 ? aFewPolls : longEnough;
        return new Waiting(timing.completesWithin(), during, timing.pollEvery(), clock, Pause.REAL);
    }
}
