package io.jobskit.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.jobskit.testing.HouseRules;

/** The rooms of the reports, and which may know of which. */
@AnalyzeClasses(packages = "io.jobskit.reports", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.jobskit.reports";

    @ArchTest
    static final ArchRule neitherTheKitNorTheStubIsKnownHere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.jobskit.conformance..", "io.jobskit.mock..");

    @ArchTest
    static final ArchRule theContractKnowsNoOtherRoom = knowsOnly("contract");

    @ArchTest
    static final ArchRule theWordsKnowNoOtherRoom = knowsOnly("text");

    @ArchTest
    static final ArchRule theTemplatesKnowNoOtherRoom = knowsOnly("template");

    @ArchTest
    static final ArchRule thePagesKnowTheWordsAndTheContract = knowsOnly("page", "text", "template", "contract");

    @ArchTest
    static final ArchRule theTerminalKnowsTheWordsAlone = knowsOnly("terminal", "text", "template");

    @ArchTest
    static final ArchRule theBadgeKnowsTheWordsAlone = knowsOnly("badge", "text");

    @ArchTest
    static final ArchRule theMarkdownKnowsTheWordsAlone = knowsOnly("markdown", "text", "template");

    @ArchTest
    static final ArchRule theComparisonKnowsTheWordsAndMarkdown = knowsOnly("compare", "text", "markdown", "template");

    @ArchTest
    static final ArchRule theTablesKnowTheWordsAlone = knowsOnly("table", "text");

    @ArchTest
    static final ArchRule theEvaluationReportKnowsTheWordsAlone = knowsOnly("earl", "text");

    @ArchTest
    static final ArchRule theTestReportKnowsTheWordsAlone = knowsOnly("junit", "text");

    @ArchTest
    static final ArchRule theCommonTestReportKnowsTheWordsAlone = knowsOnly("ctrf", "text");

    @ArchTest
    static final ArchRule theCollectionKnowsTheWordsAlone = knowsOnly("postman", "text");

    /** What a verdict says is data, and is looked for in no text: only the first version of the file held HTTP text. Tables escape. */
    @ArchTest
    static final ArchRule onlyThePagesLookForShapes = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".page", ROOT + ".contract", ROOT + ".markdown", ROOT + ".table")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.regex");

    @ArchTest
    static final ArchRule onlyTheTablesKnowSpreadsheets = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".table")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.commons.csv..", "org.dhatim..");

    @ArchTest
    static final ArchRule onlyTheContractKnowsGherkin = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".contract")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.cucumber..");

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingIsPrinted =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothingIsStaticAndChanges = HouseRules.nothingIsStaticAndChanges();

    /** A locale may bring digits of its own, which no reader of numbers knows. */
    @ArchTest
    static final ArchRule nothingIsWrittenInTheLocaleOfTheMachine = noClasses()
            .should()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase");

    private static ArchRule knowsOnly(String room, String... below) {
        return HouseRules.knowsOnly(ROOT, room, below);
    }
}
