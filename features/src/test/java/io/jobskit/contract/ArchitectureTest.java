package io.jobskit.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.jobskit.testing.HouseRules;

/** The rooms of the model that kit and reports share, and which may know of which. */
@AnalyzeClasses(packages = "io.jobskit.contract", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.jobskit.contract.";

    @ArchTest
    static final ArchRule onlyTheVerdictKnowsOtherRooms = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("verdict")
            .definedBy(ROOT + "verdict")
            .layer("catalogue")
            .definedBy(ROOT + "catalogue")
            .layer("outcome")
            .definedBy(ROOT + "outcome")
            .layer("lifecycle")
            .definedBy(ROOT + "lifecycle")
            .whereLayer("verdict")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("catalogue")
            .mayOnlyBeAccessedByLayers("verdict")
            .whereLayer("outcome")
            .mayOnlyBeAccessedByLayers("verdict")
            .whereLayer("lifecycle")
            .mayOnlyBeAccessedByLayers("verdict");

    @ArchTest
    static final ArchRule jacksonIsTheOnlyLibrary = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "com.fasterxml.jackson..", "io.jobskit.contract..");

    @ArchTest
    static final ArchRule nothingIsStaticAndChanges = HouseRules.nothingIsStaticAndChanges();
}
