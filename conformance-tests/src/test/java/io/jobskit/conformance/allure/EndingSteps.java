package io.jobskit.conformance.allure;

import io.cucumber.java.en.Given;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.failure.ViolationError;
import io.jobskit.conformance.support.Targets;
import io.jobskit.contract.outcome.Standing;
import java.util.List;

/** The ways in which a scenario can end. What a target says may hold its own secrets. */
public final class EndingSteps {

    @Given("^a target that (.+)$")
    public void ends(String how) {
        switch (how) {
            case "violates it" -> throw new ViolationError(new Difference.Unwanted("It said " + Targets.SECRET));
            case "does not get there" ->
                throw new CannotJudgeException("It never ran with " + Targets.TOKEN, List.of());
            case "offers no such thing" ->
                throw new NotApplicableException(Standing.NEEDS_CONTROL, "There is no control.");
            default -> {
                // It keeps to it.
            }
        }
    }
}
