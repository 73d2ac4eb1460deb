package io.jobskit.reports.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.catalogue.Documentation;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.DifferenceRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ConformancePageTest {

    private static final int MEGABYTE = 1_000_000;
    private static final Pattern ITEM = Pattern.compile("<details class=\"item (\\w+)\" id=\"([^\"]+)\"");

    private final ConformancePage page = new ConformancePage(Contract.shipped());

    @Test
    void everyRequirementIsThereOnceAndCanBeLinkedTo() throws IOException {
        String html = html(Verdicts.worst());

        assertThat(ITEM.matcher(html).results().map(item -> item.group(1) + " " + item.group(2)))
                .containsExactlyInAnyOrderElementsOf(Verdicts.worst().requirements().stream()
                        .map(entry -> entry.outcome() + " " + entry.id())
                        .toList());
    }

    @Test
    void everyRequirementLeadsToItsSectionOfTheDocumentation() throws IOException {
        VerdictFile verdict = Verdicts.conformant();
        String html = html(verdict);

        Documentation page = new Documentation("https://docs.example.com/jobs");
        assertThat(verdict.target().documentation()).isEqualTo(page.address());
        assertThat(verdict.requirements()).isNotEmpty().allSatisfy(entry -> {
            String item =
                    html.substring(html.indexOf("<details class=\"item " + entry.outcome() + "\" id=\"" + entry.id()));
            String shown = item.substring(0, item.indexOf("</details>"));
            page.link(entry.section())
                    .ifPresentOrElse(
                            link -> assertThat(shown)
                                    .containsOnlyOnce(
                                            "In the documentation: <a href=\"" + link + "\" rel=\"noreferrer\">"),
                            () -> assertThat(shown).doesNotContain("In the documentation"));
        });
        assertThat(html)
                .containsOnlyOnce(
                        "<h3><a href=\"https://docs.example.com/jobs#cancel-a-job\" rel=\"noreferrer\">Cancel a job</a> ");
    }

    @Test
    void noPageOfDocumentationIsNoLink() throws IOException {
        for (String address : List.of("", "javascript:alert(1)")) {
            VerdictFile verdict = Samples.documented(Verdicts.conformant(), address);

            assertThat(html(verdict))
                    .doesNotContain("In the documentation", "href=\"javascript")
                    .contains("<h3>Cancel a job <");
        }
    }

    @Test
    void theListCanBeReadWithoutScript() throws IOException {
        assertThat(html(Verdicts.worst()))
                .contains("NOT CONFORMANT", "Jobs API, staging", "<noscript>", "Cancelling a Completed job")
                .contains("<span class=\"keyword\">Given</span> a job kept at &quot;Completed&quot;");
    }

    @Test
    void aPartialRunSaysSoInItsTitleAndItsHeading() throws IOException {
        assertThat(html(Samples.narrowed(Verdicts.conformant(), "CANCEL")))
                .contains(
                        "<title>CONFORMANT as far as judged (6 of 108, partial run) · ",
                        "class=\"verdict CONFORMANT_AS_FAR_AS_JUDGED\">CONFORMANT as far as judged (6 of 108, partial run)</span>");
        assertThat(html(Verdicts.conformant())).doesNotContain("partial run");
    }

    @Test
    void whatFallsTogetherIsOneCard() throws IOException {
        String html = html(Samples.together());
        // Cards alone: to look through a whole page for what follows what is slow.
        String cards = html.substring(html.indexOf("<li class=\"trouble"), html.indexOf("<details class=\"item"));

        assertThat(cards)
                .containsOnlyOnce("<summary>2 more requirements fail for the same cause</summary>")
                .containsSubsequence(
                        "<li class=\"trouble FAIL\">",
                        "<a href=\"#READ-01\">READ-01</a> <span class=\"says\">",
                        "2 more requirements fail",
                        "<a href=\"#READ-04\">READ-04</a> <span class=\"says\">",
                        "<a href=\"#LIST-01\">LIST-01</a> <span class=\"says\">",
                        "<li class=\"trouble FAIL\">",
                        "<a href=\"#CANCEL-04\">CANCEL-04</a> <span class=\"says\">");
    }

    @Test
    void theSchemaThatSaysSoIsNamed() throws IOException {
        String schema = "openapi.yaml#/components/schemas/Job/maximum";
        VerdictFile unfit = Samples.changed(
                Verdicts.conformant(),
                entry -> entry.id().equals("RESOURCE-07")
                        ? Verdicts.violated(
                                entry,
                                Outcome.FAIL,
                                new DifferenceRecord(
                                        DifferenceRecord.Kind.MEMBER,
                                        Verdicts.number("RESOURCE-07", 3),
                                        "/data",
                                        "a number from 0 to 1",
                                        "50",
                                        "data is 50; it should be a number from 0 to 1.",
                                        schema))
                        : entry);

        assertThat(html(unfit)).containsOnlyOnce("<h4>By the schema</h4>\n<p><code>" + schema + "</code> </p>");
        assertThat(html(Verdicts.worst())).doesNotContain("By the schema");
    }

    @Test
    void aTargetWithoutANameIsNamedOnce() throws IOException {
        String address = "http://127.0.0.1:9999";
        assertThat(html(Samples.target(Verdicts.conformant(), address, address)))
                .contains("<bdi>" + address + "</bdi></h1>")
                .doesNotContain("<dt>Target</dt>");
        assertThat(html(Verdicts.conformant())).contains("<dt>Target</dt>");
    }

    @Test
    void whatCameInBetweenIsCounted() throws IOException {
        assertThat(html(Samples.disturbed(Verdicts.conformant(), 3, 1)))
                .contains("<dt>Trouble</dt><dd>3 answers were 502, 503 or 504; 1 request was not answered</dd>");
        assertThat(html(Verdicts.conformant())).doesNotContain("Trouble");
    }

    @Test
    void whatWasTriedAndSeenIsThereWithTheReasons() throws IOException {
        assertThat(html(Samples.covering(Verdicts.conformant(), "It is late.")))
                .contains(
                        "<a href=\"#coverage\">Coverage</a>",
                        "<b>1 of 4</b> cells tried",
                        "<b>10 of 12</b> inputs tried",
                        "<b>2 of 3</b> seen",
                        "<tr><th scope=\"row\">Queued</th><td class=\"tried\">✓</td><td>1</td><td></td></tr>",
                        "<li><bdi>It is late.</bdi> <small>2 cells</small></li>",
                        "<a href=\"#VIEW-09\">VIEW-09</a></th><td class=\"count\">5 of 7</td><td><p><bdi>It is late.</bdi>",
                        "<code>POST /v1/jobs</code>",
                        "<td>204</td><td>any or none</td><td><bdi class=\"unseen\">It is late.</bdi></td>");
    }

    @Test
    void aFileThatWasWrittenBeforeRunsCountedShowsNothingOfIt() throws IOException {
        assertThat(html(Verdicts.conformant()))
                .doesNotContain("Coverage of the contract", "#coverage", "id=\"coverage\"");
    }

    @Test
    void aRunOfThreeThousandExchangesIsUnderAMegabyteAndAllThere() throws IOException {
        VerdictFile run = Verdicts.large(20);

        assertThat(Verdicts.json(run).length).as("bytes of verdict.json").isGreaterThan(4 * MEGABYTE);
        assertThat(html(run).getBytes(UTF_8).length).as("bytes of the page").isLessThan(MEGABYTE);
        assertThat(html(run).split("<details class=\"item ", -1))
                .hasSize(run.requirements().size() + 1);
    }

    @Test
    void anExchangeThatIsSharedIsThereOnce() {
        VerdictFile various = Verdicts.large(1);
        VerdictFile shared = Verdicts.with(
                entry -> Verdicts.evidence(entry, various.requirements().get(0).evidence()));

        assertThat(Evidence.of(shared).length()).isLessThan(Evidence.of(various).length() / 4);
    }

    @Test
    void nothingThatATargetSentIsMarkup() throws IOException {
        String hostile = "</script><!--<script>x</script><img src=x onerror=x>' \" ` \u2028 \u202e {{run}} <![CDATA[";

        String html = html(Samples.covering(Verdicts.saying(hostile), hostile));

        assertThat(html).doesNotContain("<img", "<!--", "<![CDATA[", "x</script>");
        assertThat(html.split("<script", -1))
                .as("parts between the beginnings of scripts")
                .hasSize(3);
        assertThat(html.split("</script", -1))
                .as("parts between the ends of scripts")
                .hasSize(3);
    }

    @Test
    void theSameVerdictGivesTheSamePage() throws IOException {
        assertThat(html(Verdicts.worst())).isEqualTo(html(Verdicts.worst()));
    }

    private String html(VerdictFile verdict) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page.write(verdict, out);
        return out.toString(UTF_8);
    }
}
