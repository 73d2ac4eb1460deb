package io.jobskit.conformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import io.jobskit.testing.HouseRules;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rooms of the kit, and which may know of which. */
@AnalyzeClasses(packages = "io.jobskit.conformance", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.jobskit.conformance.";

    /** What each room may know; whoever is named here is further down. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            entry(
                    "cli",
                    Set.of(
                            "allure",
                            "run",
                            "report",
                            "stub",
                            "container",
                            "watch",
                            "traffic",
                            "tour",
                            "drift",
                            "target",
                            "outcome",
                            "failure",
                            "wait")),
            entry("engine", Set.of("allure", "run", "report", "stub", "container", "target", "outcome", "wait")),
            entry("allure", Set.of("run", "report", "target", "outcome", "failure")),
            entry(
                    "run",
                    Set.of(
                            "step",
                            "probe",
                            "walk",
                            "scene",
                            "rule",
                            "history",
                            "schema",
                            "traffic",
                            "tour",
                            "client",
                            "target",
                            "wait",
                            "outcome",
                            "failure",
                            "exchange")),
            entry(
                    "probe",
                    Set.of("history", "walk", "scene", "client", "target", "wait", "outcome", "failure", "exchange")),
            entry(
                    "step",
                    Set.of("rule", "history", "notation", "scene", "client", "target", "wait", "failure", "exchange")),
            entry("scene", Set.of("history", "client", "target", "wait", "outcome", "failure", "exchange")),
            entry(
                    "walk",
                    Set.of("rule", "history", "scene", "client", "target", "wait", "outcome", "failure", "exchange")),
            entry("rule", Set.of("history", "schema", "notation", "outcome", "failure", "exchange")),
            entry("history", Set.of("notation", "failure", "exchange")),
            entry("schema", Set.of("outcome", "failure", "exchange")),
            entry("report", Set.of("target", "outcome", "failure", "exchange")),
            entry("client", Set.of("http2", "target", "wait", "failure", "exchange")),
            entry("http2", Set.of()),
            entry("tour", Set.of()),
            entry("drift", Set.of()),
            entry("watch", Set.of("client", "traffic", "target", "exchange")),
            entry("traffic", Set.of("target", "failure", "exchange")),
            entry("stub", Set.of("target")),
            entry("container", Set.of("target", "wait", "failure")),
            entry("target", Set.of("outcome", "failure")),
            entry("outcome", Set.of("failure", "exchange")),
            entry("failure", Set.of("exchange")),
            entry("wait", Set.of()),
            entry("notation", Set.of("exchange")),
            entry("exchange", Set.of()));

    @ArchTest
    static final ArchRule eachRoomKnowsOnlyTheRoomsBelowIt = CompositeArchRule.of(ROOMS.entrySet().stream()
            .map(room -> HouseRules.knowsOnly(
                    "io.jobskit.conformance", room.getKey(), room.getValue().toArray(String[]::new)))
            .toList());

    @ArchTest
    static final ArchRule everyClassIsInARoom = classes()
            .that()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAnyPackage(ROOMS.keySet().stream().map(room -> ROOT + room).toArray(String[]::new));

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theStubIsUnknownHere =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.jobskit.mock..");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cli")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule onlyOneRoomKnowsContainers = known("org.testcontainers..", "container");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli = known("picocli..", "cli");

    @ArchTest
    static final ArchRule threeRoomsSpeakHttp = known("org.apache.http..", "client", "http2", "watch");

    @ArchTest
    static final ArchRule onlyOneRoomKnowsHowHttp2IsWritten = known("org.apache.hc..", "http2");

    @ArchTest
    static final ArchRule whatPeopleReadIsMadeByThreeRooms = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "cli", ROOT + "report", ROOT + "allure")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.jobskit.reports..");

    @ArchTest
    static final ArchRule fourRoomsKnowWhatAVerdictHolds = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "cli", ROOT + "report", ROOT + "allure", ROOT + "failure")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.jobskit.contract.verdict..");

    @ArchTest
    static final ArchRule onlyOneRoomReadsMarkdown = known("org.commonmark..", "drift");

    @ArchTest
    static final ArchRule onlyOneRoomReadsHtml = known("org.jsoup..", "drift");

    @ArchTest
    static final ArchRule onlyTheEngineKnowsThePlatform = known("org.junit.platform..", "engine");

    @ArchTest
    static final ArchRule nothingIsStaticAndChanges = HouseRules.nothingIsStaticAndChanges();

    private static ArchRule known(String library, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(rooms).map(room -> ROOT + room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
