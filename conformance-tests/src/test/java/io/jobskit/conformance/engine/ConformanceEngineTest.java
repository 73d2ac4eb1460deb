package io.jobskit.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.jobskit.conformance.outcome.KnownFailure;
import io.jobskit.conformance.run.RunRequest;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class ConformanceEngineTest {

    private static final int ALL = Catalogue.shipped().requirements().size();
    private static final String CANCEL_04 = "[engine:jobs-conformance]/[noun:cancel]/[requirement:CANCEL-04]";

    @TempDir
    private Path folder = Path.of("");

    private final FakeJudging judging = new FakeJudging();
    private Map<String, String> parameters = Map.of();

    @BeforeEach
    void chooseATarget() {
        parameters = Map.of("target.baseUrl", "http://localhost", "target.out", folder.toString());
    }

    @Test
    void everyRequirementIsATestBelowItsNoun() {
        Events tests = judged().testEvents();
        tests.assertStatistics(statistics -> statistics.started(ALL).succeeded(ALL));
        assertThat(tests.started()
                        .map(event -> event.getTestDescriptor().getUniqueId().toString()))
                .contains(CANCEL_04);
        assertThat(folder.resolve("verdict.json")).isNotEmptyFile();
    }

    @Test
    void aTestLeadsToTheScenarioThatItIsWrittenIn() throws IOException {
        FilePosition scenario = FilePosition.from(lineOf("@CANCEL-04") + 1);
        assertThat(judged(selectUniqueId(CANCEL_04)).testEvents().started().list())
                .singleElement()
                .satisfies(event -> assertThat(event.getTestDescriptor().getSource())
                        .get()
                        .asInstanceOf(type(ClasspathResourceSource.class))
                        .satisfies(source -> {
                            assertThat(source.getClasspathResourceName()).isEqualTo("features/cancel/ended.feature");
                            assertThat(source.getPosition()).contains(scenario);
                        }));
    }

    @Test
    void anOutcomeIsTold() {
        judging.says("CANCEL-04", Outcome.FAIL, "It was still there");
        judging.says("CANCEL-03", Outcome.INCONCLUSIVE, "It never ran");
        judging.says("CANCEL-09", Outcome.INCONCLUSIVE, "No other job");
        judging.says("CANCEL-10", Outcome.WARN, "It had started");
        judging.says("CANCEL-01", Outcome.NOT_APPLICABLE, "There is no control");
        judging.says("CANCEL-02", Outcome.KNOWN_FAILURE, "Until it is mended");
        judging.says("CANCEL-06", Outcome.OBSERVED, "204");
        EngineExecutionResults results = judged();
        results.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("CANCEL-04"),
                                finishedWithFailure(message(text -> text.contains("FAIL CANCEL-04 (must)")
                                        && text.contains("It was still there")))))
                .haveExactly(
                        1,
                        event(
                                test("CANCEL-03"),
                                finishedWithFailure(message(text ->
                                        text.startsWith("It could not be judged.") && text.contains("It never ran")))))
                .haveExactly(
                        1, event(test("CANCEL-09"), abortedWithReason(message(text -> text.contains("No other job")))))
                .haveExactly(1, event(test("CANCEL-10"), finishedSuccessfully()))
                .haveExactly(1, event(test("CANCEL-01"), skippedWithReason("NOT_APPLICABLE: There is no control")))
                .haveExactly(1, event(test("CANCEL-02"), skippedWithReason("KNOWN_FAILURE: Until it is mended")))
                .haveExactly(1, event(test("CANCEL-06"), finishedSuccessfully()));
        assertThat(results.testEvents()
                        .reportingEntryPublished()
                        .map(event -> event.getRequiredPayload(org.junit.platform.engine.reporting.ReportEntry.class)
                                .getKeyValuePairs()))
                .anySatisfy(entry -> assertThat(entry.get("warning")).contains("It had started"))
                .anySatisfy(entry -> assertThat(entry).containsEntry("reading", "204"));
    }

    @Test
    void aSearchForTestClassesJudgesNothing() {
        judged(selectClass(ConformanceEngineTest.class)).testEvents().assertStatistics(it -> it.started(0));
        assertThat(judging.requests).isEmpty();
    }

    @Test
    void whatIsNotSelectedIsNotJudged() {
        judged(selectUniqueId(CANCEL_04))
                .testEvents()
                .assertStatistics(it -> it.started(1).succeeded(1));
        assertThat(judging.requests)
                .singleElement()
                .extracting(RunRequest::only)
                .hasToString("[CANCEL-04]");
    }

    @Test
    void parametersReachTheRun() throws IOException {
        Files.writeString(folder.resolve("known.yaml"), "[{id: CANCEL-04, reason: r, ticket: t, expires: 2027-01-31}]");
        Files.writeString(folder.resolve("target.yaml"), "base-url: http://there\nknown-failures: known.yaml\n");
        parameters = Map.of(
                "target", "target.yaml",
                "target.baseUrl", "",
                "target.folder", folder.toString(),
                "target.out", "out",
                "target.only", "cancel, must",
                "target.seed", "7");
        judged();
        RunRequest request = judging.requests.get(0);
        assertThat(request.target().baseUrl()).hasToString("http://there");
        assertThat(request.only()).containsExactlyInAnyOrder("cancel", "must");
        assertThat(request.seed()).isEqualTo(7);
        assertThat(judging.known).containsExactly(new KnownFailure("CANCEL-04", "r", "t", LocalDate.of(2027, 1, 31)));
        assertThat(folder.resolve("out/verdict.json")).isNotEmptyFile();
    }

    @Test
    void aRunThatCannotBeJudgedFails() {
        judging.reason = "Nothing answers there.";
        judged().containerEvents()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message("Nothing answers there."))));
    }

    @Test
    void aListOfKnownFailuresThatIsOutOfDateFails() {
        judging.problem = "The known failure [CANCEL-04] (t) is stale.";
        judged().containerEvents().failed().assertStatistics(it -> it.failed(1));
    }

    @Test
    void aFaultPassesNothing() {
        judging.breaksDown = true;
        EngineExecutionResults results = judged();
        results.containerEvents().failed().assertStatistics(it -> it.failed(1));
        results.testEvents().assertStatistics(it -> it.started(0).skipped(ALL));
    }

    @Test
    void contradictionsAreSaid() {
        parameters = Map.of("target.baseUrl", "http://localhost", "target", "target.yaml");
        judged().containerEvents()
                .assertThatEvents()
                .haveExactly(1, event(finishedWithFailure(message(text -> text.contains("both given")))));
        parameters = Map.of("target.seed", "often");
        judged().containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1, event(finishedWithFailure(message("target.seed is 'often': it must be a whole number."))));
    }

    private EngineExecutionResults judged() {
        return judged(selectClasspathResource("contract/requirements.yaml"));
    }

    private EngineExecutionResults judged(DiscoverySelector selector) {
        return EngineTestKit.engine(new ConformanceEngine(judging::judging, Map.of()))
                .configurationParameters(parameters)
                .selectors(selector)
                .execute();
    }

    private static int lineOf(String text) throws IOException {
        return Files.readAllLines(Path.of("../features/cancel/ended.feature")).stream()
                        .map(String::strip)
                        .toList()
                        .indexOf(text + " @must")
                + 1;
    }
}
