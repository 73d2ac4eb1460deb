package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.proof.mutant.Mutant;
import io.jobskit.conformance.proof.mutant.Mutants;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.TwistedServer;
import io.jobskit.conformance.report.Reports;
import io.jobskit.conformance.report.Secrets;
import io.jobskit.conformance.support.AnyClient;
import io.jobskit.conformance.support.Har;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.conformance.traffic.HarFile;
import io.jobskit.conformance.traffic.Traffic;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traffic of a client that is not the kit, recorded as a HAR: of the stub, of mutants, and of a whole run. */
class TrafficKitIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void trafficOfTheStubIsConformantAsFarAsJudged() {
        Verdict verdict = judged((ask, server) -> server.send(ask));
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
        assertThat(verdict.reason()).isEmpty();
        assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.INCONCLUSIVE)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.PASS))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .contains("CREATE-02", "READ-01", "RESOURCE-09", "STATUS-01", "STATUS-02", "STATUS-10", "LIST-05")
                .contains("CANCEL-01", "DOWNLOAD-03", "DOWNLOAD-11");
        assertThat(Runs.about(verdict, "CREATE-02").evidence()).hasSize(1);
        assertThat(Runs.about(verdict, "ACCESS-07").reason())
                .isEqualTo("Traffic alone cannot tell: it does not say what its callers may see and do.");
        assertThat(Runs.about(verdict, "CREATE-07").reason())
                .isEqualTo("Only requests that the kit sends itself can tell: nothing was sent.");
        assertThat(Runs.about(verdict, "STATUS-04").reason())
                .isEqualTo("The traffic never touches it: nothing in it tells whether it is kept.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SaysRunning",
                "FailsAfterSomeReadings",
                "AddsARowWithEachDownload",
                "SwapsTheDatesOfCompletedJobs"
            })
    void aMutantIsSeenInTheTrafficOfAnybody(String name) {
        Mutant mutant = Mutants.wanted(name).get(0);
        Verdict verdict = judged(((Mutant.Lie.Told) mutant.lie()).twist().get());
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.NOT_CONFORMANT);
        assertThat(Runs.with(verdict, Outcome.FAIL))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .contains(mutant.requirement());
    }

    /** What the developer tools of Chromium 156 wrote of a page on another origin, less what they say of the machine. */
    @Test
    void whatABrowserRecordedOfTheStubIsConformantAsFarAsJudged() {
        Traffic traffic =
                HarFile.read(Path.of("src/test/resources/traffic/chromium.har")).traffic();
        assertThat(traffic.summary())
                .endsWith(
                        "20 of 27 entries are of the Jobs API at http://stub.example:8080; left out: 1 answer from a cache, 6 preflights.");
        Verdict verdict = new TrafficKit(Shipped::load).judge(traffic, RunListener.NONE);
        assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
        assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
        assertThat(Runs.with(verdict, Outcome.PASS))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .contains("STATUS-02", "DOWNLOAD-03", "DOWNLOAD-05", "CANCEL-01", "LIST-05");
    }

    @Test
    void noReportShowsTheSecretsOfTheTraffic() throws IOException {
        Traffic traffic = Har.traffic(recorded((ask, server) -> server.send(ask)), folder);
        Path out = folder.resolve("out");
        Verdict verdict = new TrafficKit(Shipped::load).judge(traffic, RunListener.NONE);
        Secrets secrets = Secrets.of(traffic.target());
        Reports.write(verdict, secrets, out);
        String summary = Reports.summary(verdict, secrets, out);
        assertThat(Runs.with(verdict, Outcome.PASS)).isNotEmpty();
        try (Stream<Path> files = Files.walk(out)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).hasSizeGreaterThan(5);
            for (Path file : written) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).as("%s", file).doesNotContain("ZnVsbDpzZWNyZXQ", "full:secret");
            }
        }
        assertThat(summary).contains("CONFORMANT as far as judged");
        assertThat(Files.readString(out.resolve("verdict.json"))).contains("not_in_traffic", "\"caller-1\"");
    }

    @Test
    void aWholeRunOfTheKitIsTrafficInWhichNothingIsViolated() {
        SimulatedTime time = new SimulatedTime();
        try (OwnStub stub = OwnStub.start(time)) {
            WholeRun run = WholeRun.of(Runs.of(stub.target()), time);
            Verdict verdict = verdict(run.exchanges());
            assertThat(Runs.with(verdict, Outcome.FAIL)).isEmpty();
            assertThat(Runs.with(verdict, Outcome.WARN)).isEmpty();
            assertThat(verdict.conclusion()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
        }
    }

    private Verdict judged(Twist twist) {
        return verdict(recorded(twist));
    }

    private static List<Exchange> recorded(Twist twist) {
        SimulatedTime time = new SimulatedTime();
        try (TwistedServer server =
                new TwistedServer(StubOptions.of(List.of("--progress", "time:PT3S")), twist, time)) {
            return time.during(() -> AnyClient.traffic(OwnStub.targetAt(server.address()), time));
        }
    }

    private Verdict verdict(List<Exchange> exchanges) {
        return new TrafficKit(Shipped::load).judge(Har.traffic(exchanges, folder), RunListener.NONE);
    }
}
