package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.twist.TwistJudge;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.Target;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Has the kit judge mutants: twists, and WireMock mappings in front of a stub of their own. */
public final class MutantJudge implements AutoCloseable {

    /** As the target file of the stub has it: a mutant may keep the kit waiting for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TwistJudge judge = new TwistJudge(PATIENCE);

    Trial judge(Mutant mutant) {
        return judge(mutant, Set.of(), (verdict, target) -> Trial.of(mutant, verdict));
    }

    /** What is made of the verdict of a run that is narrowed to the violated requirement, and of the target, which still answers. */
    public <T> T judgeAlone(Mutant mutant, BiFunction<Verdict, Target, T> afterwards) {
        return judge(mutant, Set.of(mutant.requirement()), afterwards);
    }

    private <T> T judge(Mutant mutant, Set<String> only, BiFunction<Verdict, Target, T> afterwards) {
        if (mutant.lie() instanceof Mutant.Lie.Mapped mapped) {
            try (StubProcess own =
                    StubProcess.startWith(List.of("--mappings", mapped.folder().toString()))) {
                return afterwards.apply(judge.verdict(own.target(), only), own.target());
            }
        }
        Mutant.Lie.Told told = (Mutant.Lie.Told) mutant.lie();
        return judge.judge(told.twist().get(), only, afterwards);
    }

    @Override
    public void close() {
        judge.close();
    }
}
