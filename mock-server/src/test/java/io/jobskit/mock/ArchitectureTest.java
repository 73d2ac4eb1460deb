package io.jobskit.mock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.jobskit.testing.HouseRules;
import java.time.Clock;
import java.time.Instant;

/** The rooms of the stub, and which may know of which. */
@AnalyzeClasses(packages = "io.jobskit.mock", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.jobskit.mock.";

    @ArchTest
    static final ArchRule eachRoomKnowsOnlyTheRoomsBelowIt = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy(ROOT + "cli")
            .layer("library")
            .definedBy("io.jobskit.mock")
            .layer("wiremock")
            .definedBy(ROOT + "wiremock")
            .layer("server")
            .definedBy(ROOT + "server")
            .layer("tls")
            .definedBy(ROOT + "tls")
            .layer("page")
            .definedBy(ROOT + "page")
            .layer("control")
            .definedBy(ROOT + "control")
            .layer("metrics")
            .definedBy(ROOT + "metrics")
            .layer("retention")
            .definedBy(ROOT + "retention")
            .layer("health")
            .definedBy(ROOT + "health")
            .layer("api")
            .definedBy(ROOT + "api")
            .layer("snapshot")
            .definedBy(ROOT + "snapshot")
            .layer("fault")
            .definedBy(ROOT + "fault")
            .layer("access")
            .definedBy(ROOT + "access")
            .layer("request")
            .definedBy(ROOT + "request")
            .layer("results")
            .definedBy(ROOT + "results")
            .layer("files")
            .definedBy(ROOT + "files")
            .layer("firm")
            .definedBy(ROOT + "firm")
            .layer("store")
            .definedBy(ROOT + "store..")
            .layer("event")
            .definedBy(ROOT + "event")
            .layer("refusal")
            .definedBy(ROOT + "refusal")
            .layer("json")
            .definedBy(ROOT + "json")
            .layer("http")
            .definedBy(ROOT + "http")
            .layer("job")
            .definedBy(ROOT + "job")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("library")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("wiremock")
            .mayOnlyBeAccessedByLayers("cli", "library")
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("cli", "library", "wiremock")
            .whereLayer("tls")
            .mayOnlyBeAccessedByLayers("cli", "library", "server")
            .whereLayer("page")
            .mayOnlyBeAccessedByLayers("cli", "library")
            .whereLayer("control")
            .mayOnlyBeAccessedByLayers("library", "server")
            .whereLayer("metrics")
            .mayOnlyBeAccessedByLayers("library")
            .whereLayer("retention")
            .mayOnlyBeAccessedByLayers("cli", "library")
            .whereLayer("health")
            .mayOnlyBeAccessedByLayers("cli", "library")
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("library", "wiremock", "control")
            .whereLayer("snapshot")
            .mayOnlyBeAccessedByLayers("library", "control", "retention")
            .whereLayer("fault")
            .mayOnlyBeAccessedByLayers("library", "server", "metrics", "control", "snapshot", "api", "firm", "store")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("cli", "library", "control", "api", "page")
            .whereLayer("request")
            .mayOnlyBeAccessedByLayers("snapshot", "api")
            .whereLayer("results")
            .mayOnlyBeAccessedByLayers("api", "files")
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("library", "api")
            .whereLayer("firm")
            .mayOnlyBeAccessedByLayers("library", "server", "metrics", "control", "snapshot", "api", "access")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers(
                    "cli",
                    "library",
                    "server",
                    "metrics",
                    "retention",
                    "health",
                    "control",
                    "snapshot",
                    "api",
                    "access",
                    "firm")
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers("library", "server", "control")
            .whereLayer("refusal")
            .mayOnlyBeAccessedByLayers(
                    "wiremock",
                    "server",
                    "page",
                    "metrics",
                    "health",
                    "control",
                    "snapshot",
                    "api",
                    "fault",
                    "access",
                    "request");

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching("io.jobskit.mock.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheWiremockRoomKnowsWireMock = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "wiremock")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.tomakehurst..", "org.wiremock..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyTheRoomsOfTheServerAndOfWireMockKnowJetty = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "wiremock", ROOT + "server")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.jetty..");

    @ArchTest
    static final ArchRule onlyTheRoomOfCertificatesKnowsItsLibrary = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "tls")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule onlyTheRoomOfTheDatabaseKnowsOne = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "store.sql")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "org.sqlite..",
                    "com.github.benmanes.caffeine..",
                    "org.postgresql..",
                    "com.zaxxer..",
                    "org.flywaydb..");

    @ArchTest
    static final ArchRule theTimeOfJobsIsThatOfTheirStore = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "store..",
                    ROOT + "firm",
                    ROOT + "job",
                    ROOT + "api",
                    ROOT + "control",
                    ROOT + "snapshot",
                    ROOT + "retention",
                    ROOT + "access")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule theLifeOfAJobKnowsNothingOfHttpOrJson = noClasses()
            .that()
            .resideInAPackage(ROOT + "job")
            .should()
            .dependOnClassesThat(new DescribedPredicate<JavaClass>("are neither of that room nor of the JDK") {
                @Override
                public boolean test(JavaClass type) {
                    String room = type.getPackageName();
                    return !room.equals("io.jobskit.mock.job")
                            && !room.startsWith("java.")
                            && !room.startsWith("org.jspecify")
                            && !type.isPrimitive()
                            && !type.isArray();
                }
            });

    @ArchTest
    static final ArchRule neitherTheKitNorTheSharedModelIsKnownHere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.jobskit.conformance..", "io.jobskit.reports..", "io.jobskit.contract..");

    @ArchTest
    static final ArchRule nothingIsStaticAndChanges = HouseRules.nothingIsStaticAndChanges();

    @ArchTest
    static final ArchRule classesAreNotMadeToBeExtended = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL);
}
