package io.jobskit.contract.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that a kit of the first version wrote about a server with two bugs, in a run that was interrupted. */
class VersionOneTest {

    private static final Path FIRST = Path.of("src/test/resources/verdict-1.json");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFileKeepsToTheSchemaOfItsVersion() throws IOException {
        try (InputStream schema = VerdictFile.class.getResourceAsStream("/contract/verdict-1.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(Objects.requireNonNull(schema))
                            .validate(new ObjectMapper().readTree(FIRST.toFile())))
                    .isEmpty();
        }
    }

    @Test
    void whatItSaysOfRequirementsStaysAsItIs() {
        VerdictFile verdict = VerdictFile.read(FIRST);

        assertThat(verdict.verdict()).isEqualTo(Conclusion.NOT_CONFORMANT);
        assertThat(verdict.requirements()).hasSize(156);
        assertThat(verdict.total(Outcome.INCONCLUSIVE)).isEqualTo(5);
        assertThat(verdict.requirement("STATUS-01")).get().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(entry.reason()).startsWith("The status of job 5 is \"Finished\"; it should be a label ");
            assertThat(entry.differences()).isEmpty();
            assertThat(entry.evidence()).hasSize(2);
        });
        assertThat(verdict.requirements()).anyMatch(RequirementRecord::leftOut);
        assertThat(verdict.requirements())
                .filteredOn(entry -> entry.outcome() == Outcome.NOT_APPLICABLE)
                .extracting(RequirementRecord::standing)
                .containsOnly(Standing.LEFT_OUT, Standing.UNKNOWN);
        assertThat(verdict.coverage().isKnown()).isFalse();
    }

    @Test
    void itsExchangesBecomeData() {
        VerdictFile verdict = VerdictFile.read(FIRST);

        assertThat(verdict.exchanges()).extracting(ExchangeRecord::number).containsExactly(1, 2, 3, 4);
        assertThat(verdict.exchanges())
                .extracting(ExchangeRecord::line, ExchangeRecord::answer, ExchangeRecord::requirement)
                .contains(tuple("GET /v1/jobs/5", "200 OK", "CANCEL-01"));
        assertThat(verdict.exchanges()).allSatisfy(exchange -> {
            assertThat(exchange.url()).startsWith("http://127.0.0.1:18481/v1/jobs");
            assertThat(exchange.request().header("Jobs-Conformance")).contains(exchange.mark());
        });
    }

    @Test
    void itsLivesAreToldByItsExchanges() {
        assertThat(VerdictFile.read(FIRST).lives())
                .extracting(
                        LifeRecord::id,
                        life -> life.seen().stream()
                                .map(LifeRecord.Seen::status)
                                .toList())
                .contains(tuple("5", List.of("Finished")));
    }

    @Test
    void itIsWrittenAsAFileOfThisVersion() throws IOException {
        VerdictFile verdict = VerdictFile.read(FIRST);
        Path file = folder.resolve("verdict.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            verdict.write(out);
        }

        assertThat(VerdictFile.read(file)).isEqualTo(verdict);
    }

    @Test
    void aRequestThatWasNotAnsweredSaysSo() throws IOException {
        assertThat(readWith(
                                "\"response\" : \"HTTP/1.1 (?:[^\"\\\\]|\\\\.)*\"",
                                "\"response\" : \"[no answer: it hung up]\"")
                        .exchanges())
                .anySatisfy(exchange -> {
                    assertThat(exchange.answer()).isEqualTo("[no answer: it hung up]");
                    assertThat(exchange.status()).isZero();
                });
    }

    @Test
    void whatIsWrongWithItIsSaid() {
        assertThatThrownBy(() -> readWith("\"request\" : \"GET [^ ]* HTTP/1.1", "\"request\" : \"Hello"))
                .isInstanceOf(UnusableVerdictException.class)
                .hasMessageContaining("a message begins with 'Hello'; it should be like GET /v1/jobs HTTP/1.1.");
        assertThatThrownBy(() -> readWith("\"response\" : \"HTTP/1.1 \\d+", "\"response\" : \"HTTP/1.1 many"))
                .isInstanceOf(UnusableVerdictException.class)
                .hasMessageContaining("a message begins with 'HTTP/1.1 many OK'; it should be like HTTP/1.1 200 OK.");
        assertThatThrownBy(() -> readWith("\"left_out\" : true", "\"left_out\" : null"))
                .isInstanceOf(UnusableVerdictException.class)
                .hasMessageContaining("left_out");
        assertThatThrownBy(() -> readWith("\"FAIL\" : 1", "\"FAIL\" : 2"))
                .isInstanceOf(UnusableVerdictException.class)
                .hasMessageEndingWith(
                        "totals.FAIL is '2'; it should be 1, the number of requirements with that outcome.");
    }

    private VerdictFile readWith(String pattern, String replacement) throws IOException {
        String text = Files.readString(FIRST);
        String changed = text.replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(text);
        return VerdictFile.read(Files.writeString(folder.resolve("verdict-1.json"), changed));
    }
}
