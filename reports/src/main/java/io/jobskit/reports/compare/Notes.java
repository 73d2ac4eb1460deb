package io.jobskit.reports.compare;

import io.jobskit.contract.outcome.RunScope;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What has to be known of two runs before what changed between them. */
final class Notes {

    private final Comparison comparison;
    private final VerdictFile before;
    private final VerdictFile now;

    Notes(Comparison comparison) {
        this.comparison = comparison;
        this.before = comparison.before();
        this.now = comparison.now();
    }

    /** A sentence each: that the two may not be alike, how much could be compared, and what is wrong with them. */
    List<String> all() {
        List<String> notes = new ArrayList<>();
        if (!before.target().equals(now.target())) {
            notes.add(String.format(
                    Locale.ROOT,
                    "These are different targets: %s, and now %s.",
                    Words.target(before),
                    Words.target(now)));
        }
        if (!before.kit().catalogue().equals(now.kit().catalogue())) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The catalogues differ: edition %s, and now %s.",
                    line(before.kit().catalogue()),
                    line(now.kit().catalogue())));
        }
        if (!before.kit().version().equals(now.kit().version())) {
            notes.add(String.format(
                    Locale.ROOT,
                    "The kits differ: version %s, and now %s.",
                    line(before.kit().version()),
                    line(now.kit().version())));
        }
        if (before.scope() == RunScope.PARTIAL || now.scope() == RunScope.PARTIAL) {
            notes.add(scope());
        }
        if (before.finishedAt().isAfter(now.finishedAt())) {
            notes.add("The old run ended after the new one. Were they given in the right order?");
        }
        if (!before.reason().isEmpty()) {
            notes.add("The old run: " + line(before.reason()));
        }
        if (!now.reason().isEmpty()) {
            notes.add("The new run: " + line(now.reason()));
        }
        if (!now.problems().isEmpty()) {
            notes.add("The new run's list of known failures is out of date: " + line(String.join(" ", now.problems())));
        }
        return notes;
    }

    private String scope() {
        int leftOut = comparison.of(ChangeKind.LEFT_OUT).size();
        String common =
                Words.count(leftOut, "requirement was", "requirements were") + " left out and cannot be compared.";
        if (before.scope() != now.scope()) {
            return String.format(
                    Locale.ROOT,
                    "The %s run was narrowed; %s",
                    before.scope() == RunScope.PARTIAL ? "old" : "new",
                    common);
        }
        long onlyOld = leftOut(ComparedRequirement::now) - leftOutOfBoth();
        long onlyNew = leftOut(ComparedRequirement::before) - leftOutOfBoth();
        return onlyOld == 0 && onlyNew == 0
                ? "Both runs were narrowed; " + common
                : String.format(
                        Locale.ROOT,
                        "The runs were narrowed differently: %s in both, %d only in the old one and %d only in the new one.",
                        Words.count(comparison.differences().size() - leftOut, "requirement is", "requirements are"),
                        onlyOld,
                        onlyNew);
    }

    private long leftOut(Function<ComparedRequirement, Optional<RequirementRecord>> run) {
        return comparison.differences().stream()
                .filter(entry ->
                        run.apply(entry).filter(RequirementRecord::leftOut).isPresent())
                .count();
    }

    private long leftOutOfBoth() {
        return comparison.differences().stream()
                .filter(entry ->
                        entry.before().filter(RequirementRecord::leftOut).isPresent())
                .filter(entry -> entry.now().filter(RequirementRecord::leftOut).isPresent())
                .count();
    }

    private static String line(String text) {
        return PlainText.onOneLine(text);
    }
}
