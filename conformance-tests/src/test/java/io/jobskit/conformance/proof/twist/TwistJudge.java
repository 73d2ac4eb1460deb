package io.jobskit.conformance.proof.twist;

import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.run.Shipped;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.conformance.target.Target;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Has the whole kit judge twists, each in front of a stub of its own. Stub, twist and kit share one simulated time, and
 * one scenario plays after the other: what a run finds is the same on every machine, however busy.
 */
public final class TwistJudge {

    private final Shipped shipped = Shipped.load();

    /** What is made of the verdict on a twist in front of a stub with those options, and of the target, which still answers. */
    public <T> T judge(
            List<String> options,
            Twist twist,
            UnaryOperator<RunRequest> narrowed,
            BiFunction<Verdict, Target, T> afterwards) {
        SimulatedTime time = new SimulatedTime();
        try (TwistedServer server = new TwistedServer(StubOptions.of(options), twist, time)) {
            Target target = OwnStub.targetAt(
                    URI.create(server.address() + twist.wiring().prefix()));
            return afterwards.apply(verdict(target, time, narrowed), target);
        }
    }

    /** The same of a stub with those options that nothing stands in front of. */
    public <T> T judge(
            List<String> options, UnaryOperator<RunRequest> narrowed, BiFunction<Verdict, Target, T> afterwards) {
        SimulatedTime time = new SimulatedTime();
        try (OwnStub stub = OwnStub.start(time, options.toArray(String[]::new))) {
            return afterwards.apply(verdict(stub.target(), time, narrowed), stub.target());
        }
    }

    /** What the kit makes of a target, its random walk aside, in a run that is narrowed so. */
    private Verdict verdict(Target target, SimulatedTime time, UnaryOperator<RunRequest> narrowed) {
        Kit kit = new Kit(() -> shipped, KnownFailures.none(), time, List.of(time));
        return time.during(() -> kit.judge(
                narrowed.apply(new RunRequest(target, Set.of(), false, 1, false, 1, 0, Optional.empty())),
                RunListener.NONE));
    }
}
