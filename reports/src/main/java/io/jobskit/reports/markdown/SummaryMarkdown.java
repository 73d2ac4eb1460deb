package io.jobskit.reports.markdown;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.Cause;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.template.Template;
import io.jobskit.reports.text.FailureText;
import io.jobskit.reports.text.PlainText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    private final VerdictFile verdict;
    private final Template template = new Template(SummaryMarkdown.class, "summary.md", Gfm::brief);

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
        List<Cause> causes = Cause.of(Stream.concat(verdict.attention().stream(), of(Outcome.KNOWN_FAILURE))
                .toList());
        List<Cause> rows = Room.fitting(causes, some -> text(causes, some, List.of()), ROOM / 2);
        return text(causes, rows, Room.fitting(folds(), some -> text(causes, rows, some), ROOM));
    }

    private String text(List<Cause> causes, List<Cause> rows, List<Fold> folds) {
        return template.fill(new SummaryModel(verdict, causes, rows, folds));
    }

    private List<Fold> folds() {
        List<Fold> folds = new ArrayList<>();
        folds.add(Fold.of("Left behind on the target", verdict.leftBehind()));
        Cause.requirements(Cause.of(verdict.attention())).stream()
                .limit(DETAILS)
                .map(SummaryMarkdown::detail)
                .forEach(folds::add);
        folds.add(Fold.of("Left open by the documentation, and which way this target goes", readings()));
        folds.add(Fold.of(
                "Not applicable",
                of(Outcome.NOT_APPLICABLE)
                        .map(entry -> entry.id() + ": " + entry.reason())
                        .toList()));
        folds.removeIf(Fold::isEmpty);
        return folds;
    }

    private static Fold detail(RequirementRecord entry) {
        return Fold.of(
                Gfm.text(entry.id()) + ": what was sent, what came back, and where to look",
                Gfm.block(PlainText.cut(FailureText.of(entry), DETAIL)));
    }

    private Stream<RequirementRecord> of(Outcome outcome) {
        return verdict.requirements().stream().filter(entry -> entry.outcome() == outcome);
    }

    private List<String> readings() {
        return verdict.requirements().stream()
                .filter(entry -> !entry.reading().isEmpty())
                .map(entry -> String.format(Locale.ROOT, "%s: %s → %s", entry.id(), entry.says(), entry.reading()))
                .toList();
    }
}
