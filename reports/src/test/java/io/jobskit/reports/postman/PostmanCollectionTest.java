package io.jobskit.reports.postman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.testing.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostmanCollectionTest {

    private static final String BODY =
            "{\"data\":{\"type\":\"jobs\",\"id\":\"17\",\"attributes\":{\"job_type\":\"PORTFOLIO_QUERY\",\"status\":\"%s\"}}}";

    static List<VerdictFile> verdicts() {
        return List.of(Verdicts.conformant(), Verdicts.worst(), Samples.harmful(), followed());
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void theFormatsSchemaAllowsIt(VerdictFile verdict) throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                PostmanCollectionTest.class.getResourceAsStream("/postman/collection-2.1.0.json"),
                "collection-2.1.0.json")) {
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(schema)
                            .validate(new ObjectMapper().readTree(collection(verdict))))
                    .isEmpty();
        }
    }

    @Test
    void aFolderHoldsWhatARequirementWasJudgedByAndWhatThatNeeds() {
        Golden.matches("postman_collection.json", collection(followed()));
    }

    @Test
    void aBodyThatTheVerdictCutsIsLeftOutAndTheFolderSaysSo() throws IOException {
        ExchangeRecord cut = Verdicts.exchange("CANCEL-01", 1)
                .sent("POST", "/v1/jobs")
                .sendsBeginning("{\"data\":", 9000)
                .made();
        JsonNode folder = new ObjectMapper()
                .readTree(collection(Samples.requirements(
                        Samples.few(),
                        List.of(Verdicts.evidence(
                                Samples.few().requirement("CANCEL-01").orElseThrow(), List.of(cut))))))
                .at("/item/0/item/0");

        assertThat(folder.path("item")).isEmpty();
        assertThat(folder.path("description").asText())
                .endsWith("Left out: 1 request with a body that verdict.json does not hold as a whole.");
    }

    /** A job is created for one requirement; another reads it, follows its redirect, and asks for it without credentials. */
    private static VerdictFile followed() {
        ExchangeRecord creation = Verdicts.exchange("CANCEL-01", 1)
                .sent("POST", "/v1/jobs")
                .sentHeader("Authorization", "Basic ***")
                .sentHeader("Content-Type", "application/vnd.api+json")
                .sentHeader("X-Api-Key", "***")
                .sends("{\"data\":{}}")
                .answered(202, "Accepted")
                .body(BODY.formatted("Queued"))
                .made();
        ExchangeRecord reading = Verdicts.exchange("CANCEL-04", 1)
                .sent("GET", "/v1/jobs/17?include=creator")
                .sentHeader("Authorization", "Bearer ***")
                .by("other-user", "r1/CANCEL-04/1")
                .body(BODY.formatted("Completed"))
                .made();
        ExchangeRecord redirect = Verdicts.exchange("CANCEL-04", 2)
                .sent("GET", "/v1/jobs/17/download")
                .sentHeader("Authorization", "Bearer ***")
                .answered(303, "See Other")
                .header("Location", "/files/17?signature=…1a2b3c4d")
                .made();
        ExchangeRecord results = Verdicts.exchange("CANCEL-04", 3)
                .sent("GET", "/files/17?signature=…1a2b3c4d")
                .body("a,b")
                .made();
        return Samples.requirements(
                Samples.few(),
                List.of(
                        Verdicts.evidence(Samples.few().requirement("CANCEL-01").orElseThrow(), List.of(creation)),
                        Verdicts.evidence(
                                Samples.few().requirement("CANCEL-04").orElseThrow(),
                                List.of(reading, redirect, results))));
    }

    private static String collection(VerdictFile verdict) {
        return Written.text(out -> PostmanCollection.write(verdict, out));
    }
}
