package io.jobskit.conformance.step;

import io.cucumber.java.en.Then;
import io.jobskit.conformance.exchange.Message;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.Interaction;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.outcome.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is judged of answers beside each other, and what is noted of them. */
public final class AnswerSteps {

    private final ScenarioContext scene;

    /** For one scenario. */
    public AnswerSteps(ScenarioContext scene) {
        this.scene = scene;
    }

    /** Of what was asked in the same words: what a job shows, or the bytes where no job is shown. */
    @Then("all answers are the same")
    public void allAreTheSame() {
        Map<String, Interaction> first = new HashMap<>();
        for (Interaction act : scene.acts()) {
            Interaction before = first.putIfAbsent(act.what(), act);
            if (before != null) {
                Message then = before.exchange().answer().orElseThrow().message();
                Message now = act.exchange().answer().orElseThrow().message();
                boolean same = before.exchange().status() == act.exchange().status()
                        && (then.document().isContainerNode()
                                ? then.document()
                                        .path("data")
                                        .equals(now.document().path("data"))
                                : then.content().hasSameBytesAs(now.content()));
                scene.judge()
                        .that(
                                "the answer is the same each time",
                                same,
                                () -> new Difference.Disagreement(
                                        "The answer to " + act.what(),
                                        before.exchange().status() + " " + then.text(),
                                        act.exchange().status() + " " + now.text()),
                                before.exchange(),
                                act.exchange());
            }
        }
    }

    /** Each 303 among the answers. */
    @Then("each redirect leads to the results")
    public void redirectsLeadToTheResults() {
        List<Interaction> redirects = scene.acts().stream()
                .filter(act -> act.exchange().status() == 303)
                .toList();
        if (redirects.isEmpty()) {
            throw new NotApplicableException(Standing.DID_NOT_ARISE, "No 303 was seen.");
        }
        redirects.forEach(act -> Locations.judge(scene, act));
    }

    /** Which way the target goes. */
    @Then("the report records {freedom}")
    public void noted(Freedom freedom) {
        freedom.note(scene, scene.acts());
    }
}
