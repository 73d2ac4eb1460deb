package io.jobskit.conformance.step;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.failure.ValueWords;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.rule.Rule;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.rule.Ruling;
import io.jobskit.conformance.rule.Scope;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.outcome.Standing;
import java.util.List;

/** Has the rules of the scenario's requirement look at what was seen in this scenario. */
public final class RuleCheck {

    private static final int FEW = 3;

    private final ScenarioContext scene;
    private final Rules rules;

    /** For one scenario. */
    public RuleCheck(ScenarioContext scene, Rules rules) {
        this.scene = scene;
        this.rules = rules;
    }

    /**
     * Judges these exchanges of the scenario, and what they show of the jobs in hand, by the rules that say that.
     *
     * @throws CannotJudgeException if nothing shows a job
     * @throws NotApplicableException if no rule can tell
     */
    void judge(String says, List<Exchange> judged) {
        History history = History.of(mine());
        Scope scope = Scope.of(judged, scene.jobs().stream().map(JobInHand::id).toList());
        List<Ruling> rulings = rules().stream()
                .filter(rule -> rule.says().equals(says))
                .map(rule -> rule.check(history, scope))
                .toList();
        if (rulings.isEmpty()) {
            throw new IllegalStateException(
                    "No rule of '%s' says '%s'.".formatted(scene.requirement().id(), says));
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
        String untold = "No response of the scenario could be judged by '%s': %s.".formatted(says, answers(judged));
        // A redirect shows that a job has completed, and where its results are.
        if (history.observations().noneMatch(scope::has) && judged.stream().noneMatch(Location::isRedirect)) {
            throw new CannotJudgeException(untold, judged);
        }
        throw new NotApplicableException(Standing.DID_NOT_ARISE, untold);
    }

    /** What was there instead, for a sentence. */
    private static String answers(List<Exchange> judged) {
        List<String> answers = judged.stream()
                .map(exchange -> "%s answered %d".formatted(exchange.request().line(), exchange.status()))
                .distinct()
                .limit(FEW)
                .toList();
        return answers.isEmpty() ? "nothing was sent" : ValueWords.and(answers);
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

    /** What was sent in this scenario, and what came back. */
    List<Exchange> mine() {
        return scene.stage().wire().history().exchanges(scene.requirement().id());
    }
}
