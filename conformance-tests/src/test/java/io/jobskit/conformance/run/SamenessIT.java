package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.KnownFailures;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.wait.Time;
import io.jobskit.contract.outcome.Conclusion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The same seed gives the same verdict, in whatever order scenarios run and however many side by side, and by the clock on
 * the wall as in the simulated time in which the kit is proved.
 */
class SamenessIT {

    @Test
    void serialShuffledAndParallelRunsGiveTheSameVerdict() {
        List<String> serial = told(1, false);
        isTheSame(told(8, false), serial);
        isTheSame(told(1, true), serial);
        isTheSame(told(8, true), serial);
    }

    @Test
    void theWallClockGivesTheSameVerdictAsSimulatedTime() {
        Kit kit = new Kit(Shipped::load, KnownFailures.none(), Time.real(), List.of());
        try (StubProcess stub = StubProcess.start()) {
            Verdict verdict = kit.judge(Runs.parallel(Runs.of(stub.target()), 8, false), RunListener.NONE);
            isTheSame(told(verdict, Conclusion.CONFORMANT), told(1, false));
        }
    }

    @Test
    void soItIsForATargetWithManyFaults() {
        List<String> parallel = faulty(8, false);
        assertThat(parallel).filteredOn(line -> line.contains(" FAIL ")).hasSizeGreaterThan(10);
        isTheSame(faulty(8, true), parallel);
        isTheSame(faulty(2, true), parallel);
    }

    /** Says only what differs: a verdict is long. */
    private static void isTheSame(List<String> told, List<String> other) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < other.size(); i++) {
            if (!told.get(i).equals(other.get(i))) {
                differences.add(other.get(i) + "\n  became " + told.get(i));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(told).hasSameSizeAs(other);
    }

    private static List<String> told(int parallel, boolean shuffled) {
        SimulatedTime time = new SimulatedTime();
        try (OwnStub stub = OwnStub.start(time)) {
            Verdict verdict = Runs.judge(Runs.parallel(Runs.of(stub.target()), parallel, shuffled), time);
            return told(verdict, Conclusion.CONFORMANT);
        }
    }

    private static List<String> faulty(int parallel, boolean shuffled) {
        SimulatedTime time = new SimulatedTime();
        try (OwnStub stub = OwnStub.start(time)) {
            Relay proxy = new Relay(stub.address());
            try (RawServer front = RawServer.that((asked, out) -> {
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                proxy.pass(asked, answer);
                out.write(answer.toString(StandardCharsets.ISO_8859_1)
                        .replaceFirst("^HTTP/1.1 404 [^\r]*", "HTTP/1.1 400 Bad Request")
                        .replaceFirst("^HTTP/1.1 410 [^\r]*", "HTTP/1.1 500 Internal Server Error")
                        .replace("\"creator\"", "\"creatos\"")
                        .replace("User Cancelled", "User Cancelles")
                        .getBytes(StandardCharsets.ISO_8859_1));
                throw new IOException("The connection ends with the answer.");
            })) {
                Target target = OwnStub.targetAt(front.address());
                Verdict verdict = Runs.judge(Runs.parallel(Runs.of(target), parallel, shuffled), time);
                return told(verdict, Conclusion.NOT_CONFORMANT);
            }
        }
    }

    private static List<String> told(Verdict verdict, Conclusion conclusion) {
        assertThat(verdict.conclusion()).isEqualTo(conclusion);
        List<String> told = new ArrayList<>();
        for (RequirementOutcome entry : verdict.requirements()) {
            told.add("%s %s [%s] [%s] %s %s"
                    .formatted(
                            entry.requirement().id(),
                            entry.outcome(),
                            entry.reason().replaceAll("(?i)\\b(job|jobs/) ?[0-9a-f-]{1,36}\\b", "$1 :id"),
                            entry.reading(),
                            entry.scenarios(),
                            shapes(entry.evidence())));
        }
        return told;
    }

    /** What was asked and what came back, less ids, what a page's address says, and how often a job was looked at. */
    private static List<String> shapes(List<Exchange> evidence) {
        List<String> shapes = new ArrayList<>();
        for (Exchange exchange : evidence) {
            String path = exchange.request().uri().getRawPath().replaceAll("(?<=/jobs/)[0-9a-fx-]{1,38}(?=/|$)", ":id");
            String shape = exchange.request().method() + " " + path + " " + exchange.status();
            if (shapes.isEmpty() || !shapes.get(shapes.size() - 1).equals(shape)) {
                shapes.add(shape);
            }
        }
        return shapes;
    }
}
