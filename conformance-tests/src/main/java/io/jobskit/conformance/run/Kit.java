package io.jobskit.conformance.run;

import io.cucumber.plugin.Plugin;
import io.jobskit.conformance.catalogue.Catalogue;
import io.jobskit.conformance.client.Wire;
import io.jobskit.conformance.exchange.History;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.Verdicts;
import io.jobskit.conformance.schema.SchemaCheck;
import io.jobskit.conformance.wait.Pause;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges targets, one run each: preflight, scenarios, random walk, clean-up, the check of the history, the verdict. */
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
            Run run = new Run(catalogue, features, schemas, clock, request, wire, listener);
            RunEnd end = run.play(startedAt, plugins);
            return verdict(end, run.findings());
        } finally {
            running = null;
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

    private static String runId() {
        byte[] id = new byte[4];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
