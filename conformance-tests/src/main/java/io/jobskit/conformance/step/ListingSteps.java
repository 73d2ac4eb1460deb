package io.jobskit.conformance.step;

import io.cucumber.java.en.Then;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.ScenarioContext;
import java.util.List;

/** Names a rule, and has it look at the listing. */
public final class ListingSteps {

    private final ScenarioContext scene;
    private final RuleCheck check;

    /** For one scenario. */
    public ListingSteps(ScenarioContext scene, RuleCheck check) {
        this.scene = scene;
        this.check = check;
    }

    /** The pages of the last one. */
    @Then("the listing {rule}")
    public void listing(String says) {
        List<Exchange> pages = scene.acts().stream()
                .map(Interaction::exchange)
                .filter(exchange -> exchange.operation() == Operation.LIST)
                .toList();
        check.judge(says, pages);
    }
}
