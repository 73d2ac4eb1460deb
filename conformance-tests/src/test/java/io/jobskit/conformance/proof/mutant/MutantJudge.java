package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.twist.TwistJudge;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.Target;
import java.util.List;
import java.util.function.BiFunction;

/** Has the whole kit judge mutants: twists, and WireMock mappings in front of a stub of their own. */
final class MutantJudge implements AutoCloseable {

    private final TwistJudge judge = new TwistJudge();

    Trial judge(Mutant mutant) {
        return judge(mutant, (verdict, target) -> Trial.of(mutant, verdict));
    }

    /** What is made of the verdict and of the target, which still answers. */
    <T> T judge(Mutant mutant, BiFunction<Verdict, Target, T> afterwards) {
        if (mutant.lie() instanceof Mutant.Lie.Mapped mapped) {
            try (StubProcess own =
                    StubProcess.startWith(List.of("--mappings", mapped.folder().toString()))) {
                return afterwards.apply(judge.verdict(own.target()), own.target());
            }
        }
        Mutant.Lie.Told told = (Mutant.Lie.Told) mutant.lie();
        return judge.judge(told.twist().get(), afterwards);
    }

    @Override
    public void close() {
        judge.close();
    }
}
