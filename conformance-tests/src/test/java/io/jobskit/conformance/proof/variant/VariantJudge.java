package io.jobskit.conformance.proof.variant;

import io.jobskit.conformance.proof.twist.TwistJudge;
import io.jobskit.conformance.proof.twist.Watched;
import java.time.Duration;

/** Has the whole kit judge servers that use freedoms. */
final class VariantJudge implements AutoCloseable {

    /** Nothing is ever late here but for want of a processor. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TwistJudge judge = new TwistJudge(PATIENCE);

    VariantTrial judge(Combination combination) {
        Watched twist = new Watched(combination.twist());
        return combination.options().isEmpty()
                ? judge.judge(twist, (verdict, target) -> VariantTrial.of(combination, verdict, twist.otherwise()))
                : judge.judge(
                        combination.options(),
                        twist,
                        (verdict, target) -> VariantTrial.of(combination, verdict, twist.otherwise()));
    }

    @Override
    public void close() {
        judge.close();
    }
}
