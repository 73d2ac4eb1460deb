package io.jobskit.reports.markdown;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.Cause;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.FailureText;
import io.jobskit.reports.text.Headline;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes summary.md, for a comment on a pull request or the summary of a job: the verdict, the totals, what has to be
 * looked at, and the rest to be unfolded. It is GitHub's Markdown, which GitLab reads as well, and always short enough
 * for a comment. Nothing that a server sent becomes markup, a mention or a link.
 */
public final class SummaryMarkdown {

    /** A comment has room for 65,536 characters; some are left for what a workflow puts around it. */
    private static final int ROOM = 60_000;

    private static final int DETAILS = 10;
    private static final int DETAIL = 4_000;
    private static final int ENTRIES = 50;
    private static final int CELL = 300;
    private static final int TEXT = 1_000;

    private final VerdictFile verdict;
    private final StringBuilder text = new StringBuilder();

    private SummaryMarkdown(VerdictFile verdict) {
        this.verdict = verdict;
    }

    /**
     * Writes the summary of a run in UTF-8. The stream stays open.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(VerdictFile verdict, OutputStream out) throws IOException {
        out.write(new SummaryMarkdown(verdict).all().getBytes(StandardCharsets.UTF_8));
    }

    private String all() {
        text.append("### Jobs API: ").append(Words.verdict(verdict)).append("\n\n");
        text.append("**").append(Headline.of(verdict)).append("**\n\n");
        text.append("Target ")
                .append(verdict.target().isNamed() ? brief(verdict.target().name()) + " · " : "")
                .append(Gfm.address(PlainText.cut(verdict.target().baseUrl(), CELL)));
        text.append(" · " + Words.of(verdict.startedAt()) + " · took " + Words.of(verdict.took()) + "\n\n");
        if (!Words.disturbances(verdict).isEmpty()) {
            text.append("**Trouble:** ").append(Words.disturbances(verdict)).append("\n\n");
        }
        if (!verdict.reason().isEmpty()) {
            boolean isWhy = verdict.verdict() == Conclusion.INCONCLUSIVE || verdict.verdict() == Conclusion.ERROR;
            text.append(isWhy ? "**Why:** " : "**Note:** ").append(Gfm.text(PlainText.cut(verdict.reason(), TEXT)));
            text.append("\n\n");
        }
        totals();
        if (verdict.coverage().isKnown()) {
            text.append(Words.coverage(verdict)).append(".\n\n");
        }
        outOfDate();
        table();
        list("Left behind on the target", verdict.leftBehind());
        details();
        list("Left open by the documentation, and which way this target goes", readings());
        list(
                "Not applicable",
                of(Outcome.NOT_APPLICABLE)
                        .map(entry -> entry.id() + ": " + entry.reason())
                        .toList());
        foot();
        return text.toString();
    }

    private void totals() {
        List<Outcome> there = Outcome.worstFirst().stream()
                .filter(outcome -> verdict.total(outcome) > 0)
                .toList();
        text.append(Gfm.row(there.stream().map(Words::of).toList()));
        text.append(Gfm.row(there.stream().map(outcome -> "---:").toList()));
        text.append(Gfm.row(there.stream()
                .map(outcome -> Integer.toString(verdict.total(outcome)))
                .toList()));
        text.append('\n');
    }

    /** What fails a run is never folded away. */
    private void outOfDate() {
        if (verdict.problems().isEmpty()) {
            return;
        }
        text.append("**The list of known failures is out of date:**\n\n");
        text.append(bullets(verdict.problems())).append('\n');
    }

    private void table() {
        List<Cause> bad = Cause.of(
                Stream.concat(bad().stream(), of(Outcome.KNOWN_FAILURE)).toList());
        if (bad.isEmpty()) {
            return;
        }
        text.append(Gfm.row(List.of("Requirement", "Outcome", "Requires", "Found")));
        text.append(Gfm.row(List.of("---", "---", "---", "---")));
        int shown = Room.append(text, bad.stream().map(SummaryMarkdown::row).toList(), ROOM / 2);
        text.append('\n');
        if (shown < bad.size()) {
            String rest = Words.counted(Cause.requirements(bad.subList(shown, bad.size())));
            text.append("And ").append(rest).append(" more, see conformance.html.\n\n");
        }
    }

    /** A row for what falls together. */
    private static String row(Cause cause) {
        RequirementRecord first = cause.first();
        List<String> others =
                cause.others().stream().map(other -> Gfm.text(other.id())).toList();
        String ids = "**" + Gfm.text(first.id()) + "**"
                + (others.isEmpty() ? "" : " and with it " + String.join(" ", others));
        return Gfm.row(List.of(ids, Words.of(first.outcome()), brief(first.says()), brief(first.reason())));
    }

    /** The worst first, without what only repeats the reason of the whole run. */
    private List<RequirementRecord> bad() {
        return Outcome.worstFirst().stream()
                .filter(outcome ->
                        outcome == Outcome.FAIL || outcome == Outcome.INCONCLUSIVE || outcome == Outcome.WARN)
                .flatMap(this::of)
                .filter(entry -> !entry.reason().equals(verdict.reason()))
                .toList();
    }

    private Stream<RequirementRecord> of(Outcome outcome) {
        return verdict.requirements().stream().filter(entry -> entry.outcome() == outcome);
    }

    private void details() {
        List<RequirementRecord> bad = bad();
        for (RequirementRecord entry : bad.subList(0, Math.min(DETAILS, bad.size()))) {
            String said = PlainText.cut(FailureText.of(entry), DETAIL);
            unfold(Gfm.text(entry.id()) + ": what was sent, what came back, and where to look", Gfm.block(said));
        }
    }

    private List<String> readings() {
        return verdict.requirements().stream()
                .filter(entry -> !entry.reading().isEmpty())
                .map(entry -> String.format(Locale.ROOT, "%s: %s → %s", entry.id(), entry.says(), entry.reading()))
                .toList();
    }

    private void list(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            unfold(title + " (" + entries.size() + ")", bullets(entries));
        }
    }

    private static String bullets(List<String> entries) {
        StringBuilder list = new StringBuilder();
        entries.stream()
                .limit(ENTRIES)
                .forEach(entry -> list.append("- ").append(brief(entry)).append('\n'));
        if (entries.size() > ENTRIES) {
            list.append("- and ").append(entries.size() - ENTRIES).append(" more, see verdict.json\n");
        }
        return list.toString();
    }

    /** What there is no room for is left out as a whole, so that nothing is ever cut in the middle of markup. */
    private void unfold(String title, String content) {
        String folded =
                String.format(Locale.ROOT, "<details><summary>%s</summary>\n\n%s\n</details>\n\n", title, content);
        if (text.length() + folded.length() <= ROOM) {
            text.append(folded);
        }
    }

    private void foot() {
        text.append(String.format(
                Locale.ROOT,
                "Run %s, seed %d, kit %s, catalogue %s, %s.\n",
                brief(verdict.runId()),
                verdict.seed(),
                brief(verdict.kit().version()),
                brief(verdict.kit().catalogue()),
                Words.count(verdict.requirements().size(), "requirement", "requirements")));
    }

    private static String brief(String part) {
        return Gfm.text(PlainText.cut(PlainText.onOneLine(part), CELL));
    }
}
