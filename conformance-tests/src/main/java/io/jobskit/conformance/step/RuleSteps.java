package io.jobskit.conformance.step;

import io.cucumber.java.en.Then;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.rule.Rule;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.rule.Ruling;
import io.jobskit.conformance.rule.Scope;
import io.jobskit.conformance.scene.Act;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Sight;
import java.util.List;
import java.util.stream.Stream;

/** Names a rule, and has it look at what was seen in this scenario. */
public final class RuleSteps {

    private final Scene scene;
    private final Rules rules;

    /** For one scenario. */
    public RuleSteps(Scene scene, Rules rules) {
        this.scene = scene;
        this.rules = rules;
    }

    /** In each answer and listing since the last judgement that shows a job in hand. */
    @Then("everywhere it appears, {rule}")
    public void everywhere(String says) {
        List<Exchange> answers = scene.acts().stream().map(Act::exchange).toList();
        judge(says, Stream.concat(answers.stream(), listed(answers).stream()).toList());
    }

    /** In all that the scenario has seen of the jobs in hand. */
    @Then("over time, {rule}")
    public void overTime(String says) {
        listed(scene.acts().stream().map(Act::exchange).toList());
        judge(says, mine());
    }

    private void judge(String says, List<Exchange> judged) {
        History history = History.of(mine());
        Scope scope = Scope.of(judged, scene.jobs().stream().map(JobInHand::id).toList());
        List<Ruling> rulings = rules().stream()
                .filter(rule -> rule.says().equals(says))
                .map(rule -> rule.check(history, scope))
                .toList();
        if (rulings.isEmpty()) {
            throw new IllegalStateException(
                    "No rule of [%s] says [%s].".formatted(scene.requirement().id(), says));
        }
        rulings.forEach(ruling -> isKept(says, ruling));
        if (rulings.stream().anyMatch(Ruling.Kept.class::isInstance)) {
            scene.judge()
                    .that(
                            says,
                            true,
                            () -> {
                                throw new IllegalStateException(says);
                            },
                            judged);
            return;
        }
        if (history.observations().noneMatch(scope::has)) {
            throw new CannotJudgeException("None of the answers shows the job.", judged);
        }
        throw new NotApplicableException("None of the answers that show the job tells whether %s.".formatted(says));
    }

    private List<Rule> rules() {
        return rules.of(scene.requirement().id());
    }

    private void isKept(String says, Ruling ruling) {
        if (ruling instanceof Ruling.Violated violated) {
            Ruling.Violation first = violated.violations().get(0);
            scene.judge().that(says, false, first::difference, first.evidence());
        }
    }

    /** What a Completed job is like may be shown by the listing alone (READ-03), which is asked for if it has to be. */
    private List<Exchange> listed(List<Exchange> answers) {
        boolean isListed = answers.stream().anyMatch(answer -> answer.operation() == Operation.LIST);
        boolean isBare = answers.stream()
                .filter(answer -> answer.operation() == Operation.READ)
                .map(Sight::read)
                .anyMatch(Entries::isBare);
        return isBare && !isListed ? Listing.pages(scene, scene.owner(), Listing.LARGEST) : List.of();
    }

    private List<Exchange> mine() {
        return scene.stage().wire().history().exchanges().stream()
                .filter(exchange ->
                        exchange.requirement().equals(scene.requirement().id()))
                .toList();
    }
}
