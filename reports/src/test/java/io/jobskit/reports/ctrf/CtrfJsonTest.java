package io.jobskit.reports.ctrf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.junit.JunitXml;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CtrfJsonTest {

    static List<VerdictFile> verdicts() {
        return List.of(
                Verdicts.conformant(),
                Verdicts.worst(),
                Samples.timed(Verdicts.worst()),
                Samples.stopped(Verdicts.worst(), "The target is dead."),
                Samples.harmful());
    }

    @Test
    void aRunIsAListOfTests() {
        Golden.matches("ctrf.json", ctrf(Samples.timed(Samples.few())));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void theFormatsSchemaAllowsIt(VerdictFile verdict) throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                CtrfJsonTest.class.getResourceAsStream("/ctrf/ctrf-schema-0.0.json"), "ctrf-schema-0.0.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(schema)
                            .validate(
                                    read(verdict),
                                    context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void itsCountsAreThoseOfItsTests(VerdictFile verdict) throws IOException {
        JsonNode results = read(verdict).path("results");
        Map<String, Long> counted = tests(verdict).stream()
                .collect(Collectors.groupingBy(test -> test.path("status").asText(), Collectors.counting()));

        for (String status : List.of("passed", "failed", "skipped", "pending", "other")) {
            assertThat(results.path("summary").path(status).asLong())
                    .as(status)
                    .isEqualTo(counted.getOrDefault(status, 0L));
        }
        assertThat(results.path("summary").path("tests").asInt())
                .isEqualTo(results.path("tests").size())
                .isEqualTo(verdict.requirements().size() + 3);
    }

    @Test
    void theSevenOutcomesAreMappedHonestly() throws IOException {
        assertThat(tests(Samples.few()).stream()
                        .filter(test -> test.has("testId"))
                        .map(test -> entry(
                                test.path("rawStatus").asText(),
                                test.path("status").asText())))
                .containsExactlyInAnyOrder(
                        entry("PASS", "passed"),
                        entry("FAIL", "failed"),
                        entry("INCONCLUSIVE", "failed"),
                        entry("WARN", "other"),
                        entry("OBSERVED", "other"),
                        entry("NOT_APPLICABLE", "skipped"),
                        entry("KNOWN_FAILURE", "skipped"));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void itFailsABuildWhereJunitXmlDoes(VerdictFile verdict) throws IOException {
        String xml = Written.text(out -> JunitXml.write(verdict, out));
        long problems = xml.lines()
                .filter(line -> line.contains("<failure ") || line.contains("<error "))
                .count();

        assertThat(read(verdict).at("/results/summary/failed").asLong()).isEqualTo(problems);
    }

    @Test
    void aRunThatCouldNotJudgeIsNotGreen() throws IOException {
        assertThat(tests(Samples.stopped(Verdicts.conformant(), "The target is dead.")))
                .first()
                .returns(
                        "run: The target can be judged",
                        test -> test.path("name").asText())
                .returns("failed", test -> test.path("status").asText())
                .returns("The target is dead.", test -> test.path("message").asText());
    }

    private static List<JsonNode> tests(VerdictFile verdict) throws IOException {
        return StreamSupport.stream(read(verdict).at("/results/tests").spliterator(), false)
                .toList();
    }

    private static JsonNode read(VerdictFile verdict) throws IOException {
        return new ObjectMapper().readTree(ctrf(verdict));
    }

    private static String ctrf(VerdictFile verdict) {
        return Written.text(out -> CtrfJson.write(verdict, out));
    }
}
