package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.TwistJudge;
import io.jobskit.conformance.proof.twist.Watched;

/** Has the whole kit judge servers that use freedoms. */
final class VariantJudge {

    private final TwistJudge judge = new TwistJudge();

    VariantTrial judge(Combination combination) {
        Watched twist = new Watched(combination.twist());
        return judge.judge(
                combination.options(),
                twist,
                whole -> whole,
                (verdict, target) -> VariantTrial.of(combination, verdict, twist.otherwise()));
    }
}
