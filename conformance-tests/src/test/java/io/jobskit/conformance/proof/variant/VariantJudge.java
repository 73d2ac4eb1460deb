package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.TwistJudge;
import io.jobskit.conformance.proof.twist.Watched;
import java.util.Set;

/** Has the whole kit judge servers that use freedoms. */
final class VariantJudge {

    private final TwistJudge judge = new TwistJudge();

    VariantTrial judge(Combination combination) {
        Watched twist = new Watched(combination.twist());
        return judge.judge(
                combination.options(),
                twist,
                Set.of(),
                (verdict, target) -> VariantTrial.of(combination, verdict, twist.otherwise()));
    }
}
