package io.jobskit.reports.badge;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.reports.text.Headline;
import io.jobskit.testing.Golden;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BadgeTest {

    @ParameterizedTest
    @EnumSource
    void everyVerdictHasABadge(Conclusion conclusion) {
        String badge = svg(of(conclusion));

        Golden.matches("badge/" + conclusion.name().toLowerCase(Locale.ROOT) + ".svg", badge);
    }

    /** Where every mandatory requirement was judged there is no verdict as far as judged. */
    private static VerdictFile of(Conclusion conclusion) {
        VerdictFile run = Verdicts.conformant();
        return Samples.conclusion(
                conclusion == Conclusion.CONFORMANT_AS_FAR_AS_JUDGED ? Samples.bare(run) : run, conclusion);
    }

    @Test
    void theTitleSaysWhatTheHeadlineSays() {
        assertThat(svg(Verdicts.worst()))
                .contains("<title id=\"title\">Jobs API, Jobs API, staging: not conformant. "
                        + Headline.of(Verdicts.worst()) + "</title>");
    }

    @Test
    void aNarrowedRunIsSaidToBeOne() {
        Golden.matches("badge/partial.svg", svg(Samples.narrowed(Verdicts.conformant(), "CANCEL")));
    }

    @ParameterizedTest
    @EnumSource
    void theWordsFit(Conclusion conclusion) throws Exception {
        Document badge = parsed(svg(Samples.narrowed(of(conclusion), "CANCEL")));
        int width = number(badge.getDocumentElement(), "width");
        Element words = (Element) badge.getElementsByTagName("text").item(1);

        assertThat(number(words, "x") + number(words, "textLength") + 6).isEqualTo(width);
        assertThat(words.getTextContent().length() * 5).isLessThan(number(words, "textLength"));
    }

    @Test
    void textsAreAsWideAsInVerdana() {
        assertThat(TextWidth.of("passing")).isEqualTo(42);
        assertThat(TextWidth.of("Jobs API")).isEqualTo(47);
        assertThat(TextWidth.of("~")).isEqualTo(9);
        assertThat(TextWidth.of("é")).isEqualTo(11);
    }

    @Test
    void aTargetCanTNameItselfOutOfTheTitle() throws Exception {
        Document badge = parsed(svg(Samples.harmful()));

        assertThat(badge.getElementsByTagName("script").getLength()).isZero();
        assertThat(badge.getElementsByTagName("title").item(0).getTextContent()).contains("<script>alert(1)</script>");
    }

    private static String svg(VerdictFile verdict) {
        return Written.text(out -> Badge.write(verdict, out));
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
