package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Outcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.outcome.Verdict.Conclusion;
import io.jobskit.conformance.stub.StubProcess;
import io.jobskit.conformance.support.Golden;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Place;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.conformance.target.Timing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a target does not offer is not held against it, nor how much the target file says of it. */
class BareTargetIT {

    @Test
    void whatATargetDoesNotOfferIsNotApplicableAndTheReasonSaysWhy() {
        try (StubProcess stub = StubProcess.start()) {
            Target whole = stub.target();
            Target bare = new Target(
                    whole.name(),
                    whole.baseUrl(),
                    Map.of(Identity.DEFAULT, whole.owner()),
                    whole.samples(),
                    Optional.empty(),
                    whole.timing(),
                    Optional.empty());
            Verdict verdict = Runs.judge(Runs.of(bare));
            conforms(verdict);
            Golden.matches("bare-target.txt", String.join("\n", Runs.with(verdict, Outcome.NOT_APPLICABLE)) + "\n");
        }
    }

    @Test
    void anAddressAloneIsEnoughToJudgeTheStub() {
        try (StubProcess stub = StubProcess.start()) {
            TargetFile file = TargetFile.ofBaseUrl(stub.address().toString());
            Target target = file.at(((Place.Address) file.place()).baseUrl());
            conforms(Runs.judge(Runs.of(target)));
        }
    }

    @Test
    void theRequestBudgetIsNeverExceeded() {
        int most = 200;
        Duration window = Duration.ofSeconds(1);
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        try (StubProcess stub = StubProcess.start()) {
            Relay proxy = new Relay(stub.address());
            try (RawServer front = RawServer.that((asked, out) -> {
                if (!asked.line().contains("/__control")) {
                    times.add(System.nanoTime());
                }
                proxy.pass(asked, out);
                throw new IOException("The connection ends with the answer.");
            })) {
                Target free = StubProcess.targetAt(front.address());
                Timing timing = free.timing();
                Target target = new Target(
                        free.name(),
                        free.baseUrl(),
                        free.identities(),
                        free.samples(),
                        free.control(),
                        new Timing(
                                timing.completesWithin(),
                                timing.pollEvery(),
                                timing.requestTimeout(),
                                Optional.of(new Timing.Budget(most, window))),
                        Optional.empty());
                conforms(Runs.judge(Runs.of(target)));
            }
        }
        List<Long> sorted = times.stream().sorted().toList();
        assertThat(sorted).hasSizeGreaterThan(most);
        // They are counted where they are sent and seen where they arrive: the way may take some of them longer.
        long slack = Duration.ofMillis(100).toNanos();
        for (int i = most; i < sorted.size(); i++) {
            assertThat(sorted.get(i) - sorted.get(i - most)).isGreaterThan(window.toNanos() - slack);
        }
    }

    private static void conforms(Verdict verdict) {
        assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.INCONCLUSIVE)).isEmpty();
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT);
        assertThat(verdict.requirements()).hasSize(156);
    }
}
