package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.violated;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    @Test
    void aRuleThatFailsLeavesTheOthersToJudge() {
        Tale tale = new Tale().tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 500, "");
        Rule broken = new Rule("READ-01", "broken", (history, scope, judgement) -> {
            throw new StackOverflowError("as if");
        });
        List<String> failed = new ArrayList<>();
        List<Finding> found = Rules.check(
                tale.exchanges(),
                Stream.concat(Stream.of(broken), ProtocolRules.all().stream()).toList(),
                (rule, fault) -> failed.add(fault.getClass().getSimpleName()));
        assertThat(failed).containsExactly("StackOverflowError");
        assertThat(found).anyMatch(Finding.Violated.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void noRequestOfTheApiIsAnsweredWithAServerError(int status) {
        onlyViolated(new Tale().tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", status, ""), "PROTOCOL-03");
        silent(new Tale().tell(Operation.MOVE, "7", "POST", "/__control/jobs/7/move", "{}", status, ""));
    }

    @Test
    void anUnknownMethodMayBeNotImplemented() {
        silent(new Tale().tell(Operation.OTHER, "", "BREW", "/v1/jobs", "", 501, ""));
        onlyViolated(new Tale().tell(Operation.LIST, "", "GET", "/v1/jobs", "", 501, ""), "PROTOCOL-03");
    }

    @Test
    void noRouteDoesWhatItHasNoMethodFor() {
        onlyViolated(new Tale().tell(Operation.OTHER, "", "DELETE", "/v1/jobs", "", 204, ""), "PROTOCOL-01");
        onlyViolated(new Tale().tell(Operation.OTHER, "", "POST", "/api/v1/jobs/7", "", 202, ""), "PROTOCOL-01");
        silent(new Tale().tell(Operation.OTHER, "", "POST", "/v1/jobs/7", "", 404, ""));
        silent(new Tale().tell(Operation.OTHER, "", "POST", "/v1/jobs/7/comments", "", 201, ""));
    }

    @Test
    void threeViolationsOfARequirementAreEnough() {
        Tale tale = new Tale();
        for (int i = 0; i < 9; i++) {
            tale.tell(Operation.READ, "" + i, "GET", "/v1/jobs/" + i, "", 500, "");
        }
        assertThat(violated(tale)).hasSize(3);
    }

    @Test
    void theSameViolationSeenAgainIsOne() {
        Tale tale = new Tale();
        for (int i = 0; i < 9; i++) {
            tale.tell(Operation.READ, "7", "GET", "/v1/jobs/7", "", 500, "");
        }
        assertThat(violated(tale)).hasSize(1);
    }
}
