package io.jobskit.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationTest {

    private static final String PAGE = "https://docs.example.com/jobs";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Check a job's status|#check-a-jobs-status",
                "Check a job’s status|#check-a-jobs-status",
                "Resource overview|#resource-overview",
                "Errors|#resource-overview",
                "Response codes|''",
                "Produces|''"
            })
    void aSectionIsLinkedToByItsHeading(String section, String anchor) {
        assertThat(new Documentation(PAGE).link(section)).hasValue(PAGE + anchor);
    }

    @Test
    void sectionsOfOtherPagesAreNotLinkedTo() {
        assertThat(new Documentation(PAGE).link("API-wide: Errors")).isEmpty();
        assertThat(new Documentation(PAGE).link("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "file:///etc/passwd", "https://a b", "docs"})
    void whatIsNoPageIsNotLinkedTo(String address) {
        assertThat(new Documentation(address).link("Cancel a job")).isEmpty();
    }

    @Test
    void theCatalogueKnowsThePageAndItsHeadings() {
        Catalogue catalogue = Catalogue.shipped();

        assertThat(catalogue.documentation().address()).isEqualTo("https://developers.addepar.com/docs/jobs");
        assertThat(catalogue.requirements().stream()
                        .filter(requirement -> !requirement.apiWide())
                        .map(requirement -> catalogue
                                .documentation()
                                .link(requirement.section())
                                .orElseThrow()
                                .replaceFirst("^[^#]*", ""))
                        .distinct()
                        .sorted()
                        .toList())
                .containsExactly(
                        "",
                        "#cancel-a-job",
                        "#check-a-jobs-status",
                        "#check-the-status-of-all-jobs",
                        "#create-a-portfolio-query-job",
                        "#create-a-portfolio-view-job",
                        "#download-a-jobs-results",
                        "#parameters",
                        "#relationships",
                        "#resource-overview");
    }
}
