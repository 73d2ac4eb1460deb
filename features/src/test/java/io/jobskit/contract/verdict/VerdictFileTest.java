package io.jobskit.contract.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Coverage;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Played;
import io.jobskit.contract.outcome.Standing;
import java.io.ByteArrayOutputStream;
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

    private static final Path MISTAKES = Path.of("src/test/resources/golden/verdict-mistakes.txt");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aVerdictIsReadAsItWasWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("verdict.json"), json());

        assertThat(VerdictFile.read(file)).isEqualTo(SampleVerdict.whole());
    }

    @Test
    void whatIsWrittenIsWhatTheSchemaAllows() throws IOException {
        try (InputStream schema = VerdictFile.class.getResourceAsStream("/contract/verdict.schema.json")) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(Objects.requireNonNull(schema))
                            .validate(new ObjectMapper().readTree(json())))
                    .isEmpty();
        }
    }

    @Test
    void whatARunCoveredIsUnknownInFilesThatWereWrittenBeforeRunsCounted() throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(json());
        json.remove("coverage");
        Path file = Files.writeString(folder.resolve("verdict.json"), json.toString());

        Coverage coverage = VerdictFile.read(file).coverage();

        assertThat(coverage).isEqualTo(Coverage.UNKNOWN);
        assertThat(coverage.isKnown()).isFalse();
        assertThat(SampleVerdict.whole().coverage().isKnown()).isTrue();
    }

    @Test
    void whatARunCoveredIsCounted() throws IOException {
        Coverage coverage = SampleVerdict.whole().coverage();

        assertThat(coverage.cellsTried()).isEqualTo(1);
        assertThat(coverage.inputsTried()).isEqualTo(4);
        assertThat(coverage.inputsThereAre()).isEqualTo(5);
        assertThat(coverage.answersSeen()).isEqualTo(1);
        assertThat(new ObjectMapper().readTree(json()).path("coverage"))
                .hasToString("{\"complete\":false,"
                        + "\"must\":{\"all\":4,\"judged\":2,\"did_not_arise\":0,"
                        + "\"not_judged\":{\"inconclusive\":1,\"left_out\":1}},"
                        + "\"should\":{\"all\":0,\"judged\":0,\"did_not_arise\":0,\"not_judged\":{}},"
                        + "\"cells\":[{\"situation\":\"Failed\",\"event\":\"listing\",\"untried\":\"\"},"
                        + "{\"situation\":\"Failed\",\"event\":\"cancelling\","
                        + "\"untried\":\"The target offers no test control.\"}],"
                        + "\"inputs\":[{\"requirement\":\"CREATE-05\",\"all\":5,\"untried\":"
                        + "[{\"input\":\"view job, body: '{…}' → ''\",\"reason\":\"Nothing came back.\"}]}],"
                        + "\"answers\":[{\"method\":\"GET\",\"path\":\"/v1/jobs/{id}\",\"status\":200,"
                        + "\"media_type\":\"application/vnd.api+json\",\"seen\":6,\"unseen\":\"\"},"
                        + "{\"method\":\"GET\",\"path\":\"/v1/jobs/{id}\",\"status\":404,"
                        + "\"media_type\":\"\",\"seen\":0,\"unseen\":\"No answer had it.\"}]}");
    }

    @Test
    void aVerdictThatDoesNotReachFarIsConformantAndNotComplete() throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(json());
        json.put("verdict", "CONFORMANT");
        VerdictFile verdict = VerdictFile.read(Files.writeString(folder.resolve("verdict.json"), json.toString()));

        assertThat(verdict.verdict()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        verdict.write(written);
        JsonNode again = new ObjectMapper().readTree(written.toByteArray());
        assertThat(again.path("verdict").asText()).isEqualTo("CONFORMANT");
        assertThat(again.path("coverage").path("complete").isBoolean()).isTrue();
        assertThat(again.path("coverage").path("complete").asBoolean()).isFalse();
    }

    @Test
    void howLongEachScenarioTookIsThere() throws IOException {
        assertThat(new ObjectMapper().readTree(json()).path("played"))
                .hasToString("[{\"requirement\":\"CANCEL-04\",\"started_at\":\"2026-01-01T10:00:00.040Z\","
                        + "\"millis\":4100,\"waited_millis\":3000}]");
        assertThat(SampleVerdict.whole().played("CANCEL-04")).get().returns(3000L, Played::waitedMillis);
        assertThat(SampleVerdict.whole().played("READ-01")).isEmpty();
    }

    @Test
    void aFileThatDoesNotSayWhatWasJudgedIsNotReadAsMoreThanItKnows() throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(json());
        json.put("verdict", "CONFORMANT");
        json.remove("coverage");
        json.remove("played");
        json.path("requirements").forEach(entry -> {
            ((ObjectNode) entry).remove("standing");
            entry.path("differences").forEach(difference -> ((ObjectNode) difference).remove("schema"));
        });
        Path file = Files.writeString(folder.resolve("verdict.json"), json.toString());

        VerdictFile verdict = VerdictFile.read(file);

        assertThat(verdict.verdict()).isEqualTo(Conclusion.CONFORMANT_AS_FAR_AS_JUDGED);
        assertThat(verdict.requirements())
                .extracting(RequirementRecord::standing)
                .containsExactly(Standing.JUDGED, Standing.JUDGED, Standing.INCONCLUSIVE, Standing.LEFT_OUT);
        assertThat(verdict.requirements())
                .allSatisfy(entry -> assertThat(entry.schemas()).isEmpty());
        assertThat(SampleVerdict.whole().requirements().get(0).schemas())
                .containsExactly("openapi.yaml#/components/schemas/Job/properties/status/enum");
    }

    @Test
    void anExchangeIsWrittenOnceAndNamedByItsNumber() throws IOException {
        JsonNode json = new ObjectMapper().readTree(json());

        assertThat(json.path("version").asInt()).isEqualTo(2);
        assertThat(json.path("exchanges")).hasSize(3);
        assertThat(json.at("/requirements/0/evidence")).hasToString("[1,4]");
        assertThat(json.at("/requirements/1/evidence")).hasToString("[1,4]");
        assertThat(json.at("/requirements/0/differences/0"))
                .hasToString("{\"kind\":\"member\",\"exchange\":4,\"pointer\":\"/data/attributes/status\","
                        + "\"expected\":\"\\\"User Cancelled\\\"\",\"actual\":\"\\\"Completed\\\"\","
                        + "\"sentence\":\"data.attributes.status is \\\"Completed\\\"; it should be \\\"User Cancelled\\\".\","
                        + "\"schema\":\"openapi.yaml#/components/schemas/Job/properties/status/enum\"}");
        assertThat(json.at("/lives/0"))
                .hasToString(
                        "{\"id\":\"7\",\"firm\":\"1\",\"kind\":\"PORTFOLIO_QUERY\",\"owner\":\"default\","
                                + "\"created\":1,\"held\":true,"
                                + "\"seen\":[{\"status\":\"Queued\",\"exchange\":1},{\"status\":\"Completed\",\"exchange\":4}]}");
    }

    /** {@code -Dgolden.renew=true} writes the file anew. */
    @Test
    void whatIsWrongWithAFileIsSaidWithItsPlace() throws IOException {
        String good = json();
        String said = List.of(
                        "",
                        "no JSON",
                        "{",
                        "[]",
                        "{}",
                        good.replaceFirst("\"version\" : 2", "\"version\" : 3"),
                        good.replaceFirst("\"version\" : 2", "\"version\" : \"2\""),
                        good.replaceFirst("\"version\" : 2,", ""),
                        good.replaceFirst("\"outcome\" : \"PASS\"", "\"outcome\" : \"GREAT\""),
                        good.replaceFirst("\"must\"", "\"shall\""),
                        good.replaceFirst("\"partial\"", "\"half\""),
                        good.replaceFirst("\"kind\" : \"member\"", "\"kind\" : \"colour\""),
                        good.replaceFirst("\"shown\" : \"cut\"", "\"shown\" : \"torn\""),
                        good.replaceFirst("\"seed\" : 7", "\"seed\" : \"7\""),
                        good.replaceFirst("\"seed\" : 7", "\"seed\" : 7.5"),
                        good.replaceFirst("\"run_id\" : \"r1\"", "\"run_id\" : 5"),
                        good.replaceFirst("\"run_id\" : \"r1\"", "\"run_id\" : null"),
                        good.replaceFirst("\"control\" : false", "\"control\" : \"no\""),
                        good.replaceFirst("\"started_at\" : \"[^\"]+\"", "\"started_at\" : \"yesterday\""),
                        good.replaceFirst("\"seed\" : 7", "\"seed\" : 7, \"colour\" : \"red\""),
                        good.replaceFirst("\"scenarios\" : \\[ \"[^\"]*\" ]", "\"scenarios\" : [ null ]"),
                        good.replaceFirst("\"scenarios\" : \\[ \"[^\"]*\" ]", "\"scenarios\" : \"one\""),
                        good.replaceFirst("\"totals\" : \\{[^}]*}", "\"totals\" : { \"FINE\" : 1 }"),
                        good.replaceFirst("\"id\" : \"READ-01\"", "\"id\" : \"read-1\""),
                        good.replaceFirst("\"id\" : \"READ-01\"", "\"id\" : \"CANCEL-04\""),
                        good.replaceFirst("\"left_out\" : false", "\"left_out\" : true"),
                        good.replaceFirst("\"left_out\" : false", "\"left_out\" : null"),
                        good.replaceFirst("\"evidence\" : \\[ 1, 4 ]", "\"evidence\" : [ 1, 9 ]"),
                        good.replaceFirst("\"evidence\" : \\[ 1, 4 ]", "\"evidence\" : [ \"one\" ]"),
                        good.replaceFirst("\"exchange\" : 4,", "\"exchange\" : 5,"),
                        good.replaceFirst("\"exchange\" : 1\\s", "\"exchange\" : 9 "),
                        good.replaceFirst("\"number\" : 4", "\"number\" : 1"),
                        good.replaceFirst("\"number\" : 4", "\"number\" : 0"),
                        good.replaceFirst(
                                "\"requirements\" : \\[(?s:.*)\\],\\s*\"totals\"", "\"requirements\" : [], \"totals\""),
                        good.replaceFirst("\"FAIL\" : 1,", ""),
                        good.replaceFirst("\"FAIL\" : 1", "\"FAIL\" : 2"),
                        good.replaceFirst("\"partial\"", "\"\\\\u001B[31m\u202E" + "half ".repeat(99) + "\""),
                        good.replaceFirst("\"seed\" : 7", "\"seed\" : 7, \"\u202E\\\\u0007colour\" : \"red\""),
                        good.replaceFirst("\"gateway_errors\" : 3", "\"gateway_errors\" : \"3\""),
                        good.replaceFirst("\"unanswered\" : 1", "\"unanswered\" : null"),
                        good.replaceFirst("\"gateway_errors\" : 3", "\"gateway_errors\" : -1"),
                        good.replaceFirst("\"unanswered\" : 1", "\"unanswered\" : -1"),
                        good.replaceFirst("\"seed\" : 7,", ""),
                        good.replaceFirst("\"coverage\" : \\{", "\"coverage\" : null, \"x\" : {"),
                        good.replaceFirst("\"all\" : 5", "\"all\" : \"5\""),
                        good.replaceFirst("\"all\" : 5", "\"all\" : 0"),
                        good.replaceFirst("\"seen\" : 6", "\"seen\" : -6"),
                        good.replaceFirst("\"seen\" : 6", "\"seen\" : 0"),
                        good.replaceFirst("\"untried\" : \"\"", "\"colour\" : \"\""),
                        good.replaceFirst("\"standing\" : \"judged\"", "\"standing\" : \"sitting\""),
                        good.replaceFirst("\"standing\" : \"judged\"", "\"standing\" : null"),
                        good + "more")
                .stream()
                .map(this::mistake)
                .collect(Collectors.joining("\n", "", "\n"));

        if (Boolean.getBoolean("golden.renew")) {
            Files.writeString(MISTAKES, said);
        }
        assertThat(said).isEqualTo(Files.readString(MISTAKES)).doesNotContain("nothing is wrong");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("nowhere.json");

        assertThatThrownBy(() -> VerdictFile.read(missing))
                .isInstanceOf(UnusableVerdictException.class)
                .hasMessage(missing + ": there is no such file.");
        assertThatThrownBy(() -> VerdictFile.read(folder))
                .isInstanceOf(UnusableVerdictException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void whatPeopleAskForIsThere() {
        VerdictFile verdict = SampleVerdict.whole();

        assertThat(verdict.total(Outcome.FAIL)).isEqualTo(1);
        assertThat(verdict.judged()).isEqualTo(2);
        assertThat(verdict.took()).hasMillis(4210);
        assertThat(verdict.isPartial()).isTrue();
        assertThat(verdict.requirement("CANCEL-99")).isEmpty();
        assertThat(verdict.requirement("READ-01")).get().returns("first · second", RequirementRecord::reading);
        assertThat(verdict.attention()).extracting(RequirementRecord::id).containsExactly("CANCEL-04", "READ-02");
        assertThat(verdict.exchanges())
                .extracting(ExchangeRecord::line, ExchangeRecord::answer)
                .containsExactly(
                        tuple("POST /v1/jobs", "202 OK"),
                        tuple("GET /v1/jobs/7", "200 OK"),
                        tuple("GET /__control", "[no answer: Connection refused]"));
    }

    @Test
    void aBodyIsShownWithWhatIsLeftOfIt() {
        MessageRecord cut = SampleVerdict.whole().exchanges().get(0).response();
        MessageRecord archive = new MessageRecord(
                List.of(new HeaderRecord("Content-Type", "Application/ZIP; a=b")),
                "",
                MessageRecord.Shown.NO_TEXT,
                1234);

        assertThat(cut.text()).isEqualTo(cut.body() + "\n[cut; the body has 10,000 bytes]");
        assertThat(cut.mediaType()).isEqualTo("application/json");
        assertThat(cut.header("content-type")).contains("application/json; charset=utf-8");
        assertThat(archive.text()).isEqualTo("[1,234 bytes of application/zip, not shown]");
        assertThat(new MessageRecord(List.of(), "", MessageRecord.Shown.NO_TEXT, 1).text())
                .isEqualTo("[1 bytes of an unnamed type, not shown]");
        assertThat(MessageRecord.of(List.of(), "é").bytes()).isEqualTo(2);
    }

    @Test
    void everyOutcomeHasItsPlace() {
        assertThat(Outcome.worstFirst())
                .startsWith(Outcome.FAIL)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(Outcome.values());
    }

    private static String json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleVerdict.whole().write(out);
        return out.toString(UTF_8);
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
