package io.jobskit.conformance.proof.nullserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.build.PartsListener;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.Figure;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.target.Place;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.conformance.target.Timing;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.testing.Golden;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/** Nothing is said to hold of what is no Jobs API, nor of one that is lost in mid-run, and it is said soon. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NullServersIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** A target that answers 429 and does not say for how long is asked again, twice as late each time. */
    private static final Duration WHERE_IT_LIMITS = Duration.ofMinutes(3);

    private static final int ALL = NullServer.values().length + 1;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1);
    private final Map<NullServer, Future<String>> nulls = new EnumMap<>(NullServer.class);
    private final Map<LostServer, Future<Verdict>> losses = new EnumMap<>(LostServer.class);
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    @BeforeAll
    void begins() {
        Figure.NULL_SERVERS.forget();
        for (NullServer server : NullServer.values()) {
            nulls.put(server, threads.submit(judged(server)));
        }
        for (LostServer server : LostServer.values()) {
            losses.put(server, threads.submit(() -> judged(server, 1)));
        }
    }

    @AfterAll
    void ends() {
        threads.shutdownNow();
        Figure.NULL_SERVERS.found("%d/%d inconclusive, and %d/%d that are lost in mid-run"
                .formatted(held.get(), ALL, lost.get(), LostServer.values().length));
    }

    @TestFactory
    List<DynamicTest> nothingIsSaidToHoldOfIt() {
        return nulls.entrySet().stream()
                .map(run -> DynamicTest.dynamicTest(run.getKey().name(), () -> {
                    run.getValue().get();
                    held.incrementAndGet();
                }))
                .toList();
    }

    @Test
    void theReasonTellsWhatToDo(TestReporter reporter) throws Exception {
        reporter.publishEntry(PartsListener.RUNS, String.valueOf(nulls.size() + losses.size()));
        List<String> reasons = new ArrayList<>();
        for (Map.Entry<NullServer, Future<String>> run : nulls.entrySet()) {
            reasons.add(run.getKey() + "\n" + run.getValue().get() + "\n");
        }
        Golden.matches("null-servers.txt", String.join("\n", reasons));
    }

    @Test
    void aDeadPortIsToldAtOnce() {
        RawServer gone = RawServer.answering("");
        gone.close();
        SimulatedTime time = new SimulatedTime();
        assertThat(reason(gone.address(), time))
                .isEqualTo(
                        "No answer to GET /v1/jobs: nothing listens at 127.0.0.1:PORT. Is the target running, and is http://127.0.0.1:PORT its address?");
        assertThat(Runs.judge(Runs.of(target(gone.address())), time).leftBehind())
                .isEmpty();
        held.incrementAndGet();
    }

    @TestFactory
    List<DynamicTest> aServerThatIsLostInMidRunIsBlamedForNothing() {
        return losses.entrySet().stream()
                .map(run -> DynamicTest.dynamicTest(run.getKey().name(), () -> {
                    Verdict verdict = run.getValue().get();
                    assertThat(verdict.reason()).isEqualTo(run.getKey().reason());
                    assertThat(verdict.leftBehind()).isNotEmpty();
                    lost.incrementAndGet();
                }))
                .toList();
    }

    private static Callable<String> judged(NullServer kind) {
        return () -> {
            SimulatedTime time = new SimulatedTime();
            try (RawServer server = kind.start(time)) {
                return reason(server.address(), time);
            }
        };
    }

    private static String reason(URI address, SimulatedTime time) {
        Verdict verdict = Runs.judge(Runs.of(target(address)), time);
        assertThat(Duration.between(verdict.startedAt(), verdict.finishedAt()))
                .isLessThan(verdict.reason().contains("with 429") ? WHERE_IT_LIMITS : SOON);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(verdict.conclusion().exitStatus()).isEqualTo(2);
        assertThat(verdict.requirements())
                .allSatisfy(entry -> assertThat(entry.outcome()).isEqualTo(Outcome.INCONCLUSIVE))
                .allSatisfy(entry -> assertThat(entry.reason()).isEqualTo(verdict.reason()));
        return verdict.reason().replace(":" + address.getPort(), ":PORT");
    }

    /** As {@code --base-url} makes it, with the timing that a target has unless it says otherwise. */
    private static Target target(URI address) {
        TargetFile file = TargetFile.ofBaseUrl(address.toString());
        return file.at(((Place.Address) file.place()).baseUrl());
    }

    /** The verdict on the stub, which is lost after some requests. */
    static Verdict judged(LostServer kind, int parallel) {
        SimulatedTime time = new SimulatedTime();
        try (OwnStub stub = OwnStub.start(time);
                RawServer front = kind.before(stub.address(), time)) {
            return judged(front, parallel, time);
        }
    }

    static Verdict judged(RawServer front, int parallel, SimulatedTime time) {
        Target target = impatient(OwnStub.targetAt(front.address()));
        Verdict verdict = Runs.judge(Runs.parallel(Runs.of(target), parallel, false), time);
        assertThat(Duration.between(verdict.startedAt(), verdict.finishedAt())).isLessThan(SOON.plusSeconds(10));
        assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.INCONCLUSIVE);
        assertThat(verdict.requirements())
                .filteredOn(entry -> entry.outcome() == Outcome.INCONCLUSIVE)
                .hasSizeGreaterThan(50)
                .allSatisfy(entry -> assertThat(entry.reason()).isNotEmpty());
        return verdict;
    }

    private static Target impatient(Target target) {
        Timing timing = target.timing();
        return Targets.with(
                target,
                new Timing(timing.completesWithin(), timing.pollEvery(), Duration.ofSeconds(1), timing.rateLimits()));
    }
}
