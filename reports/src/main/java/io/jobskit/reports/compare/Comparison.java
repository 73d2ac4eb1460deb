package io.jobskit.reports.compare;

import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What changed from one verdict to another. {@link ChangeKind} says what counts as what.
 *
 * @param before the verdict that is compared with
 * @param now the verdict that is looked at
 * @param differences every requirement that either has, in the order of the new catalogue, what only the old one has at
 *     the end
 */
public record Comparison(VerdictFile before, VerdictFile now, List<ComparedRequirement> differences) {

    /** Keeps a list of its own. */
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** Compares two verdicts, the older one first. */
    public static Comparison of(VerdictFile before, VerdictFile now) {
        Set<String> ids = new LinkedHashSet<>();
        now.requirements().stream().map(RequirementRecord::id).forEach(ids::add);
        before.requirements().stream().map(RequirementRecord::id).forEach(ids::add);
        return new Comparison(
                before,
                now,
                ids.stream().map(id -> ComparedRequirement.of(id, before, now)).toList());
    }

    /**
     * Whether something got worse that a build should stop for: a requirement is worse, one that binds has vanished, or
     * the verdict as a whole has fallen. Another reading, a violation that is only listed now, and what is new or asked
     * for at another level are none; neither is a narrowed run that leaves something out.
     */
    public boolean isRegression() {
        return hasFallen() || hasWorse();
    }

    /** Whether no requirement was judged in both runs, so that neither of them says anything of the other. */
    public boolean isOfNothing() {
        return differences.stream().noneMatch(ComparedRequirement::isJudgedInBoth);
    }

    private boolean hasWorse() {
        return differences.stream().anyMatch(ComparedRequirement::isRegression);
    }

    /**
     * Whether the whole is worse, and not only for more was asked: it is an error of the kit now, or it was conformant
     * and is not, be it only for the list of known failures.
     */
    private boolean hasFallen() {
        if (now.verdict() == Conclusion.ERROR) {
            return before.verdict() != Conclusion.ERROR;
        }
        return before.verdict().isConformant()
                && !now.verdict().isConformant()
                && (!now.problems().isEmpty() || differences.stream().noneMatch(ComparedRequirement::asksMore));
    }

    /** The requirements of that kind, what is violated first, then in their order. */
    public List<ComparedRequirement> of(ChangeKind kind) {
        return differences.stream()
                .filter(entry -> entry.kind() == kind)
                .sorted(Comparator.comparingInt(ComparedRequirement::weight))
                .toList();
    }

    /** The result in a sentence, without an end. */
    String headline() {
        List<String> parts = new ArrayList<>();
        if (hasFallen() && !hasWorse()) {
            parts.add(String.format(
                    Locale.ROOT, "%s before and %s now", Words.of(before.verdict()), Words.of(now.verdict())));
        }
        add(parts, ChangeKind.WORSE, "worse");
        add(parts, ChangeKind.VANISHED, "vanished");
        add(parts, ChangeKind.LISTED, "listed as known");
        add(parts, ChangeKind.LEVEL, "with another level");
        add(parts, ChangeKind.READING, "with another reading");
        add(parts, ChangeKind.BETTER, "better");
        add(parts, ChangeKind.NEW, "new");
        String what = parts.isEmpty() ? "nothing changed" : String.join(", ", parts);
        if (isRegression()) {
            return "Regression: " + what;
        }
        return isOfNothing() ? "Nothing could be compared: " + whyNothing() : "No regression: " + what;
    }

    private String whyNothing() {
        boolean old = differences.stream().anyMatch(entry -> ComparedRequirement.isJudged(entry.before()));
        boolean later = differences.stream().anyMatch(entry -> ComparedRequirement.isJudged(entry.now()));
        if (old && later) {
            return "no requirement was judged in both runs";
        }
        return old || later
                ? String.format(Locale.ROOT, "the %s run judged nothing", old ? "new" : "old")
                : "neither run judged anything";
    }

    private void add(List<String> parts, ChangeKind kind, String word) {
        int number = of(kind).size();
        if (number > 0) {
            parts.add(number + " " + word);
        }
    }
}
