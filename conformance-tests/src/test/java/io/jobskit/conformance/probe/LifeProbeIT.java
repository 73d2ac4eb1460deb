package io.jobskit.conformance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.client.ThrottledClient;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Recording;
import io.jobskit.conformance.outcome.Finding.Violated;
import io.jobskit.conformance.outcome.Findings;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Twist;
import io.jobskit.conformance.proof.twist.TwistedServer;
import io.jobskit.conformance.rule.Rules;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.support.OwnStub;
import io.jobskit.conformance.support.SimulatedTime;
import io.jobskit.conformance.support.Stages;
import io.jobskit.conformance.support.StubOptions;
import io.jobskit.conformance.target.Identity;
import io.jobskit.conformance.target.Target;
import io.jobskit.contract.outcome.Coverage.Cell;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The probe of the life of a job, on the stub. */
class LifeProbeIT {

    private static final Set<String> ALL = Set.of("hold", "move", "release", "age");
    private static final int MOST = 1300;
    private static final int MOST_WITHOUT_CONTROL = 75;

    private final SimulatedTime time = new SimulatedTime();
    private final OwnStub stub = OwnStub.start(time);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void everyCellIsTriedAndTheStubIsNeverBlamed() {
        Probed probed = Probed.of(stub.target(), time, ALL, false);
        assertThat(probed.leftOut()).isEmpty();
        assertThat(probed.cells).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        assertThat(probed.violated()).isEmpty();
        assertThat(probed.findings.all()).isNotEmpty();
        assertThat(probed.exchanges.size()).isLessThanOrEqualTo(MOST);
        assertThat(probed.exchanges).extracting(Exchange::mark).doesNotHaveDuplicates();
        assertThat(probed.exchanges).allMatch(exchange -> exchange.requirement().startsWith(LifeProbe.MARK));
    }

    @Test
    void sideBySideTheSameIsTriedAndTheStubIsNotBlamedEither() {
        List<Cell> serial = Probed.of(stub.target(), time, ALL, false).cells;
        Probed probed = Probed.of(stub.target(), time, ALL, false, 8);
        assertThat(probed.cells).isEqualTo(serial);
        assertThat(probed.violated()).isEmpty();
        assertThat(probed.exchanges).extracting(Exchange::mark).doesNotHaveDuplicates();
    }

