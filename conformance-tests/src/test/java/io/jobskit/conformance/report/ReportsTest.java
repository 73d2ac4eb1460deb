package io.jobskit.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.outcome.RequirementOutcome;
import io.jobskit.conformance.outcome.Verdict;
import io.jobskit.conformance.support.Samples;
import io.jobskit.conformance.support.Targets;
import io.jobskit.conformance.support.VerdictSamples;
import io.jobskit.contract.catalogue.Catalogue;
import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.outcome.Standing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ReportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NASTY =
            "<b attr='x'>&amp; ]]> \u0000\u0007\uFFFE \uD800 \uD83D\uDE00 \"quoted\"\nnext line";

    private final Secrets secrets = Secrets.of(Targets.secretive());

    @TempDir
    Path folder;

    @Test
    void everyVerdictKeepsToItsSchema() throws IOException {
        for (Conclusion conclusion : Conclusion.values()) {
            Reports.write(verdict(conclusion), secrets, folder);

            assertThat(schema().validate(written())).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesWhatIsNoVerdict() throws IOException {
        Reports.write(verdict(Conclusion.CONFORMANT), secrets, folder);
        JsonNode wrong = JSON.readTree(written().toString().replace("\"PASS\"", "\"PASSED\""));

        assertThat(schema().validate(wrong)).isNotEmpty();
        assertThat(schema().validate(JSON.readTree("{}"))).isNotEmpty();
    }

    @Test
    void theVerdictSaysEverythingOnce() throws IOException {
        Reports.write(verdict(Conclusion.NOT_CONFORMANT), secrets, folder);
        JsonNode json = written();

        assertThat(json.at("/verdict").asText()).isEqualTo("NOT_CONFORMANT");
        assertThat(json.at("/target/name").asText()).isEqualTo("Jobs API, staging");
        assertThat(json.at("/totals").toString())
                .isEqualTo("{\"PASS\":1,\"FAIL\":1,\"WARN\":1,\"NOT_APPLICABLE\":1,\"INCONCLUSIVE\":1,"
                        + "\"KNOWN_FAILURE\":1,\"OBSERVED\":1}");
        assertThat(json.at("/requirements"))
                .allSatisfy(
                        entry -> assertThat(entry.path("evidence").toString()).isEqualTo("[1,2]"));
        assertThat(json.at("/exchanges")).hasSize(2);
        assertThat(json.at("/exchanges/0/number").asInt()).isEqualTo(1);
        assertThat(json.at("/exchanges/0/method").asText()).isEqualTo("GET");
        assertThat(json.at("/exchanges/0/url").asText()).isEqualTo("http://127.0.0.1:8080/v1/jobs/7");
        assertThat(json.at("/exchanges/0/status").asInt()).isEqualTo(200);
        assertThat(json.at("/exchanges/0/response").toString())
                .isEqualTo("{\"headers\":[{\"name\":\"Content-Type\",\"value\":\"application/vnd.api+json\"}],"
                        + "\"body\":\"{\\\"data\\\": []}\",\"shown\":\"whole\",\"bytes\":12}");
        assertThat(json.at("/exchanges/0/millis").asInt()).isEqualTo(12);
        assertThat(json.at("/exchanges/0/mark").asText()).isEqualTo("r1/CANCEL-04/1");
        assertThat(json.at("/problems")).hasSize(1);
        assertThat(json.at("/left_behind")).hasSize(1);
    }

    @Test
    void whatTheRunLeftOutIsMarkedSo() throws IOException {
        RequirementOutcome judged = VerdictSamples.outcome("CANCEL-01", Level.MUST, Outcome.PASS, "");
        RequirementOutcome left = new RequirementOutcome(
                Samples.requirement("CANCEL-02", Level.MUST),
                Outcome.NOT_APPLICABLE,
                "The run sends no write requests (--read-only), and this requirement needs POST.",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Standing.READ_ONLY);
        Reports.write(
                VerdictSamples.verdict(Conclusion.CONFORMANT, "", List.of(judged, left), List.of(), List.of()),
                secrets,
                folder);

        assertThat(schema().validate(written())).isEmpty();
        assertThat(written().at("/requirements/0/left_out").asBoolean(true)).isFalse();
        assertThat(written().at("/requirements/1/left_out").asBoolean()).isTrue();
        assertThat(folder.resolve("earl.json")).content().contains("earl:untested");
        assertThat(schema().validate(JSON.readTree(written().toString().replace("NOT_APPLICABLE\"", "INCONCLUSIVE\""))))
                .isNotEmpty();
    }

    @Test
    void junitXmlIsWhatCiReads() throws Exception {
        Reports.write(verdict(Conclusion.NOT_CONFORMANT), secrets, folder);
        Path file = folder.resolve("junit.xml");
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());

        assertThat(attributes(xml.getDocumentElement())).isEqualTo("tests=10 failures=2 errors=1 skipped=3");
        assertThat(children(xml, "CANCEL-01")).isEqualTo("properties");
        assertThat(children(xml, "CANCEL-02")).isEqualTo("properties failure");
        assertThat(children(xml, "CANCEL-03")).isEqualTo("properties system-out");
        assertThat(children(xml, "CANCEL-04")).isEqualTo("properties skipped");
        assertThat(children(xml, "CANCEL-05")).isEqualTo("properties error");
        assertThat(children(xml, "CANCEL-06")).isEqualTo("properties skipped system-out");
        assertThat(children(xml, "CANCEL-07")).isEqualTo("properties system-out");
        assertThat(testCase(xml, "CANCEL-02").getTextContent())
                .contains("FAIL CANCEL-02 (must)", "<b attr='x'>&amp; ]]>", "\uD83D\uDE00")
                .doesNotContain("\u0007");
    }

    @Test
    void aRunThatJudgedNothingIsNotGreenInCi() throws Exception {
        Verdict dead = VerdictSamples.verdict(
                Conclusion.INCONCLUSIVE,
                "It is dead.",
                List.of(VerdictSamples.outcome("CANCEL-01", Level.MUST, Outcome.NOT_APPLICABLE, "Not declared.")),
                List.of(),
                List.of());

        Reports.write(dead, secrets, folder);

        assertThat(Files.readString(folder.resolve("junit.xml"))).contains("errors=\"1\"", "message=\"It is dead.\"");
    }

    @Test
    void noSecretIsInAnyFile() throws IOException {
        Reports.write(leaky(List.of(leakyExchange())), secrets, folder);

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(
                                Targets.SECRET,
                                "s3cr",
                                Targets.TOKEN,
                                Targets.OTHER_SECRET,
                                Targets.HEADER,
                                Targets.CONTROL,
                                base64("key:" + Targets.SECRET).substring(0, 12),
                                base64(Targets.SECRET));
            }
        }
    }

    @Test
    void noHalfWrittenFileIsLeft() throws IOException {
        Reports.write(verdict(Conclusion.CONFORMANT), secrets, folder.resolve("deep/down"));

        try (Stream<Path> files = Files.list(folder.resolve("deep/down"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "verdict.json",
                            "summary.txt",
                            "failures.txt",
                            "conformance.html",
                            "features.html",
                            "junit.xml",
                            "ctrf.json",
                            "summary.md",
                            "badge.svg",
                            "matrix.csv",
                            "matrix.xlsx",
                            "earl.json",
                            "postman_collection.json");
        }
    }

    private Verdict leaky(List<Exchange> evidence) {
        String everything =
                String.join(" ", Targets.SECRET, Targets.TOKEN, Targets.OTHER_SECRET, Targets.HEADER, Targets.CONTROL);
        List<RequirementOutcome> outcomes = Catalogue.shipped().requirements().stream()
                .map(requirement -> new RequirementOutcome(
                        requirement,
                        requirement.level() == Level.MUST ? Outcome.FAIL : Outcome.INCONCLUSIVE,
                        "It said " + everything,
                        List.of(everything),
                        List.of("features/a.feature:1"),
                        evidence))
                .toList();
        return VerdictSamples.verdict(
                Conclusion.NOT_CONFORMANT, everything, outcomes, List.of(everything), List.of(everything));
    }

    private static Exchange leakyExchange() {
        String everything =
                String.join(" ", Targets.SECRET, Targets.TOKEN, Targets.OTHER_SECRET, Targets.HEADER, Targets.CONTROL);
        String echo = base64("key:" + Targets.SECRET) + " " + everything + " filling".repeat(300);
        return Samples.exchange(
                1,
                "default",
                Samples.request(
                        "POST",
                        "http://127.0.0.1:8080/v1/jobs?token=" + Targets.TOKEN,
                        List.of(
                                new Header("Authorization", "Basic " + base64("key:" + Targets.SECRET)),
                                new Header("X-Gateway", Targets.HEADER),
                                new Header("X-Control", Targets.CONTROL)),
                        everything),
                Optional.of(Samples.answer(
                        401, "No " + Targets.TOKEN, "text/plain", echo.getBytes(StandardCharsets.UTF_8))));
    }

    private static Verdict verdict(Conclusion conclusion) {
        List<RequirementOutcome> outcomes = new ArrayList<>();
        outcomes.add(VerdictSamples.outcome("CANCEL-01", Level.MUST, Outcome.PASS, ""));
        outcomes.add(VerdictSamples.outcome("CANCEL-02", Level.MUST, Outcome.FAIL, NASTY));
        outcomes.add(VerdictSamples.outcome("CANCEL-03", Level.SHOULD, Outcome.WARN, NASTY));
        outcomes.add(VerdictSamples.outcome("CANCEL-04", Level.MUST, Outcome.NOT_APPLICABLE, "Not declared."));
        outcomes.add(VerdictSamples.outcome("CANCEL-05", Level.MUST, Outcome.INCONCLUSIVE, NASTY));
        outcomes.add(VerdictSamples.outcome("CANCEL-06", Level.MUST, Outcome.KNOWN_FAILURE, "Soon."));
        outcomes.add(VerdictSamples.outcome("CANCEL-07", Level.OPEN, Outcome.OBSERVED, ""));
        return VerdictSamples.verdict(conclusion, "", outcomes, List.of("An entry is stale."), List.of("Job 7: 500."));
    }

    private JsonNode written() throws IOException {
        return JSON.readTree(folder.resolve("verdict.json").toFile());
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream schema = Catalogue.class.getResourceAsStream("/contract/verdict.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String attributes(Element element) {
        return Stream.of("tests", "failures", "errors", "skipped")
                .map(name -> name + "=" + element.getAttribute(name))
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static String children(Document xml, String id) {
        List<String> names = new ArrayList<>();
        Element testCase = testCase(xml, id);
        for (int i = 0; i < testCase.getChildNodes().getLength(); i++) {
            if (testCase.getChildNodes().item(i) instanceof Element child) {
                names.add(child.getTagName());
            }
        }
        return String.join(" ", names);
    }

    private static Element testCase(Document xml, String id) {
        for (int i = 0; i < xml.getElementsByTagName("testcase").getLength(); i++) {
            Element element = (Element) xml.getElementsByTagName("testcase").item(i);
            if (element.getAttribute("name").startsWith(id + " ")) {
                return element;
            }
        }
        throw new AssertionError(id);
    }
}
