package io.jobskit.conformance.step;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import io.jobskit.contract.outcome.Standing;
import java.util.List;

/** What goes before and after each scenario. */
public final class Hooks {

    private final ScenarioContext scene;

    /** For one scenario. */
    public Hooks(ScenarioContext scene) {
        this.scene = scene;
    }

    /** Finds the scenario's requirement, and whether the target offers what it needs. */
    @Before
    public void begin(Scenario scenario) {
        Catalogue catalogue = scene.stage().catalogue();
        Requirement requirement = scenario.getSourceTagNames().stream()
                .map(tag -> tag.substring(1))
                .filter(catalogue::has)
                .map(catalogue::get)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The scenario '%s' bears no requirement's id.".formatted(scenario.getName())));
        scene.begins(requirement, catalogue.requirements().indexOf(requirement));
        requirement.needs().identity().ifPresent(scene.stage()::identity);
        if (requirement.needs().control() && !scene.stage().hasControl()) {
            throw new NotApplicableException(
                    Standing.NEEDS_CONTROL, "The target offers no test-control protocol (hold, move and release).");
        }
        if (requirement.needs().age() && !scene.stage().canAge()) {
            throw new NotApplicableException(
                    Standing.NEEDS_AGEING, "The target's test-control protocol cannot age jobs.");
        }
    }

    /** A scenario that judged nothing proves nothing. */
    @After
    public void end(Scenario scenario) {
        if (!scenario.isFailed()
                && !scenario.getStatus().name().equals("SKIPPED")
                && scene.judge().judgements() == 0) {
            throw new CannotJudgeException("The scenario judged nothing.", List.of());
        }
    }
}