    @Test
    void everyEventOfTheTableIsTriedInEveryStatus() {
        LifeTable table = Tables.shipped().life();
        List<Cell> cells = Probed.of(stub.target(), time, ALL, false).cells;
        List<String> situations = table.groups().stream()
                .flatMap(List::stream)
                .map(Situation::name)
                .toList();
        assertThat(situations).hasSize(13);
        for (String situation : situations) {
            for (ProbeEvent event : ProbeEvent.values()) {
                assertThat(cells)
                        .as("%s in %s", event, situation)
                        .anyMatch(cell -> cell.isTried()
                                && cell.situation().startsWith(situation + ", ")
                                && cell.event().startsWith(event.toString()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--progress polls:3",
                "--progress immediate",
                "--progress time:PT0.02S --completed-read 303",
                "--progress time:PT0.1S --download 303"
            })
    void norIsItBlamedInAnyOfItsWays(String options) {
        try (OwnStub other = OwnStub.start(time, options.split(" ", -1))) {
            assertThat(Probed.of(other.target(), time, ALL, false).violated()).isEmpty();
        }
    }

    @Test
    void withoutControlOnlyJobsThatRunByThemselvesAreTried() {
        Probed probed = Probed.of(stub.target(), time, Set.of(), false);
        assertThat(probed.violated()).isEmpty();
        assertThat(probed.exchanges.size()).isLessThanOrEqualTo(MOST_WITHOUT_CONTROL);
        assertThat(probed.exchanges).noneMatch(exchange -> exchange.operation().isControl());
        assertThat(probed.leftOut())
                .isNotEmpty()
                .allMatch(cell -> cell.untried().equals("The target offers no test control."));
        assertThat(probed.cells)
                .filteredOn(cell -> cell.situation().endsWith(", not held"))
                .isNotEmpty()
                .allMatch(Cell::isTried);
    }

    @Test
    void whatTheTargetDoesNotOfferIsNotTriedAndTheReasonSaysWhy() {
        Target whole = stub.target();
        Target alone = new Target(
                whole.name(),
                whole.baseUrl(),
                Map.of(Identity.DEFAULT, whole.owner()),
                whole.samples(),
                whole.control(),
                whole.timing(),
                Optional.empty());
        Probed probed = Probed.of(alone, time, Set.of("hold", "move", "release"), false);
        assertThat(probed.leftOut())
                .extracting(Cell::untried)
                .containsOnly(
                        "The target's test control does not age jobs.",
                        "The target declares no identity 'other-user' whose credentials it takes.",
                        "The target declares no identity 'no-permission' whose credentials it takes.",
                        "The target declares no identity 'no-scope' whose credentials it takes.",
                        "No job was there for it: it is known to be Completed; its last request was answered 200.");
    }

    @Test
    void aReadOnlyRunSendsNothing() {
        assertThat(Probed.of(stub.target(), time, ALL, true).exchanges).isEmpty();
    }

    @Test
    void theStepsThatShowAViolationHoldWhatWasDoneToTheTwin() {
        Map<String, String> parameters = new ConcurrentHashMap<>();
        Set<String> archived = ConcurrentHashMap.newKeySet();
        Twist once = (ask, server) -> {
            Reply reply = server.send(ask);
            if (ask.isCreate()) {
                parameters.put(reply.id(), new String(ask.body(), StandardCharsets.UTF_8));
            }
            String stored = parameters.getOrDefault(ask.id(), "");
            if (ask.isCancel() && reply.is(204)) {
                archived.add(stored);
            }
            return ask.isDownload() && reply.is(200) && archived.contains(stored) ? Reply.of(404) : reply;
        };
        try (TwistedServer server = new TwistedServer(StubOptions.of(List.of()), once, time)) {
            Target target = OwnStub.targetAt(server.address());
            assertThat(Probed.of(target, time, ALL, false).violated())
                    .filteredOn(told -> told.contains("A probe shows it"))
                    .isNotEmpty()
                    .allMatch(told -> told.matches("(?s).*in \\d steps: .* create a twin of that job, job 2; .*"
                            + "cancel job 2; .*download the results of job 1: answered 404 .*"));
        }
    }

    @Test
    void whatIsSeenWithoutAnotherJobsCancellingIsNotBlamedOnIt() {
        Map<String, Integer> had = new ConcurrentHashMap<>();
        Twist twice = (ask, server) -> {
            Reply reply = server.send(ask);
            return ask.isDownload() && reply.is(200) && had.merge(ask.id(), 1, Integer::sum) > 2
                    ? Reply.of(404)
                    : reply;
        };
        try (TwistedServer server = new TwistedServer(StubOptions.of(List.of()), twice, time)) {
            Target target = OwnStub.targetAt(server.address());
            assertThat(Probed.of(target, time, ALL, false).violated())
                    .isNotEmpty()
                    .noneMatch(told -> told.startsWith("CANCEL-09 "));
        }
    }

    /** What came of a probe. */
    private record Probed(List<Cell> cells, Findings findings, List<Exchange> exchanges) {

        static Probed of(Target target, SimulatedTime time, Set<String> capabilities, boolean readOnly) {
            return of(target, time, capabilities, readOnly, 1);
        }

        static Probed of(Target target, SimulatedTime time, Set<String> capabilities, boolean readOnly, int parallel) {
            Recording history = new Recording();
            Findings findings = new Findings();
            try (ThrottledClient wire = new ThrottledClient(target, history, "t", readOnly, Optional.empty(), time)) {
                RunContext stage = Stages.of(target, wire, findings, capabilities, time);
                List<Cell> cells = time.during(() -> played(stage, parallel));
                return new Probed(cells, findings, history.exchanges());
            }
        }

        private static List<Cell> played(RunContext stage, int parallel) {
            LifeProbe probe = new LifeProbe(stage, Tables.shipped());
            probe.play(parallel);
            return probe.cells();
        }

        List<Cell> leftOut() {
            return cells.stream().filter(cell -> !cell.isTried()).toList();
        }

        List<String> violated() {
            return Stream.concat(findings.all().stream(), Rules.check(exchanges).stream())
                    .filter(Violated.class::isInstance)
                    .map(Violated.class::cast)
                    .map(found -> found.requirement() + " " + found.difference().sentence())
                    .toList();
        }
    }
}
