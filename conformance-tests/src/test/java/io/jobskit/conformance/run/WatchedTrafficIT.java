package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.Mutants;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.TwistedServer;
import io.jobskit.conformance.support.AnyClient;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.traffic.PassingTraffic;
import io.jobskit.conformance.watch.WatchingServer;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traffic of a client that is sent through a watch, to the stub and to mutants. */
class WatchedTrafficIT {

    @Test
    void trafficOfTheStubIsConformantAsFarAsJudged() {
        Verdict verdict = watched((ask, server) -> server.send(ask));
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
        assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.PASS))
                .extracting(WatchedTrafficIT::id)
                .contains("CREATE-02", "READ-01", "STATUS-01", "STATUS-02", "LIST-05", "CANCEL-01", "DOWNLOAD-03");
        assertThat(Runs.about(verdict, "STATUS-04").reason())
                .isEqualTo("The traffic never touches it: nothing in it tells whether it is kept.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SaysRunning", "AddsARowWithEachDownload", "SwapsTheDatesOfCompletedJobs"})
    void aMutantIsBlamedForItsLie(String name) {
        Mutant mutant = Mutants.wanted(name).get(0);
        Verdict verdict = watched(((Mutant.Lie.Told) mutant.lie()).twist().get());
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.NOT_CONFORMANT);
        assertThat(Runs.with(verdict, Outcome.FAIL))
                .extracting(WatchedTrafficIT::id)
                .contains(mutant.requirement());
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    private static Verdict watched(Twist twist) {
        SimulatedTime time = new SimulatedTime();
        try (TwistedServer server =
                new TwistedServer(StubOptions.of(List.of("--progress", "time:PT3S")), twist, time)) {
            Target target = OwnStub.targetAt(server.address());
            PassingTraffic passing = new PassingTraffic("watched", target);
            try (WatchingServer watch =
                    WatchingServer.start(target, InetAddress.getLoopbackAddress(), 0, passing::add, time.clock())) {
                time.during(() -> AnyClient.traffic(OwnStub.targetAt(watch.address()), time));
                watch.end();
                return new TrafficKit(Shipped::load).judge(passing.traffic(), RunListener.NONE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
