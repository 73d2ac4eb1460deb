package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.Plugin;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestRunFinished;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.wait.Time;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A fault of the kit's own is said to be one, wherever it comes from; the run cleans up and tells what it knows. */
class KitFaultsTest {

    private final SimulatedTime time = new SimulatedTime();
    private final List<String> told = new ArrayList<>();

    @Test
    void aFaultInTheClientIsNotTheTargets() {
        Verdict verdict = judged(failing(mark -> mark.contains("/READ-01/")));
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.ERROR);
        assertThat(verdict.conclusion().exitStatus()).isEqualTo(3);
        assertThat(verdict.reason())
                .matches("The kit itself failed: OutOfMemoryError in KitFaultsTest.java:\\d+\\. Please report it\\."
                        + " \\(the scenario of READ-01\\)");
        assertThat(Runs.about(verdict, "READ-01").outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(Runs.about(verdict, "READ-01").reason())
                .matches("The kit itself failed: OutOfMemoryError in KitFaultsTest.java:\\d+\\. Please report it\\.");
        assertThat(Runs.about(verdict, "READ-02").outcome()).isEqualTo(Outcome.PASS);
        assertThat(told).containsExactly("the scenario of READ-01");
        assertThat(verdict.leftBehind())
                .as("the creation was not answered, but listings show that it made no job")
                .isEmpty();
    }

    @Test
    void aFaultThatNoScenarioSurvivesLeavesTheOthers() {
        Plugin broken =
                (ConcurrentEventListener) publisher -> publisher.registerHandlerFor(TestCaseStarted.class, event -> {
                    if (event.getTestCase().getTags().contains("@READ-01")) {
                        throw new OutOfMemoryError("as if");
                    }
                });
        Verdict verdict = judged(time, broken);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.ERROR);
        assertThat(verdict.reason()).startsWith("The kit itself failed: OutOfMemoryError in KitFaultsTest.java:");
        assertThat(Runs.about(verdict, "READ-01").outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(Runs.about(verdict, "READ-01").reason()).startsWith("The kit itself failed: OutOfMemoryError");
        assertThat(Runs.about(verdict, "READ-02").outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.leftBehind()).isEmpty();
    }

    @Test
    void aFaultInCleaningUpOneJobLeavesTheOthersToBeCancelled() {
        // What comes first at the end is the listing after the scenarios.
        AtomicInteger last = new AtomicInteger(Integer.MIN_VALUE);
        Plugin atTheEnd = (ConcurrentEventListener)
                publisher -> publisher.registerHandlerFor(TestRunFinished.class, event -> last.set(0));
        Verdict verdict = judged(failing(mark -> mark.contains("/run/") && last.incrementAndGet() == 2), atTheEnd);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.ERROR);
        assertThat(told).singleElement().asString().startsWith("the clean-up of job ");
        assertThat(verdict.leftBehind())
                .singleElement()
                .asString()
                .matches("Job \\S+ could not be cancelled: the kit" + " itself failed\\.");
        assertThat(Runs.about(verdict, "READ-01").outcome()).isEqualTo(Outcome.PASS);
        assertThat(Runs.about(verdict, "READ-02").outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void aFaultInThePreflightIsNotTheTargets() {
        Verdict verdict = judged(failing(mark -> true));
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.ERROR);
        assertThat(verdict.reason()).endsWith("(the preflight)");
        assertThat(verdict.reason()).doesNotContain("target");
    }

    private Verdict judged(Time own, Plugin... further) {
        List<Plugin> plugins = new ArrayList<>(List.of(time));
        plugins.addAll(List.of(further));
        RunListener listener = new RunListener() {
            @Override
            public void fails(String where, Throwable fault) {
                told.add(where);
            }
        };
        try (OwnStub stub = OwnStub.start(time)) {
            Kit kit = new Kit(Shipped::load, KnownFailures.none(), own, plugins);
            RunRequest request = Runs.only(Runs.of(stub.target()), "READ-01", "READ-02");
            return time.during(() -> kit.judge(request, listener));
        }
    }

    /** The same time, but that there is no memory left for a request of such a mark. */
    private Time failing(Predicate<String> marks) {
        return new Time() {
            @Override
            public Clock clock() {
                return time.clock();
            }

            @Override
            public void of(Duration length) {
                time.of(length);
            }

            @Override
            public Alarm alarm(String mark, Duration limit, Runnable ring) {
                if (marks.test(mark)) {
                    throw new OutOfMemoryError("as if");
                }
                return time.alarm(mark, limit, ring);
            }
        };
    }
}
