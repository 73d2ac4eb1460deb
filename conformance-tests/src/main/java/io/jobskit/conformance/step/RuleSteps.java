package io.jobskit.conformance.step;

import io.cucumber.java.en.Then;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.scene.ShownJob;
import java.util.List;
import java.util.stream.Stream;

/** Names a rule, and has it look at what was seen in this scenario. */
public final class RuleSteps {

    private final ScenarioContext scene;
    private final RuleCheck check;

    /** For one scenario. */
    public RuleSteps(ScenarioContext scene, RuleCheck check) {
        this.scene = scene;
        this.check = check;
    }

    /** In each answer and listing since the last judgement that shows a job in hand. */
    @Then("everywhere it appears, {rule}")
    public void everywhere(String says) {
        List<Exchange> answers =
                scene.acts().stream().map(Interaction::exchange).toList();
        check.judge(
                says, Stream.concat(answers.stream(), listed(answers).stream()).toList());
    }

    /** In the answers since the last judgement. */
    @Then("each answer {rule}")
    public void answers(String says) {
        check.judge(says, scene.acts().stream().map(Interaction::exchange).toList());
    }

    /** In all that the scenario has seen of the jobs in hand. */
    @Then("over time, {rule}")
    public void overTime(String says) {
        listed(scene.acts().stream().map(Interaction::exchange).toList());
        check.judge(says, check.mine());
    }

    /** What a Completed job is like may be shown by the listing alone (READ-03), which is asked for if it has to be. */
    private List<Exchange> listed(List<Exchange> answers) {
        boolean isListed = answers.stream().anyMatch(answer -> answer.operation() == Operation.LIST);
        boolean isBare = answers.stream()
                .filter(answer -> answer.operation() == Operation.READ)
                .map(ShownJob::read)
                .anyMatch(Entries::isBare);
        return isBare && !isListed ? Listing.pages(scene, scene.owner(), Listing.LARGEST) : List.of();
    }
}
