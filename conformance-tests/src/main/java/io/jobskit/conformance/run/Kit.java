package io.jobskit.conformance.run;

import io.jobskit.conformance.catalogue.Catalogue;
import io.jobskit.conformance.client.Wire;
import io.jobskit.conformance.exchange.History;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.Verdicts;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.target.Timing;
import io.jobskit.conformance.wait.Pause;
import io.jobskit.conformance.wait.Waiting;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The whole of a run: preflight, scenarios, random walk, clean-up, the check of the history, the verdict. */
public final class Kit implements Judging {

    private final Catalogue catalogue;
    private final Features features;
    private final KnownFailures known;
    private final Clock clock;
    private final List<io.cucumber.plugin.Plugin> plugins;
    private volatile @Nullable Wire running;

    /** A kit that excuses the known failures; the plugins watch the scenarios as Cucumber plays them. */
    public Kit(Catalogue catalogue, KnownFailures known, Clock clock, List<io.cucumber.plugin.Plugin> plugins) {
        this.catalogue = catalogue;
        this.features = Features.shipped(Kit.class::getClassLoader);
        this.known = known;
        this.clock = clock;
        this.plugins = List.copyOf(plugins);
    }

    @Override
    public void interrupt(String reason) {
        Wire wire = running;
        if (wire != null) {
            wire.stop(reason);
        }
    }

    @Override
    public Verdict judge(RunRequest request, RunListener listener) {
        Instant startedAt = clock.instant();
        History history = new History();
        String runId = HexFormat.of().formatHex(random());
        Optional<Instant> deadline = request.timeout().map(startedAt::plus);
        try (Wire wire = new Wire(request.target(), history, runId, request.readOnly(), deadline, clock, Pause.REAL)) {
            running = wire;
            return judge(request, listener, wire, startedAt);
        } finally {
            running = null;
        }
    }

    private Verdict judge(RunRequest request, RunListener listener, Wire wire, Instant startedAt) {
        Set<String> selected = Features.selected(catalogue, request.only());
        listener.begins(wire.runId(), request.seed(), selected.size());
        Findings findings = new Findings();
        CreatedJobs created = new CreatedJobs();
        listener.enters("preflight");
        Preflight.Result preflight = new Preflight(request.target(), wire, created, request.readOnly())
                .look(catalogue.requirements().size());
        if (preflight.problem().isEmpty()) {
            Stage stage = new Stage(
                    request.target(),
                    catalogue,
                    wire,
                    waiting(request.target().timing()),
                    findings,
                    preflight.capabilities(),
                    preflight.barred(),
                    created);
            listener.enters("scenarios");
            new Scenarios(features.all(), Kit.class::getClassLoader)
                    .play(request, selected, stage, plugins(findings, listener));
        }
        listener.enters("clean-up");
        List<String> left = new Cleanup(wire, request.target()).cancel(created);
        listener.enters("history");
        RunEnd end = new RunEnd(
                !request.only().isEmpty() || request.readOnly(),
                request.target().name(),
                request.target().baseUrl(),
                wire.runId(),
                request.seed(),
                startedAt,
                clock.instant(),
                selected,
                features.places(),
                preflight.problem().orElse(""),
                "",
                left);
        return new Verdicts(catalogue, known).of(end, findings);
    }

    private io.cucumber.plugin.Plugin[] plugins(Findings findings, RunListener listener) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new ScenarioOutcomes(findings, listener)), plugins.stream())
                .toArray(io.cucumber.plugin.Plugin[]::new);
    }

    private Waiting waiting(Timing timing) {
        Duration during =
                max(timing.pollEvery().multipliedBy(4), timing.completesWithin().dividedBy(50));
        return new Waiting(timing.completesWithin(), during, timing.pollEvery(), clock, Pause.REAL);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static byte[] random() {
        byte[] id = new byte[4];
        new SecureRandom().nextBytes(id);
        return id;
    }
}
