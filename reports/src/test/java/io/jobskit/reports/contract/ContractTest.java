package io.jobskit.reports.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContractTest {

    private final Contract contract = Contract.shipped();

    @Test
    void everyRequirementHasAScenario() {
        assertThat(contract.requirements())
                .hasSizeGreaterThan(100)
                .allSatisfy(requirement -> assertThat(contract.scenarios(requirement.id()))
                        .as(requirement.id())
                        .isNotEmpty());
    }

    @Test
    void aScenarioIsShownAsItIsWritten() {
        assertThat(contract.scenarios("CANCEL-09")).singleElement().satisfies(scenario -> {
            assertThat(scenario.location()).isEqualTo("features/cancel/answer.feature:22");
            assertThat(scenario.tags()).containsExactly("@CANCEL-09", "@should");
            assertThat(scenario.inContext()).isEqualTo("""
                            Feature: Cancelling a job
                            Rule: Cancel a job · Response codes

                            @CANCEL-09 @should
                            Scenario: Other jobs are left alone
                              Given a new job
                              And 3 other jobs
                              When the owner cancels it
                              Then the other jobs are unchanged""");
        });
    }

    @Test
    void noScenarioRunsIntoTheNext() {
        assertThat(contract.features())
                .allSatisfy(feature -> assertThat(feature.scenarios())
                        .as(feature.file())
                        .isNotEmpty()
                        .allSatisfy(scenario -> assertThat(scenario.text())
                                .containsOnlyOnce("Scenario")
                                .doesNotContain("Rule:")
                                .contains("\n  Then ")));
    }

    @Test
    void theFeaturesComeInTheOrderOfTheCatalogue() {
        assertThat(contract.features().stream().map(Feature::noun).distinct())
                .containsExactly(
                        "access",
                        "resource",
                        "create",
                        "view",
                        "query",
                        "status",
                        "read",
                        "list",
                        "download",
                        "cancel",
                        "wire");
    }

    @Test
    void aRequirementIsFoundByItsId() {
        assertThat(contract.requirement("CANCEL-12"))
                .get()
                .satisfies(requirement -> assertThat(requirement.readings())
                        .containsExactly("User Cancelled", "Canceled", "user_canceled"));
        assertThat(contract.requirement("CANCEL-99")).isEmpty();
    }
}
