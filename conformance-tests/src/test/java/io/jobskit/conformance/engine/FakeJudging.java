package io.jobskit.conformance.engine;

import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.ConformanceRun;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.support.VerdictSamples;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what it was told to say, and that everything else is kept. */
final class FakeJudging implements ConformanceRun {

    final List<RunRequest> requests = new ArrayList<>();
    final List<KnownFailure> known = new ArrayList<>();
    String reason = "";
    String problem = "";
    boolean breaksDown;

    private final Map<String, RequirementOutcome> said = new HashMap<>();

    ConformanceRun judging(List<KnownFailure> failures, Path out) {
        known.addAll(failures);
        return this;
    }

    void says(String id, Outcome outcome, String why) {
        Requirement requirement = Catalogue.shipped().get(id);
        boolean observed = outcome == Outcome.OBSERVED;
        said.put(
                id,
                new RequirementOutcome(
                        requirement,
                        outcome,
                        observed ? "" : why,
                        observed ? List.of(why) : List.of(),
                        List.of("features/cancel/ended.feature:12"),
                        Samples.exchanges(1, 2)));
    }

    @Override
    public Verdict judge(RunRequest request, RunListener listener) {
        requests.add(request);
        if (breaksDown) {
            throw new IllegalStateException("It broke");
        }
        return VerdictSamples.verdict(
                Conclusion.CONFORMANT,
                reason,
                Catalogue.shipped().requirements().stream()
                        .map(it -> said.getOrDefault(
                                it.id(), new RequirementOutcome(it, Outcome.PASS, "", List.of(), List.of(), List.of())))
                        .toList(),
                problem.isEmpty() ? List.of() : List.of(problem),
                List.of());
    }

    @Override
    public void interrupt(String why) {
        throw new UnsupportedOperationException();
    }
}
