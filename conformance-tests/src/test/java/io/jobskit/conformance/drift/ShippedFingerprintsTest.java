package io.jobskit.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Requirement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The requirements and the sentences that they rest on belong together. */
class ShippedFingerprintsTest {

    private final Fingerprints fingerprints = Fingerprints.shipped();
    private final List<Requirement> requirements = Catalogue.shipped().requirements();

    @Test
    void everyRequirementOfThePageRestsOnASentence() {
        Set<String> expected = requirements.stream()
                .filter(requirement -> !requirement.apiWide())
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(fingerprints.requirements())
                .as("ids in documentation.fingerprints.csv; ./jobs-conformance drift --all PAGE.md lists its lines")
                .containsExactlyElementsOf(expected);
    }

    @Test
    void everySectionIsOneThatTheCatalogueNames() {
        Set<String> sections =
                requirements.stream().map(Requirement::section).collect(Collectors.toCollection(TreeSet::new));
        sections.add(Outline.TOP);
        assertThat(fingerprints.all()).allSatisfy(known -> assertThat(sections).contains(known.section()));
    }

    @Test
    void noRequirementIsNamedTwiceOnALine() {
        assertThat(fingerprints.all())
                .allSatisfy(known -> assertThat(known.requirements()).doesNotHaveDuplicates());
    }
}
