package io.jobskit.conformance.support;

import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.scene.CreatedJobs;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.Spelling;
import io.jobskit.conformance.scene.Varieties;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Time;
import io.jobskit.conformance.wait.Waiting;
import io.jobskit.contract.catalogue.Catalogue;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Stages on which one part of a run is played alone. */
public final class Stages {

    private Stages() {}

    /** Nobody interrupts it; it has created no job yet, and its findings are these. */
    public static RunContext of(
            Target target, ThrottledClient wire, Findings findings, Set<String> capabilities, Time time) {
        Waiting waiting = new Waiting(
                target.timing().completesWithin(),
                Duration.ofMillis(100),
                target.timing().pollEvery(),
                time,
                () -> false);
        return new RunContext(
                target,
                Catalogue.shipped(),
                wire,
                waiting,
                findings,
                capabilities,
                Map.of(),
                new CreatedJobs(),
                Spelling.USUAL,
                new Varieties(target.samples(), Spelling.USUAL));
    }
}
