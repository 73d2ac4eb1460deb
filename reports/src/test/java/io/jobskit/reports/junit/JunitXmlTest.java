package io.jobskit.reports.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.reports.text.Headline;
import io.jobskit.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitXmlTest {

    static List<VerdictFile> verdicts() {
        return List.of(Verdicts.conformant(), Verdicts.worst(), Samples.harmful());
    }

    @Test
    void aRunIsSuitesOfCases() {
        Golden.matches("junit.xml", xml(Samples.few()));
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void theSchemaAllowsIt(VerdictFile verdict) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlTest.class.getResource("/junit/junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml(verdict))));
    }

    @Test
    void everyRequirementIsACaseAndTheRunIsThree() throws Exception {
        VerdictFile verdict = Verdicts.worst();
        List<Element> cases = cases(verdict);

        assertThat(cases).hasSize(verdict.requirements().size() + 3);
        assertThat(cases.stream().map(one -> one.getAttribute("classname") + one.getAttribute("name")))
                .doesNotHaveDuplicates();
        assertThat(of(cases, "failure")).singleElement().satisfies(one -> {
            assertThat(one.getAttribute("name")).startsWith("CANCEL-04 ");
            assertThat(one.getAttribute("file")).matches("features/cancel/\\w+\\.feature");
            assertThat(one.getAttribute("line")).matches("\\d+");
        });
        assertThat(of(cases, "error"))
                .singleElement()
                .satisfies(one -> assertThat(one.getAttribute("name")).startsWith("READ-02 "));
        assertThat(of(cases, "skipped"))
                .hasSize(3)
                .first()
                .returns("Every mandatory requirement was judged", one -> one.getAttribute("name"));
    }

    @Test
    void whatWasNotJudgedIsASkipThatSaysWhy() throws Exception {
        VerdictFile bare = Samples.bare(Verdicts.conformant());

        assertThat(of(cases(bare), "skipped"))
                .first()
                .satisfies(one -> assertThat(one.getTextContent()).contains(Headline.of(bare)));
        assertThat(of(cases(Verdicts.conformant()), "skipped")).isEmpty();
    }

    @Test
    void aCaseTakesAsLongAsItsScenarioDid() throws Exception {
        VerdictFile timed = Samples.timed(Verdicts.worst());

        assertThat(of(cases(timed), "failure")).singleElement().returns("3.000", one -> one.getAttribute("time"));
        assertThat(xml(timed)).containsOnlyOnce("<property name=\"waited_seconds\" value=\"2.000\"");
    }

    @Test
    void timeIsCountedOnce() throws Exception {
        ExchangeRecord own = Verdicts.reading("CANCEL-01", 1, "7", "Queued");
        VerdictFile shared = Samples.changed(Samples.few(), entry -> Verdicts.evidence(entry, List.of(own)));
        List<Element> cases = cases(shared);

        assertThat(xml(shared)).containsPattern("<testsuites [^>]* time=\"4.210\"");
        assertThat(cases.stream()
                        .mapToDouble(one -> Double.parseDouble(one.getAttribute("time")))
                        .sum())
                .isEqualTo(0.003);
        assertThat(cases).anySatisfy(one -> {
            assertThat(one.getAttribute("name")).startsWith("CANCEL-01 ");
            assertThat(one.getAttribute("time")).isEqualTo("0.003");
        });
    }

    @Test
    void whoeverReadsOnlyTextsOrOnlyMessagesLearnsWhy() throws Exception {
        for (String problem : List.of("failure", "error", "skipped")) {
            for (VerdictFile verdict : verdicts()) {
                assertThat(of(cases(verdict), problem)).allSatisfy(one -> {
                    Element told = (Element) one.getElementsByTagName(problem).item(0);
                    assertThat(told.getAttribute("message")).isNotBlank();
                    assertThat(told.getTextContent()).isNotBlank();
                });
            }
        }
    }

    @Test
    void aRunThatCouldNotJudgeIsNotGreen() throws Exception {
        List<Element> cases = cases(Samples.harmful());

        assertThat(of(cases, "error").stream().map(one -> one.getAttribute("name")))
                .contains("The target can be judged");
        assertThat(of(cases, "failure").stream().map(one -> one.getAttribute("name")))
                .contains("The list of known failures is up to date");
    }

    private static List<Element> of(List<Element> cases, String problem) {
        return cases.stream()
                .filter(one -> one.getElementsByTagName(problem).getLength() > 0)
                .toList();
    }

    private static List<Element> cases(VerdictFile verdict) throws Exception {
        NodeList cases = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml(verdict).getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("testcase");
        return IntStream.range(0, cases.getLength())
                .mapToObj(at -> (Element) cases.item(at))
                .toList();
    }

    private static String xml(VerdictFile verdict) {
        return Written.text(out -> JunitXml.write(verdict, out));
    }
}
