package io.jobskit.conformance.run;

import io.cucumber.plugin.Plugin;
import io.jobskit.conformance.catalogue.Catalogue;
import io.jobskit.conformance.client.Wire;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.History;
import io.jobskit.conformance.law.Laws;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.Verdicts;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.schema.SchemaCheck;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole of a run: preflight, scenarios, random walk, clean-up, the check of the history, the verdict. */
public final class Kit implements Judging {

    private final Catalogue catalogue;
    private final Features features;
    private final SchemaCheck schemas;
    private final KnownFailures known;
    private final Clock clock;
    private final List<Plugin> plugins;
    private volatile @Nullable Wire running;
    private volatile @Nullable String interrupted;

    /** A kit that excuses the known failures; the plugins watch the scenarios as Cucumber plays them. */
    public Kit(Catalogue catalogue, KnownFailures known, Clock clock, List<Plugin> plugins) {
        this.catalogue = catalogue;
        this.features = Features.shipped(Kit.class::getClassLoader);
        this.schemas = SchemaCheck.shipped();
        this.known = known;
        this.clock = clock;
        this.plugins = List.copyOf(plugins);
    }

    @Override
    public void interrupt(String reason) {
        interrupted = reason;
        Wire wire = running;
        if (wire != null) {
            wire.stop(reason);
        }
    }

    @Override
    public Verdict judge(RunRequest request, RunListener listener) {
        Instant startedAt = clock.instant();
        Optional<Instant> deadline = request.timeout().map(startedAt::plus);
        try (Wire wire =
                new Wire(request.target(), new History(), runId(), request.readOnly(), deadline, clock, Pause.REAL)) {
            running = wire;
            String early = interrupted;
            if (early != null) {
                wire.stop(early);
            }
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
        String stopped = wire.stopped().orElse("");
        listener.enters("clean-up");
        List<String> left = new Cleanup(wire, request.target(), clock).cancel(created);
        if (preflight.problem().isEmpty()) {
            listener.enters("history");
            check(wire.history().exchanges(), findings);
        }
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
                stopped,
                "",
                left);
        Findings sound = wire.refused(request.target().owner())
                .map(reason -> LostCredentials.excused(findings, reason))
                .orElse(findings);
        return verdict(end, sound);
    }

    /** What no scenario asked: every exchange against the schemas, and all of them together against the laws. */
    private void check(List<Exchange> exchanges, Findings findings) {
        for (Finding finding : schemas.check(exchanges)) {
            findings.add(finding);
        }
        for (Finding finding : Laws.check(exchanges)) {
            findings.add(finding);
        }
    }

    /** A finding that there cannot be is a fault of the kit, and is said; it does not take the rest of the verdict away. */
    private Verdict verdict(RunEnd end, Findings findings) {
        Verdicts verdicts = new Verdicts(catalogue, known);
        try {
            return verdicts.of(end, findings);
        } catch (IllegalArgumentException fault) {
            return verdicts.of(end.withKitError("The kit contradicts itself: " + fault.getMessage()), findings);
        }
    }

    private Plugin[] plugins(Findings findings, RunListener listener) {
        return Stream.concat(Stream.of(new ScenarioOutcomes(findings, listener)), plugins.stream())
                .toArray(Plugin[]::new);
    }

    private Waiting waiting(Timing timing) {
        Duration during =
                max(timing.pollEvery().multipliedBy(4), timing.completesWithin().dividedBy(50));
        return new Waiting(timing.completesWithin(), during, timing.pollEvery(), clock, Pause.REAL);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String runId() {
        byte[] id = new byte[4];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
