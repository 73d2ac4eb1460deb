package io.jobskit.reports.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.reports.support.Golden;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.text.Colours;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aVerdictIsReadAsItWasWritten() throws IOException {
        Path file = Files.write(folder.resolve("verdict.json"), Verdicts.json(Verdicts.worst()));

        assertThat(VerdictFile.read(file)).isEqualTo(Verdicts.worst());
    }

    @Test
    void whatTheRunLeftOutMaySayNothingOfIt() throws IOException {
        VerdictFile narrowed = Samples.narrowed(Verdicts.worst(), "CANCEL");
        String json = new String(Verdicts.json(narrowed), UTF_8);
        Path file = Files.writeString(folder.resolve("verdict.json"), json);

        assertThat(json).contains("\"left_out\":true").doesNotContain("\"left_out\":false");
        assertThat(VerdictFile.read(file)).isEqualTo(narrowed);
        assertThat(narrowed.requirements())
                .anyMatch(RequirementOutcome::leftOut)
                .anyMatch(entry -> !entry.leftOut());
    }

    @Test
    void whatCameInBetweenIsThereWhereSomethingDid() throws IOException {
        VerdictFile disturbed = Samples.disturbed(Verdicts.worst(), 3, 1);
        String json = new String(Verdicts.json(disturbed), UTF_8);

        assertThat(json).contains("\"gateway_errors\":3", "\"unanswered\":1");
        assertThat(VerdictFile.read(Files.writeString(folder.resolve("verdict.json"), json)))
                .isEqualTo(disturbed);
        assertThat(new String(Verdicts.json(Verdicts.worst()), UTF_8)).doesNotContain("gateway_errors", "unanswered");
    }

    @Test
    void whatTheSchemaAllowsIsWhatIsRead() throws IOException {
        for (VerdictFile verdict : List.of(Verdicts.worst(), Samples.disturbed(Verdicts.worst(), 3, 1))) {
            try (InputStream schema = VerdictFile.class.getResourceAsStream("/contract/verdict.schema.json")) {
                assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                                .getSchema(Objects.requireNonNull(schema))
                                .validate(new ObjectMapper().readTree(Verdicts.json(verdict))))
                        .isEmpty();
            }
        }
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsPlace() {
        String good = new String(Verdicts.json(Verdicts.worst()), UTF_8);
        String said = List.of(
                        "",
                        "no JSON",
                        "{",
                        "[]",
                        "{}",
                        good.replaceFirst("\"PASS\",\"reason\"", "\"GREAT\",\"reason\""),
                        good.replaceFirst("\"must\"", "\"shall\""),
                        good.replaceFirst("\"full\"", "\"half\""),
                        good.replaceFirst("\"seed\":7", "\"seed\":\"7\""),
                        good.replaceFirst("\"seed\":7", "\"seed\":7.5"),
                        good.replaceFirst("\"run_id\":\"r1\"", "\"run_id\":5"),
                        good.replaceFirst("\"run_id\":\"r1\"", "\"run_id\":null"),
                        good.replaceFirst("\"control\":false", "\"control\":\"no\""),
                        good.replaceFirst("\"started_at\":\"[^\"]+\"", "\"started_at\":\"yesterday\""),
                        good.replaceFirst("\"seed\":7", "\"seed\":7,\"colour\":\"red\""),
                        good.replaceFirst("\"scenarios\":\\[\"[^\"]*\"]", "\"scenarios\":[null]"),
                        good.replaceFirst("\"scenarios\":\\[\"[^\"]*\"]", "\"scenarios\":\"one\""),
                        good.replaceFirst("\"totals\":\\{[^}]*}", "\"totals\":{\"FINE\":1}"),
                        good.replaceFirst("\"id\":\"[A-Z-]+01\"", "\"id\":\"cancel-1\""),
                        good.replaceFirst("\"id\":\"[A-Z-]+02\"", "\"id\":\"CANCEL-01\""),
                        good.replaceFirst("\"evidence\"", "\"left_out\":true,\"evidence\""),
                        good.replaceFirst("\"evidence\"", "\"left_out\":null,\"evidence\""),
                        good.replaceFirst("\"requirements\":\\[.*\\],\"totals\"", "\"requirements\":[],\"totals\""),
                        good.replaceFirst("\"FAIL\":1,|,\"FAIL\":1(?=})", ""),
                        good.replaceFirst("\"FAIL\":1", "\"FAIL\":2"),
                        good.replaceFirst("\"full\"", "\"\\\\u001B[31m\u202E" + "half ".repeat(99) + "\""),
                        good.replaceFirst("\"seed\":7", "\"seed\":7,\"\u202E\\\\u0007colour\":\"red\""),
                        good.replaceFirst("\"seed\":7", "\"seed\":7,\"gateway_errors\":\"3\""),
                        good.replaceFirst("\"seed\":7", "\"seed\":7,\"unanswered\":null"),
                        good.replaceFirst("\"seed\":7", "\"seed\":7,\"gateway_errors\":-1"),
                        good.replaceFirst("\"seed\":7", "\"seed\":7,\"unanswered\":-1"),
                        good.replaceFirst("\"seed\":7,", ""),
                        good + "more")
                .stream()
                .map(this::mistake)
                .collect(Collectors.joining("\n", "", "\n"));

        Golden.matches("verdict-mistakes.txt", said);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("nowhere.json");

        assertThatThrownBy(() -> VerdictFile.read(missing))
                .isInstanceOf(UnusableVerdictException.class)
                .hasMessage(missing + ": there is no such file.");
        assertThatThrownBy(() -> VerdictFile.read(folder))
                .isInstanceOf(UnusableVerdictException.class)
                .hasMessageContaining("can't be read");
    }

    @Test
    void totalsAndTimeAreThere() {
        VerdictFile verdict = Verdicts.worst();

        assertThat(verdict.total(Outcome.FAIL)).isEqualTo(1);
        assertThat(verdict.took()).hasMillis(4210);
        assertThat(verdict.requirement("CANCEL-04")).isPresent();
        assertThat(verdict.requirement("CANCEL-99")).isEmpty();
    }

    @Test
    void targetsOfOneNameAreToldApart() {
        VerdictFile one = Samples.target(Verdicts.worst(), "the stub", "http://127.0.0.1:1");
        VerdictFile other = Samples.target(Verdicts.worst(), "production", "http://127.0.0.1:2");

        assertThat(VerdictFile.names(List.of(one, other, one, one)))
                .containsExactly("the stub", "production", "the stub (2)", "the stub (3)");
    }

    @Test
    void everyOutcomeHasItsPlaceAndItsColour() {
        assertThat(Outcome.worstFirst())
                .startsWith(Outcome.FAIL)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(Outcome.values());
        assertThat(Outcome.values())
                .extracting(Colours::of)
                .doesNotHaveDuplicates()
                .allMatch(colour -> colour.matches("[0-9A-F]{6}"));
    }

    private String mistake(String content) {
        try {
            Path file = Files.writeString(folder.resolve("verdict.json"), content);
            VerdictFile.read(file);
            return "nothing is wrong";
        } catch (UnusableVerdictException mistake) {
            return String.valueOf(mistake.getMessage()).replace(folder + "/", "");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
