package io.jobskit.conformance.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.catalogue.Catalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    /** A file that is longer is about more than one thing. */
    private static final int LONGEST = 65;

    private static final Pattern WIRE = Pattern.compile(
            "\\b[1-5]\\d\\d\\b|\\b(GET|POST|PUT|PATCH|DELETE|HTTP|URL)\\b|[Hh]eader|[Ss]tatus code|Location|/data|links\\.");

    @Test
    void eachRequirementHasOneScenarioThatBearsItsIdAndItsLevel() throws IOException {
        List<String> expected = Catalogue.shipped().requirements().stream()
                .map(it -> "@%s @%s".formatted(it.id(), it.level().label()))
                .toList();
        assertThat(lines(line -> line.startsWith("@")))
                .allMatch(line -> line.contains(": @"))
                .map(line -> line.substring(line.indexOf('@')))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(lines(line -> line.startsWith("Scenario")))
                .hasSameSizeAs(expected)
                .allMatch(line -> line.contains("Scenario: "));
    }

    @Test
    void eachScenarioStandsUnderTheSectionThatItRestsOn() throws IOException {
        FeatureFiles.all().forEach((file, lines) -> {
            int rule = lines.indexOf(lines.stream()
                    .filter(line -> line.matches("Rule: \\S.*"))
                    .findFirst()
                    .orElse(""));
            int scenario = lines.indexOf(lines.stream()
                    .filter(line -> line.startsWith("@"))
                    .findFirst()
                    .orElse(""));
            assertThat(rule).as(file).isPositive().isLessThan(scenario);
        });
    }

    @Test
    void scenariosSpeakOfJobsAndNotOfTheWire() throws IOException {
        assertThat(lines(line -> !line.startsWith("Rule:")
                        && WIRE.matcher(line.replace("header row", "")).find()))
                .allMatch(line -> line.startsWith("wire"));
    }

    @Test
    void filesAreShort() throws IOException {
        FeatureFiles.all().forEach((file, lines) -> assertThat(lines).as(file).hasSizeLessThanOrEqualTo(LONGEST));
    }

    /** Such lines of all files, each behind its file's name. */
    private static List<String> lines(java.util.function.Predicate<String> such) throws IOException {
        List<String> found = new ArrayList<>();
        FeatureFiles.all()
                .forEach((file, lines) -> lines.stream().filter(such).forEach(line -> found.add(file + ": " + line)));
        return found;
    }
}
