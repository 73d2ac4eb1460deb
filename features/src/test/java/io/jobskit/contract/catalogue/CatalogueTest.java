package io.jobskit.contract.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The catalogue that the kit ships is whole, and says what it is asked. */
class CatalogueTest {

    private final Catalogue catalogue = Catalogue.shipped();

    /** The number is written down once, so that no requirement gets lost unnoticed. */
    @Test
    void theReadmeCountsTheRequirements() throws IOException {
        assertThat(Files.readString(Path.of("../README.md")))
                .contains(" %d requirements of the documentation"
                        .formatted(catalogue.requirements().size()));
    }

    @Test
    void everyIdIsUniqueAndNamesItsNoun() {
        assertThat(catalogue.requirements()).extracting(Requirement::id).doesNotHaveDuplicates();
        assertThat(catalogue.requirements())
                .allSatisfy(requirement -> assertThat(requirement.id())
                        .matches(requirement.noun().toUpperCase(Locale.ROOT) + "-[0-9]{2}"));
    }

    @Test
    void everyRequirementSaysSomethingAndNamesItsSection() {
        assertThat(catalogue.requirements()).allSatisfy(requirement -> {
            assertThat(requirement.says()).isNotBlank();
            assertThat(requirement.section()).isNotBlank();
        });
    }

    @Test
    void aSectionIsApiWideExactlyWhereTheSourceIs() {
        assertThat(catalogue.requirements())
                .allSatisfy(requirement -> assertThat(requirement.section().startsWith("API-wide: "))
                        .isEqualTo(requirement.apiWide()));
    }

    @Test
    void whatBindsSaysWhereToLookAndWhatIsFreeDoesNot() {
        assertThat(catalogue.requirements())
                .allSatisfy(requirement -> assertThat(requirement.look().isBlank())
                        .as("nowhere to look for %s", requirement.id())
                        .isEqualTo(!requirement.level().binds()));
    }

    @Test
    void whereToLookIsOneShortSentenceOfEachRequirementsOwn() {
        List<String> looks = catalogue.requirements().stream()
                .filter(requirement -> requirement.level().binds())
                .map(Requirement::look)
                .toList();
        assertThat(looks)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        look -> assertThat(look).startsWith("At ").endsWith(".").hasSizeBetween(60, 160));
    }

    @Test
    void needsAreOfTheKnownWords() throws IOException {
        // Read from the file itself: Needs passes over words that it does not know.
        assertThat(needsInTheFile())
                .isNotEmpty()
                .allSatisfy(
                        word -> assertThat(word)
                                .matches(
                                        "write|control|age|identity:(no-permission|no-scope|other-user|full-queue|bad-credentials)"));
    }

    @Test
    void ageingIsNeededOnlyWithTheRestOfControl() {
        assertThat(catalogue.requirements())
                .filteredOn(requirement -> requirement.needs().age())
                .isNotEmpty()
                .allMatch(requirement -> requirement.needs().control());
    }

    @Test
    void aRequirementIsFoundByItsId() {
        assertThat(catalogue.has("CANCEL-04")).isTrue();
        assertThat(catalogue.get("CANCEL-04")).satisfies(requirement -> {
            assertThat(requirement.noun()).isEqualTo("cancel");
            assertThat(requirement.level()).isEqualTo(Level.MUST);
            assertThat(requirement.section()).isEqualTo("Cancel a job");
            assertThat(requirement.needs().control()).isTrue();
        });
    }

    @Test
    void anUnknownIdIsAnErrorThatNamesIt() {
        assertThat(catalogue.has("CANCEL-99")).isFalse();
        assertThatThrownBy(() -> catalogue.get("CANCEL-99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no requirement 'CANCEL-99' in the catalogue.");
    }

    private static List<String> needsInTheFile() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CatalogueTest.class.getResourceAsStream("/contract/requirements.yaml"))) {
            List<String> words = new ArrayList<>();
            for (JsonNode noun : new YAMLMapper().readTree(file)) {
                for (JsonNode entry : noun) {
                    entry.path("needs").forEach(word -> words.add(word.asText()));
                }
            }
            return words;
        }
    }
}
