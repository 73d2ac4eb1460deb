package io.jobskit.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.outcome.Finding.Source;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.RawServer;
import io.jobskit.conformance.support.Relay;
import io.jobskit.conformance.support.Runs;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.target.Samples;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.outcome.Coverage.Inputs;
import io.jobskit.contract.outcome.Coverage.Untried;
import io.jobskit.contract.outcome.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The probes of a whole run. */
class ProbesIT {

    private static final int MOST = 620;

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void everyInputIsTriedOnTheStubWhichTakesWhatItShouldAndRefusesTheRest() {
        try (OwnStub stub = OwnStub.start(time)) {
            WholeRun run = WholeRun.of(Runs.of(bare(stub.target(), stub.target().samples())), time);
            assertThat(run.findings()).noneMatch(Finding.Violated.class::isInstance);
            assertThat(run.findings())
                    .filteredOn(finding -> finding.source() == Source.PROBE)
                    .extracting(Finding::requirement)
                    .contains("CREATE-05", "VIEW-09", "QUERY-19", "READ-02", "CANCEL-05", "DOWNLOAD-08");
            // The stub's ids are numbers, or have small letters alone.
            assertThat(run.verdict().coverage().inputs())
                    .filteredOn(inputs ->
                            !Set.of("READ-02", "CANCEL-05", "DOWNLOAD-08").contains(inputs.requirement()))
                    .isNotEmpty()
                    .allSatisfy(inputs -> assertThat(inputs.untried()).isEmpty());
            assertThat(probes(run).size()).isLessThanOrEqualTo(MOST);
            assertThat(probes(run)).extracting(Exchange::mark).doesNotHaveDuplicates();
            assertThat(run.verdict().leftBehind()).isEmpty();
        }
    }

    @Test
    void whatTheTargetFileHasNoSampleForIsNotTriedAndTheReasonSaysSo() {
        try (OwnStub stub = OwnStub.start(time)) {
            Samples usual = stub.target().samples();
            Samples poor = new Samples(
                    usual.viewId(),
                    Map.of(
                            "ENTITY",
                            usual.portfolios().getOrDefault("ENTITY", List.of()).subList(0, 1)),
                    usual.columns(),
                    usual.groupings().subList(0, 1),
                    usual.filters().subList(0, 1));
            WholeRun run = WholeRun.of(Runs.only(Runs.of(bare(stub.target(), poor)), "VIEW-10", "QUERY-13"), time);
            assertThat(run.findings()).noneMatch(Finding.Violated.class::isInstance);
            assertThat(of(run, "VIEW-10").tried()).isEqualTo(2);
            assertThat(of(run, "VIEW-10").untried())
                    .contains(new Untried(
                            "view job, portfolio_type: 'entity' → 'GROUP'", "The target file names no sample for it."));
            assertThat(probes(run)).extracting(Exchange::requirement).containsOnly("VIEW-10", "QUERY-13");
        }
    }

    @Test
    void aTwinThatIsRefusedMakesItsRowsUntoldAndTheReasonSaysSo() {
        try (OwnStub stub = OwnStub.start(time)) {
            WholeRun run = refusing(stub, "\"portfolio_type\":\"FIRM\"", "VIEW-12");
            assertThat(of(run, "VIEW-12").tried()).isZero();
            assertThat(of(run, "VIEW-12").untried())
                    .extracting(Untried::reason)
                    .containsOnly("The same request without the change is refused with 400 as well.");
            assertThat(run.findings()).noneMatch(finding -> finding.source() == Source.PROBE);
        }
    }

    @Test
    void samplesAreWrittenInAnotherWayWhereTheUsualOneIsRefused() {
        try (OwnStub stub = OwnStub.start(time)) {
            WholeRun run = refusing(stub, "\"output_type\":\"csv\"", "CREATE-01", "VIEW-07", "VIEW-01");
            assertThat(Runs.about(run.verdict(), "CREATE-01").outcome()).isEqualTo(Outcome.PASS);
            assertThat(Runs.about(run.verdict(), "VIEW-01").outcome()).isEqualTo(Outcome.PASS);
            assertThat(Runs.about(run.verdict(), "VIEW-07").outcome()).isEqualTo(Outcome.FAIL);
            assertThat(Runs.about(run.verdict(), "VIEW-07").reason())
                    .contains("(view job, output_type: 'CSV' → 'csv') was answered with 400 where 202 was expected");
        }
    }

    @Test
    void aReadOnlyRunSendsNoProbes() {
        try (OwnStub stub = OwnStub.start(time)) {
            WholeRun run = WholeRun.of(Runs.readOnly(Runs.of(stub.target())), time);
            assertThat(probes(run)).isEmpty();
            assertThat(run.verdict().coverage().inputsThereAre()).isGreaterThan(300);
            assertThat(run.verdict().coverage().inputs())
                    .flatExtracting(Inputs::untried)
                    .hasSize((int) run.verdict().coverage().inputsThereAre())
                    .extracting(Untried::reason)
                    .containsOnly("The run sends no writes (--read-only).");
        }
    }

    /** A run against the stub, in front of which creations that hold that text are refused. */
    private WholeRun refusing(OwnStub stub, String text, String... only) {
        Relay proxy = new Relay(stub.address());
        try (RawServer front = RawServer.that((asked, out) -> {
            String body = new String(asked.bytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (body.contains(text)) {
                out.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            } else {
                proxy.pass(asked, out);
            }
            throw new IOException("The connection ends with the answer.");
        })) {
            return WholeRun.of(Runs.only(Runs.of(OwnStub.targetAt(front.address())), only), time);
        }
    }

    private static Target bare(Target target, Samples samples) {
        return new Target(
                target.name(),
                target.baseUrl(),
                target.identities(),
                samples,
                Optional.empty(),
                target.timing(),
                Optional.empty());
    }

    private static Inputs of(WholeRun run, String requirement) {
        return run.verdict().coverage().inputs().stream()
                .filter(inputs -> inputs.requirement().equals(requirement))
                .findFirst()
                .orElseThrow();
    }

    private static List<Exchange> probes(WholeRun run) {
        return run.exchanges().stream()
                .filter(exchange -> exchange.mark().matches(".*/[A-Z]+-\\d+/[12]\\d{3}"))
                .filter(exchange -> exchange.operation() != Operation.OTHER)
                .toList();
    }
}
