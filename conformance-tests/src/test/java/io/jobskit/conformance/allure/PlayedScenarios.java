package io.jobskit.conformance.allure;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.Plugin;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.ConformanceRun;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.support.VerdictSamples;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plays scenarios that end in every way, and says of two of them what only the whole run shows. */
record PlayedScenarios(List<Plugin> plugins) implements ConformanceRun {

    /** A run of which nothing counts but its target. */
    static RunRequest request() {
        return new RunRequest(Targets.secretive(), Set.of(), false, 1, false, 1, 0, Optional.empty());
    }

    @Override
    public Verdict judge(RunRequest request, RunListener listener) {
        Runtime.builder()
                .withRuntimeOptions(new RuntimeOptionsBuilder()
                        .addFeature(FeatureWithLines.parse("classpath:allure/cancel.feature"))
                        .addGlue(URI.create("classpath:/io/jobskit/conformance/allure"))
                        .setMonochrome()
                        .setNoSummary()
                        .setPublishQuiet(true)
                        .build())
                .withAdditionalPlugins(plugins.toArray(Plugin[]::new))
                .build()
                .run();
        return VerdictSamples.verdict(
                Conclusion.NOT_CONFORMANT,
                "",
                List.of(
                        outcome("CANCEL-01", Outcome.PASS, ""),
                        outcome("CANCEL-02", Outcome.FAIL, "It said " + Targets.SECRET),
                        outcome("CANCEL-03", Outcome.INCONCLUSIVE, "It never ran with " + Targets.TOKEN),
                        outcome("CANCEL-04", Outcome.NOT_APPLICABLE, "There is no control."),
                        outcome("CANCEL-05", Outcome.FAIL, "The history shows otherwise"),
                        outcome("CANCEL-07", Outcome.KNOWN_FAILURE, "Not yet"),
                        outcome("CANCEL-08", Outcome.INCONCLUSIVE, "Nothing was judged"),
                        outcome("CANCEL-09", Outcome.KNOWN_FAILURE, "Not yet (JOBS-9)"),
                        outcome("CANCEL-12", Outcome.OBSERVED, "")),
                List.of("CANCEL-01 is on the list of known failures and passed."),
                List.of());
    }

    private static RequirementOutcome outcome(String id, Outcome outcome, String reason) {
        return new RequirementOutcome(
                Catalogue.shipped().get(id), outcome, reason, List.of(), List.of(), Samples.exchanges(1, 2));
    }

    @Override
    public void interrupt(String reason) {
        throw new UnsupportedOperationException(reason);
    }
}
