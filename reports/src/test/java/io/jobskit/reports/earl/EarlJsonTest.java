package io.jobskit.reports.earl;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class EarlJsonTest {

    private static final String EARL = "http://www.w3.org/ns/earl#";

    @Test
    void aRunIsAGraphOfAssertions() {
        Golden.matches("earl.json", earl(Samples.few()));
    }

    @Test
    void everyAssertionIsWholeForReadersOfLinkedData() throws JsonLdError, IOException {
        List<JsonNode> nodes = expanded(Samples.few());
        List<JsonNode> assertions = ofType(nodes, "Assertion");

        assertThat(assertions).hasSize(7).allSatisfy(assertion -> {
            assertThat(id(assertion, "assertedBy")).isEqualTo("urn:jobskit:kit:0.1.0");
            assertThat(id(assertion, "subject")).isEqualTo("http://127.0.0.1:8080");
            assertThat(id(assertion, "mode")).isEqualTo(EARL + "automatic");
            assertThat(ofType(nodes, "TestRequirement"))
                    .anyMatch(criterion -> criterion.path("@id").asText().equals(id(assertion, "test")));
        });
        assertThat(ofType(nodes, "TestSubject")).hasSize(1);
        assertThat(ofType(nodes, "Assertor")).hasSize(1);
    }

    @Test
    void theSevenOutcomesAreMappedHonestly() throws JsonLdError, IOException {
        assertThat(outcomes(Samples.few()))
                .isEqualTo(Map.of(
                        "CANCEL-01", "passed",
                        "CANCEL-04", "failed",
                        "CANCEL-12", "passed",
                        "LIST-07", "failed",
                        "STATUS-03", "failed",
                        "READ-02", "cantTell",
                        "DOWNLOAD-16", "inapplicable"));
    }

    @Test
    void whatANarrowedRunLeavesOutIsUntested() throws JsonLdError, IOException {
        assertThat(outcomes(Samples.narrowed(Samples.fewOf(Verdicts.conformant()), "CANCEL")))
                .containsEntry("CANCEL-01", "passed")
                .containsEntry("LIST-07", "untested");
    }

    @Test
    void aTargetWithoutAnAddressIsStillASubject() throws JsonLdError, IOException {
        List<JsonNode> nodes = expanded(Samples.harmful());

        assertThat(ofType(nodes, "Assertion"))
                .hasSize(7)
                .allMatch(assertion -> id(assertion, "subject").equals("_:target"));
    }

    private static Map<String, String> outcomes(VerdictFile verdict) throws JsonLdError, IOException {
        Map<String, String> outcomes = new TreeMap<>();
        for (JsonNode assertion : ofType(expanded(verdict), "Assertion")) {
            String criterion = id(assertion, "test");
            outcomes.put(
                    criterion.substring(criterion.lastIndexOf(':') + 1),
                    id(assertion.path(EARL + "result").path(0), "outcome").substring(EARL.length()));
        }
        return outcomes;
    }

    private static List<JsonNode> ofType(List<JsonNode> nodes, String type) {
        return nodes.stream()
                .filter(node -> StreamSupport.stream(node.path("@type").spliterator(), false)
                        .anyMatch(name -> name.asText().equals(EARL + type)))
                .toList();
    }

    private static String id(JsonNode node, String property) {
        return node.path(EARL + property).path(0).path("@id").asText();
    }

    /** Without the network: a context that has to be fetched fails. */
    private static List<JsonNode> expanded(VerdictFile verdict) throws JsonLdError, IOException {
        JsonLdOptions offline = new JsonLdOptions((address, options) -> {
            throw new AssertionError("The network is asked for " + address);
        });
        String expanded = JsonLd.expand(JsonDocument.of(new StringReader(earl(verdict))))
                .options(offline)
                .get()
                .toString();
        return StreamSupport.stream(new ObjectMapper().readTree(expanded).spliterator(), false)
                .toList();
    }

    private static String earl(VerdictFile verdict) {
        return Written.text(out -> EarlJson.write(verdict, out));
    }
}
