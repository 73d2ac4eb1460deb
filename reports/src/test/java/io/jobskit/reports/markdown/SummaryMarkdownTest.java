package io.jobskit.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.support.Written;
import io.jobskit.testing.Golden;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class SummaryMarkdownTest {

    private static final List<Extension> GITHUB = List.of(TablesExtension.create(), AutolinkExtension.create());

    @Test
    void whatHasToBeLookedAtComesFirst() {
        Golden.matches("summary-worst.md", summary(Samples.covering(Samples.few(), "It is late.")));
    }

    @Test
    void whatIsWellIsShort() {
        String summary = summary(Verdicts.conformant());

        Golden.matches("summary-conformant.md", summary);
    }

    @Test
    void whatCameInBetweenIsCounted() {
        assertThat(summary(Samples.disturbed(Verdicts.conformant(), 1, 0)))
                .contains("\n\n**Trouble:** 1 answer was 502, 503 or 504\n\n");
        assertThat(summary(Samples.disturbed(Verdicts.conformant(), 0, 2)))
                .contains("\n\n**Trouble:** 2 requests were not answered\n\n");
        assertThat(summary(Verdicts.conformant())).doesNotContain("Trouble");
    }

    @Test
    void whatWasTriedAndSeenIsOneLineIfTheRunCounted() {
        assertThat(summary(Samples.covering(Verdicts.conformant(), "It is late.")))
                .contains(
                        "\n\nTried 1 of 4 events in statuses, 10 of 12 inputs; saw 2 of 3 documented responses (the HTML report says why not all).\n\n");
        assertThat(summary(Verdicts.conformant())).doesNotContain("Tried");
    }

    @Test
    void aNarrowedRunIsSaidToBeOne() {
        assertThat(summary(Samples.narrowed(Verdicts.conformant(), "CANCEL")))
                .startsWith("### Jobs API: conformant as far as judged (6 of 108, partial run)\n");
    }

    @Test
    void whatFailsARunIsNotFoldedAway() {
        String summary = summary(Samples.harmful());

        assertThat(summary.indexOf("**The list of known failures is out of date:**\n\n- "))
                .isPositive()
                .isLessThan(summary.indexOf("<details>"));
        assertThat(summary).contains("**Note:** The target answers nothing.");
    }

    @Test
    void nothingThatATargetSentBecomesMarkup() {
        List<Node> nodes = nodes(summary(Samples.harmful()));

        // This reader finds addresses of mail that the sites, which ask for a letter after the sign, do not.
        assertThat(of(Link.class, nodes).map(Link::getDestination))
                .allMatch(destination -> destination.matches("mailto:.*@\u2060.*"));
        assertThat(of(Image.class, nodes)).isEmpty();
        assertThat(of(Emphasis.class, nodes)).isEmpty();
        assertThat(of(Heading.class, nodes)).hasSize(1);
        assertThat(Stream.concat(
                        of(HtmlBlock.class, nodes).map(HtmlBlock::getLiteral),
                        of(HtmlInline.class, nodes).map(HtmlInline::getLiteral)))
                .isNotEmpty()
                .allMatch(html -> html.matches("(?s)<details><summary>[^<>]*</summary>|</details>"));
    }

    @Test
    void nothingThatATargetSentBreaksATable() {
        List<Node> nodes = nodes(summary(Samples.harmful()));

        assertThat(of(TableRow.class, nodes).map(SummaryMarkdownTest::cells)).containsOnly(7, 4);
    }

    @Test
    void whatATargetSentIsShownAsItIs() {
        String shown = of(Text.class, nodes(Gfm.text("a|b \\| <i> `c` [d](e) _f_ 1 < 2 &amp;")))
                .map(Text::getLiteral)
                .reduce("", String::concat);

        assertThat(shown.replace("\u2060", "")).isEqualTo("a|b \\| <i> `c` [d](e) _f_ 1 < 2 &amp;");
    }

    @Test
    void nobodyIsMentionedAndNothingIsReferredTo() {
        String shown = of(Text.class, nodes(Gfm.text("@everyone #12 x/y#3 !4 GH-5 $6 %7 ~8 &9")))
                .map(Text::getLiteral)
                .reduce("", String::concat);

        assertThat(shown).doesNotContainPattern("[@#!$%~&](?=\\w)|GH-\\d");
    }

    @Test
    void noWordBecomesAPicture() {
        String shown = of(Text.class, nodes(Gfm.text(":tada: at 10:100:15, :+1::-1: and a: b")))
                .map(Text::getLiteral)
                .reduce("", String::concat);

        assertThat(shown).doesNotContainPattern(":[a-z0-9_+-]+:");
        assertThat(shown.replace("\u2060", "")).isEqualTo(":tada: at 10:100:15, :+1::-1: and a: b");
    }

    @Test
    void anAddressCanBeCopied() {
        assertThat(Gfm.address("http://127.0.0.1:8080/a?b=c")).isEqualTo("`http://127.0.0.1:8080/a?b=c`");
        assertThat(Gfm.address("http://a|b")).isEqualTo("http&#58;\u2060//a&#124;b");
    }

    @Test
    void noTextBeginsAListOrAHeading() {
        for (String text : List.of("- a", "+ a", "* a", "1. a", "12) a", "# a", "> a", "---", "===", "~~~", "```")) {
            List<Node> nodes = nodes(Gfm.text(text));

            assertThat(nodes).as(text).hasSizeLessThanOrEqualTo(3 + text.length());
            assertThat(nodes.get(1)).as(text).isInstanceOf(Paragraph.class);
        }
    }

    @Test
    void aBlockIsClosedByNothingInIt() {
        String block = Gfm.block("```\n</details>\n````");

        assertThat(block).isEqualTo("`````text\n```\n</details>\n````\n`````\n");
    }

    @Test
    void itFitsIntoAComment() {
        VerdictFile all = Samples.changed(
                Verdicts.conformant(),
                entry -> Verdicts.outcome(entry, Outcome.FAIL, entry.id() + "@#|<".repeat(2_000)));
        String summary = summary(all);

        assertThat(summary)
                .hasSizeLessThan(65_536)
                .contains("more, see conformance.html")
                .endsWith("requirements.\n");
    }

    @Test
    void theReasonOfTheWholeRunIsNotRepeated() {
        VerdictFile stopped = Samples.stopped(Verdicts.conformant(), "Nobody answers at the target's address.");

        assertThat(summary(stopped)).contains("**Why:** Nobody answers").doesNotContain("Found");
    }

    private static int cells(TableRow row) {
        int cells = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            assertThat(cell).isInstanceOf(TableCell.class);
            cells++;
        }
        return cells;
    }

    private static String summary(VerdictFile verdict) {
        return Written.text(out -> SummaryMarkdown.write(verdict, out));
    }

    private static <N extends Node> Stream<N> of(Class<N> kind, List<Node> nodes) {
        return nodes.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<Node> nodes(String markdown) {
        List<Node> nodes = new ArrayList<>();
        add(Parser.builder().extensions(GITHUB).build().parse(markdown), nodes);
        return nodes;
    }

    private static void add(Node node, List<Node> nodes) {
        nodes.add(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            add(child, nodes);
        }
    }
}
