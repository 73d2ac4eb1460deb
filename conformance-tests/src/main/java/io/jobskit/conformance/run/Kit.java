package io.jobskit.conformance.run;

import io.cucumber.plugin.Plugin;
import io.jobskit.conformance.client.Budget;
import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.VerdictAssembly;
import io.jobskit.conformance.tour.Tour;
import io.jobskit.conformance.wait.Time;
import io.jobskit.contract.catalogue.Catalogue;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges targets, one run each: preflight, scenarios, probes, random walk, clean-up, the check of the history, the verdict. */
public final class Kit implements ConformanceRun {

    private final Supplier<Shipped> shipped;
    private final KnownFailures known;
    private final Time time;
    private final List<Plugin> plugins;
    private volatile @Nullable ThrottledClient running;
    private volatile @Nullable Supplier<Verdict> soFar;
    private volatile @Nullable String interrupted;

    /**
     * A kit that excuses the known failures; the plugins watch the scenarios as Cucumber plays them.
     *
     * @param shipped what it ships, asked for once a run begins
     */
    public Kit(Supplier<Shipped> shipped, KnownFailures known, Time time, List<Plugin> plugins) {
        this.shipped = shipped;
        this.known = known;
        this.time = time;
        this.plugins = List.copyOf(plugins);
    }

    @Override
    public void interrupt(String reason) {
        interrupted = reason;
        ThrottledClient wire = running;
        if (wire != null) {
            wire.stop(reason);
        }
    }

    @Override
    public Optional<Verdict> soFar() {
        Supplier<Verdict> running = soFar;
        return running == null ? Optional.empty() : Optional.of(running.get());
    }

    @Override
    public Verdict judge(RunRequest request, RunListener listener) {
        Shipped shipped = this.shipped.get();
        Instant startedAt = time.clock().instant();
        Optional<Instant> deadline = request.timeout().map(startedAt::plus);
        try (ThrottledClient wire = wire(request, deadline)) {
            running = wire;
            String early = interrupted;
            if (early != null) {
                wire.stop(early);
            }
            Run run = new Run(shipped, time, request, wire, listener);
            soFar = () -> new VerdictAssembly(shipped.catalogue(), known)
                    .of(
                            run.soFar().end(startedAt, time.clock().instant()),
                            run.soFar().of(run.findings()))
                    .notOver();
            RunEnd end = run.play(startedAt, plugins);
            return verdict(shipped.catalogue(), end, run.findings());
        } finally {
            soFar = null;
            running = null;
        }
    }

    private ThrottledClient wire(RunRequest request, Optional<Instant> deadline) {
        return new ThrottledClient(
                request.target(),
                new Recording(request.before().exchanges()),
                runId(),
                request.readOnly(),
                deadline,
                request.budget().map(most -> new Budget(most, Tour.keptForCleaningUp(most))),
                time);
    }

    /** A finding that there cannot be is a fault of the kit, and is said; it does not take the rest of the verdict away. */
    private Verdict verdict(Catalogue catalogue, RunEnd end, Findings findings) {
        VerdictAssembly verdicts = new VerdictAssembly(catalogue, known);
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
