package io.jobskit.conformance.step;

import io.cucumber.java.en.Then;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.scene.Act;
import io.jobskit.conformance.scene.Scene;
import java.util.List;

/** Names a rule, and has it look at the listing. */
public final class ListingSteps {

    private final Scene scene;
    private final RuleCheck check;

    /** For one scenario. */
    public ListingSteps(Scene scene, RuleCheck check) {
        this.scene = scene;
        this.check = check;
    }

    /** The pages of the last one. */
    @Then("the listing {rule}")
    public void listing(String says) {
        List<Exchange> pages = scene.acts().stream()
                .map(Act::exchange)
                .filter(exchange -> exchange.operation() == Operation.LIST)
                .toList();
        check.judge(says, pages);
    }
}
