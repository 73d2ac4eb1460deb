package io.jobskit.conformance.walk;

import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.Stages;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks, and keeps what came of it. */
record Walker(List<Exchange> exchanges, List<Finding> findings, Set<String> created) {

    static final Set<String> ALL = Set.of("hold", "move", "release", "age");

    static Walker walk(
            SimulatedTime time, Target target, Set<String> capabilities, long seed, int steps, boolean readOnly) {
        return walk(time, target, capabilities, seed, steps, readOnly, 1);
    }

    /** With that many jobs side by side. */
    static Walker walk(
            SimulatedTime time,
            Target target,
            Set<String> capabilities,
            long seed,
            int steps,
            boolean readOnly,
            int parallel) {
        Timing timing = target.timing();
        Target impatient = new Target(
                target.name(),
                target.baseUrl(),
                target.identities(),
                target.samples(),
                target.control(),
                new Timing(Duration.ofMillis(500), Duration.ofMillis(20), timing.requestTimeout(), List.of()),
                Optional.empty());
        Recording history = new Recording();
        Findings findings = new Findings();
        try (ThrottledClient wire = new ThrottledClient(impatient, history, "t", readOnly, Optional.empty(), time)) {
            RunContext stage = Stages.of(impatient, wire, findings, capabilities, time);
            time.during(() -> {
                new Walk(stage, seed, steps, parallel, (taken, all) -> {}).play();
                return stage;
            });
            return new Walker(
                    history.exchanges(), findings.all(), stage.created().all().keySet());
        }
    }

    List<Violated> violations() {
        return findings.stream()
                .filter(Violated.class::isInstance)
                .map(Violated.class::cast)
                .toList();
    }
}
