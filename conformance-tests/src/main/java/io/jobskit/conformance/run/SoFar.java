package io.jobskit.conformance.run;

import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Disturbances;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.outcome.Verdict;
import java.time.Instant;
import java.util.List;

/**
 * What a run knows while it goes on. The rules about all exchanges together are left to its end: an answer that is under
 * way may explain what another one shows.
 */
final class SoFar {

    private final Shipped shipped;
    private final RunRequest request;
    private final ThrottledClient wire;
    private final Tried tried;
    private final Stopwatch stopwatch;

    SoFar(Shipped shipped, RunRequest request, ThrottledClient wire, Tried tried, Stopwatch stopwatch) {
        this.shipped = shipped;
        this.request = request;
        this.wire = wire;
        this.tried = tried;
        this.stopwatch = stopwatch;
    }

    /** As if the run ended now. */
    RunEnd end(Instant startedAt, Instant now) {
        List<Exchange> exchanges = wire.history().exchanges();
        return new RunEnd(
                request.isNarrowed(),
                request.target().name(),
                request.target().baseUrl(),
                request.target().documentation(),
                wire.runId(),
                request.seed(),
                startedAt,
                now,
                Features.selected(shipped.catalogue(), request.only()),
                shipped.features().places(),
                "",
                Verdict.NOT_OVER,
                "",
                List.of(),
                Disturbances.among(exchanges),
                tried.soFar(exchanges, Verdict.NOT_OVER),
                stopwatch.played());
    }

    /** These findings, and what each answer shows by itself. A requirement is judged once all of its scenarios are over. */
    Findings of(Findings findings) {
        Findings sound = new Findings();
        findings.all().forEach(sound::add);
        shipped.schemas().check(wire.history().exchanges()).forEach(sound::add);
        shipped.features().places().forEach((id, places) -> {
            if (stopwatch.timesOver(id) < places.size()) {
                sound.add(new Finding.Unjudged(id, Finding.Source.RUN, Verdict.NOT_OVER, List.of()));
            }
        });
        return sound;
    }
}
