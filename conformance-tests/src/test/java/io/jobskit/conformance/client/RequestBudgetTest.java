package io.jobskit.conformance.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.contract.outcome.Standing;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestBudgetTest {

    private static final SendPolicy USUAL = new SendPolicy(Duration.ofSeconds(1), false, Optional.empty());
    private static final SendPolicy AFTER_THE_END = new SendPolicy(Duration.ofSeconds(1), true, Optional.empty());

    @Test
    void someRequestsAreKeptForCleaningUp() {
        RequestBudget budget = new RequestBudget(Optional.of(new Budget(5, 2)));
        for (int i = 0; i < 3; i++) {
            budget.take(USUAL);
        }
        assertThatThrownBy(() -> budget.take(USUAL))
                .isInstanceOfSatisfying(
                        NotApplicableException.class,
                        it -> assertThat(it.standing()).isEqualTo(Standing.OVER_BUDGET))
                .hasMessage("The budget of 5 requests (--budget) was used up before this requirement was judged.");
        budget.take(AFTER_THE_END);
        budget.take(AFTER_THE_END);
        assertThatThrownBy(() -> budget.take(AFTER_THE_END))
                .isInstanceOf(CannotJudgeException.class)
                .hasMessage("the budget of 5 requests (--budget) is used up.");
    }

    @Test
    void withoutABudgetNothingIsRefused() {
        RequestBudget none = new RequestBudget(Optional.empty());
        for (int i = 0; i < 1000; i++) {
            none.take(USUAL);
        }
    }
}
