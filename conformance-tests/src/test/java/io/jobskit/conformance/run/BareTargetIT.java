package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.target.Place;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.target.TargetFile;
import io.jobskit.conformance.target.Timing;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a target does not offer is not held against it, nor how much the target file says of it. */
class BareTargetIT {

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void whatATargetDoesNotOfferIsNotApplicableAndTheReasonSaysWhy() {
        try (OwnStub stub = OwnStub.start(time)) {
            Target whole = stub.target();
            Target bare = Targets.bare(whole);
            Verdict verdict = Runs.judge(Runs.of(bare), time);
            conforms(verdict);
            Golden.matches("bare-target.txt", String.join("\n", Runs.with(verdict, Outcome.NOT_APPLICABLE)) + "\n");
        }
    }

    @Test
    void aRunWithoutTestControlSendsFifteenHundredRequestsAtMost() {
        try (OwnStub stub = OwnStub.start(time)) {
            Target whole = stub.target();
            WholeRun run = WholeRun.of(Runs.of(Targets.withoutControl(whole)), time);
            conforms(run.verdict());
            assertThat(run.exchanges().size()).isBetween(1000, 1500);
        }
    }

    @Test
    void anAddressAloneIsEnoughToJudgeTheStub() {
        try (OwnStub stub = OwnStub.start(time)) {
            TargetFile file = TargetFile.ofBaseUrl(stub.address().toString());
            Target target = file.at(((Place.Address) file.place()).baseUrl());
            conforms(Runs.judge(Runs.of(target), time));
        }
    }

    @Test
    void theRateLimitIsNeverExceeded() {
        Timing.RateLimit limit = new Timing.RateLimit(50, Duration.ofMinutes(15));
        int most = limit.requests();
        List<Instant> times = Collections.synchronizedList(new ArrayList<>());
        try (OwnStub stub = OwnStub.start(time)) {
            Relay proxy = new Relay(stub.address());
            try (RawServer front = RawServer.that((asked, out) -> {
                if (!asked.line().contains("/__control")) {
                    times.add(time.clock().instant());
                }
                proxy.pass(asked, out);
                throw new IOException("The connection ends with the answer.");
            })) {
                Target free = OwnStub.targetAt(front.address());
                Timing timing = free.timing();
                Target target = Targets.with(
                        free,
                        new Timing(
                                timing.completesWithin(), timing.pollEvery(), timing.requestTimeout(), List.of(limit)));
                conforms(Runs.judge(Runs.of(target), time), Conclusion.CONFORMANT);
            }
        }
        assertThat(times).hasSizeGreaterThan(most);
        // They are counted where they are sent and seen where they arrive, some looks at the clock later.
        Duration window = limit.window().minusSeconds(1);
        for (int i = most; i < times.size(); i++) {
            assertThat(Duration.between(times.get(i - most), times.get(i))).isGreaterThan(window);
        }
    }

    private static void conforms(Verdict verdict) {
        conforms(verdict, Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
    }

    private static void conforms(Verdict verdict, Conclusion conclusion) {
        assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.INCONCLUSIVE)).isEmpty();
        assertThat(verdict.conclusion()).isEqualTo(conclusion);
        assertThat(verdict.requirements()).hasSameSizeAs(Catalogue.shipped().requirements());
    }
}
