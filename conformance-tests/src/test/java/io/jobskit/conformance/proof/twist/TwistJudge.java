package io.jobskit.conformance.proof.twist;

import io.jobskit.conformance.catalogue.Catalogue;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.run.Kit;
import io.jobskit.conformance.run.RunListener;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.Timing;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** Has the whole kit judge twists. They stand in front of one stub, each in a firm of its own there. */
public final class TwistJudge implements AutoCloseable {

    /** One for all runs: what it ships is read once. */
    private final Kit kit = new Kit(Catalogue.shipped(), KnownFailures.none(), Clock.systemUTC(), List.of());

    private final StubProcess stub = StubProcess.start();
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger firms = new AtomicInteger();
    private final Duration patience;

    /**
     * Judges with that much patience.
     *
     * @param patience how long an answer may take, and a job until it has completed
     */
    public TwistJudge(Duration patience) {
        this.patience = patience;
    }

    /** What is made of the verdict and of the target, which still answers. */
    public <T> T judge(Twist twist, BiFunction<Verdict, Target, T> afterwards) {
        return judge(twist, Set.of(), afterwards);
    }

    /** As the other, of a run that is narrowed to those requirements; an empty set narrows nothing. */
    public <T> T judge(Twist twist, Set<String> only, BiFunction<Verdict, Target, T> afterwards) {
        return judge(stub.address(), twist, only, afterwards);
    }

    /** As the first, in front of a stub of its own with those options. */
    public <T> T judge(List<String> options, Twist twist, BiFunction<Verdict, Target, T> afterwards) {
        try (StubProcess own = StubProcess.startWith(options)) {
            return judge(own.address(), twist, Set.of(), afterwards);
        }
    }

    private <T> T judge(URI honest, Twist twist, Set<String> only, BiFunction<Verdict, Target, T> afterwards) {
        String firm = "firm-" + firms.incrementAndGet();
        try (TwistedServer server = new TwistedServer(honest, firm, twist, client)) {
            Target target = patiently(StubProcess.targetAt(server.address()));
            return afterwards.apply(verdict(target, only), target);
        }
    }

    private Target patiently(Target target) {
        return new Target(
                target.name(),
                target.baseUrl(),
                target.identities(),
                target.samples(),
                target.control(),
                new Timing(
                        patience,
                        target.timing().pollEvery(),
                        patience,
                        target.timing().budget()),
                target.knownFailures());
    }

    /** What the kit makes of a target, its random walk aside; of those requirements alone, if there are any. */
    public Verdict verdict(Target target, Set<String> only) {
        return kit.judge(new RunRequest(target, only, false, 8, false, 1, 0, Optional.empty()), RunListener.NONE);
    }

    @Override
    public void close() {
        stub.close();
    }
}
