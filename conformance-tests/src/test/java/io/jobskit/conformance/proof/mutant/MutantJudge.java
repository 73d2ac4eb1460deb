package io.jobskit.conformance.proof.mutant;

import io.jobskit.conformance.catalogue.Catalogue;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.twist.TwistedServer;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.Target;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** Has the whole kit judge mutants. Those that are told stand in front of one stub, each in a firm of its own. */
final class MutantJudge implements AutoCloseable {

    /** One for all runs: what it ships is read once. */
    private final Kit kit = new Kit(Catalogue.shipped(), KnownFailures.none(), Clock.systemUTC(), List.of());

    private final StubProcess stub = StubProcess.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger firms = new AtomicInteger();

    Trial judge(Mutant mutant) {
        return judge(mutant, (verdict, target) -> Trial.of(mutant, verdict));
    }

    /** What is made of the verdict and of the target, which still answers. */
    <T> T judge(Mutant mutant, BiFunction<Verdict, Target, T> afterwards) {
        if (mutant.lie() instanceof Mutant.Lie.Mapped mapped) {
            try (StubProcess own =
                    StubProcess.startWith(List.of("--mappings", mapped.folder().toString()))) {
                return afterwards.apply(verdict(own.target()), own.target());
            }
        }
        Mutant.Lie.Told told = (Mutant.Lie.Told) mutant.lie();
        String firm = "firm-" + firms.incrementAndGet();
        try (TwistedServer server =
                new TwistedServer(stub.address(), firm, told.twist().get(), client)) {
            Target target = StubProcess.targetAt(server.address());
            return afterwards.apply(verdict(target), target);
        }
    }

    private Verdict verdict(Target target) {
        return kit.judge(new RunRequest(target, Set.of(), false, 8, false, 1, 0, Optional.empty()), RunListener.NONE);
    }

    @Override
    public void close() {
        stub.close();
    }
}
