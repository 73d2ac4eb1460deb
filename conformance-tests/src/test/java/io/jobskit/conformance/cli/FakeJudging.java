package io.jobskit.conformance.cli;

import io.jobskit.conformance.outcome.Disturbances;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.ConformanceRun;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Judges without looking: everything is kept, or nothing is, or the judge breaks down. */
final class FakeJudging implements ConformanceRun {

    final List<RunRequest> requests = new ArrayList<>();
    final List<String> interruptions = new ArrayList<>();
    Conclusion conclusion = Conclusion.CONFORMANT;
    boolean breaksDown;
    boolean fails;

    @Override
    public Verdict judge(RunRequest request, RunListener listener) {
        requests.add(request);
        listener.begins("run-1", request.seed(), 3);
        listener.enters("scenarios");
        listener.judged("JOB-01", false);
        listener.judged("JOB-02", conclusion == Conclusion.NOT_CONFORMANT);
        listener.judged("JOB-03", false);
        if (fails) {
            listener.fails("the scenario of JOB-02", new OutOfMemoryError("A secret of hunter2"));
            listener.fails("the scenario of JOB-03", new IllegalStateException("again"));
        }
        if (breaksDown) {
            throw new IllegalStateException("A secret of hunter2 broke it");
        }
        return new Verdict(
                conclusion,
                !request.only().isEmpty(),
                "",
                request.target().name(),
                request.target().baseUrl(),
                request.target().documentation(),
                "run-1",
                request.seed(),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(3),
                Catalogue.shipped().requirements().stream()
                        .map(it -> new RequirementOutcome(it, Outcome.PASS, "", List.of(), List.of(), List.of()))
                        .toList(),
                List.of(),
                List.of(),
                Disturbances.none(),
                Coverage.UNKNOWN,
                List.of());
    }

    @Override
    public void interrupt(String reason) {
        interruptions.add(reason);
    }
}
