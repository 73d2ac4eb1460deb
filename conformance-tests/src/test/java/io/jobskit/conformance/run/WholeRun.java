package io.jobskit.conformance.run;

import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.RunEnd;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.VerdictAssembly;
import io.jobskit.conformance.support.SimulatedTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run with all that it is made of: a verdict keeps the evidence of what it says, not everything that was found.
 *
 * @param verdict what the kit says in the end
 * @param findings everything that was found
 * @param exchanges everything that was sent, in the order in which it was
 */
public record WholeRun(Verdict verdict, List<Finding> findings, List<Exchange> exchanges) {

    /** Plays it as the kit does, in that time. */
    public static WholeRun of(RunRequest request, SimulatedTime time) {
        return time.during(() -> play(request, time));
    }

    private static WholeRun play(RunRequest request, SimulatedTime time) {
        Instant startedAt = time.clock().instant();
        Optional<Instant> deadline = request.timeout().map(startedAt::plus);
        Shipped shipped = Shipped.load();
        Recording history = new Recording(request.before().exchanges());
        try (ThrottledClient wire = new ThrottledClient(request.target(), history, "whole", false, deadline, time)) {
            Run run = new Run(shipped, time, request, wire, RunListener.NONE);
            RunEnd end = run.play(startedAt, List.of(time));
            Verdict verdict = new VerdictAssembly(shipped.catalogue(), KnownFailures.none()).of(end, run.findings());
            return new WholeRun(verdict, run.findings().all(), history.exchanges());
        }
    }
}
