package io.jobskit.conformance.step;

import java.util.List;

/** What step classes share in a scenario, and Cucumber does not find by itself. */
public final class StepHelpers {

    /** The classes, of each of which a scenario needs one. */
    public static final List<Class<?>> ALL =
            List.of(TestControl.class, UntouchedJobs.class, ResultLocations.class, RuleCheck.class);

    private StepHelpers() {}
}
