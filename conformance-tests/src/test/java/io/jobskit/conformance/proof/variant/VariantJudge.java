package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.TwistJudge;
import io.jobskit.conformance.proof.twist.Watched;
import java.util.List;

/** Has the whole kit judge servers that use freedoms. */
final class VariantJudge {

    private final TwistJudge judge = new TwistJudge();

    VariantTrial judge(Combination combination) {
        List<Watched> twists = combination.twists();
        return judge.judge(
                combination.options(),
                Combination.over(twists),
                whole -> whole,
                (verdict, target) -> VariantTrial.of(combination, verdict, twists));
    }
}
