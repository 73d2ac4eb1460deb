package io.jobskit.conformance.client;

import io.jobskit.conformance.failure.CannotJudgeException;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.contract.outcome.Standing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests of a run, and lets no more through than it may send; control requests do not count. */
final class RequestBudget {

    private final Optional<Budget> budget;
    private final AtomicInteger sent = new AtomicInteger();

    RequestBudget(Optional<Budget> budget) {
        this.budget = budget;
    }

    /**
     * Counts one more request, if it may be sent.
     *
     * @throws NotApplicableException if what may be sent before the end is used up
     * @throws CannotJudgeException if the run is over, and what was kept for its end is used up too
     */
    void take(SendPolicy terms) {
        budget.ifPresent(most -> take(most, terms));
    }

    private void take(Budget most, SendPolicy terms) {
        int allowed = terms.isAfterTheEnd() ? most.requests() : most.requests() - most.keptForCleaningUp();
        if (sent.getAndUpdate(before -> before < allowed ? before + 1 : before) < allowed) {
            return;
        }
        if (terms.isAfterTheEnd()) {
            throw new CannotJudgeException(
                    "the budget of %d requests (--budget) is used up.".formatted(most.requests()), List.of());
        }
        throw new NotApplicableException(Standing.OVER_BUDGET, most.usedUp());
    }
}
