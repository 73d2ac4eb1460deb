package io.jobskit.conformance.walk;

import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.wait.Waiting;

/** How long to wait for what an action must bring about, before the requirement of that id counts as violated. */
@FunctionalInterface
public interface Patience {

    int QUICK_LOOKS = 2;

    Waiting with(String requirement);

    /** As long as scenarios wait; what has been found violated already needs no more than a few looks. */
    static Patience usual(RunContext stage) {
        return requirement -> {
            boolean known = stage.findings().about(requirement).stream().anyMatch(Finding.Violated.class::isInstance);
            return known ? quick(stage).with(requirement) : stage.waiting();
        };
    }

    /** A few looks. */
    static Patience quick(RunContext stage) {
        return any ->
                stage.waiting().forAtMost(stage.target().timing().pollEvery().multipliedBy(QUICK_LOOKS));
    }
}
