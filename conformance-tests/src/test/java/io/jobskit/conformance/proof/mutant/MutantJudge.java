package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.twist.TwistJudge;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.target.Target;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Has the kit judge mutants: twists, and WireMock mappings, in front of a stub of their own. */
public final class MutantJudge {

    private final TwistJudge judge = new TwistJudge();

    Trial judge(Mutant mutant) {
        return judge(mutant, whole -> whole, (verdict, target) -> Trial.of(mutant, verdict));
    }

    /** What is made of the verdict of a run that is narrowed to the violated requirement, and of the target, which still answers. */
    public <T> T judgeAlone(Mutant mutant, BiFunction<Verdict, Target, T> afterwards) {
        return judge(mutant, whole -> Runs.only(whole, mutant.requirement()), afterwards);
    }

    /** What is made of the verdict of a run that may send so many requests. */
    public <T> T judgeOnABudget(Mutant mutant, int budget, BiFunction<Verdict, Target, T> afterwards) {
        return judge(mutant, request -> Runs.onABudget(request, budget), afterwards);
    }

    private <T> T judge(Mutant mutant, UnaryOperator<RunRequest> narrowed, BiFunction<Verdict, Target, T> afterwards) {
        if (mutant.lie() instanceof Mutant.Lie.Mapped mapped) {
            return judge.judge(List.of("--mappings", mapped.folder().toString()), narrowed, afterwards);
        }
        Mutant.Lie.Told told = (Mutant.Lie.Told) mutant.lie();
        return judge.judge(List.of(), told.twist().get(), narrowed, afterwards);
    }
}
