package io.jobskit.reports.compare;

import io.jobskit.reports.text.PlainText;
import io.jobskit.reports.text.Words;
import io.jobskit.reports.verdict.Conclusion;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.Scope;
import io.jobskit.reports.verdict.VerdictFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What changed from one verdict to another. {@link Kind} says what counts as what.
 *
 * @param before the verdict that is compared with
 * @param now the verdict that is looked at
 * @param differences every requirement that either has, in the order of the new catalogue, what only the old one has at
 *     the end
 */
public record Comparison(VerdictFile before, VerdictFile now, List<Difference> differences) {

    /** Keeps a list of its own. */
    public Comparison {
        differences = List.copyOf(differences);
    }

    /** Compares two verdicts, the older one first. */
    public static Comparison of(VerdictFile before, VerdictFile now) {
        Set<String> ids = new LinkedHashSet<>();
        now.requirements().stream().map(RequirementOutcome::id).forEach(ids::add);
        before.requirements().stream().map(RequirementOutcome::id).forEach(ids::add);
        return new Comparison(
                before,
                now,
                ids.stream().map(id -> Difference.of(id, before, now)).toList());
    }

    /**
     * Whether something got worse that a build should stop for: a requirement is worse, one that binds has vanished, or
     * the new run ended with an error of the kit and the old one did not. Another reading, a violation that is only
     * listed now, and requirements that are new are none; neither is a narrowed run that leaves something out.
     */
    public boolean isRegression() {
        return isError() || differences.stream().anyMatch(Difference::isRegression);
    }

    boolean isError() {
        return now.verdict() == Conclusion.ERROR && before.verdict() != Conclusion.ERROR;
    }

    /** The requirements of that kind, what is violated first, then in their order. */
    public List<Difference> of(Kind kind) {
        return differences.stream()
                .filter(entry -> entry.kind() == kind)
                .sorted(Comparator.comparingInt(Difference::weight))
                .toList();
    }

    /** The result in a sentence, without an end. */
    String headline() {
        List<String> parts = new ArrayList<>();
        add(parts, Kind.WORSE, "worse");
        add(parts, Kind.VANISHED, "vanished");
        add(parts, Kind.LISTED, "listed as known");
        add(parts, Kind.READING, "with another reading");
        add(parts, Kind.BETTER, "better");
        add(parts, Kind.NEW, "new");
        String what = parts.isEmpty() ? "nothing changed" : String.join(", ", parts);
        return (isRegression() ? "Regression: " : "No regression: ") + what;
    }

    private void add(List<String> parts, Kind kind, String word) {
        int number = of(kind).size();
        if (number > 0) {
            parts.add(number + " " + word);
        }
    }

    /** What has to be known before anything else: that the two may not be alike, or what is wrong with the new one. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!before.target().equals(now.target())) {
            notes.add(
                    "These are different targets: %s, and now %s.".formatted(Words.target(before), Words.target(now)));
        }
        if (!before.kit().catalogue().equals(now.kit().catalogue())) {
            notes.add("The catalogues differ: edition %s, and now %s."
                    .formatted(line(before.kit().catalogue()), line(now.kit().catalogue())));
        }
        if (!before.kit().version().equals(now.kit().version())) {
            notes.add("The kits differ: version %s, and now %s."
                    .formatted(line(before.kit().version()), line(now.kit().version())));
        }
        if (before.scope() == Scope.PARTIAL || now.scope() == Scope.PARTIAL) {
            notes.add("%s; %s left out and can't be compared."
                    .formatted(
                            narrowed(), Words.count(of(Kind.LEFT_OUT).size(), "requirement was", "requirements were")));
        }
        if (before.finishedAt().isAfter(now.finishedAt())) {
            notes.add("The old run ended after the new one. Were they given in the right order?");
        }
        if (!now.reason().isEmpty()) {
            notes.add("The new run: " + line(now.reason()));
        }
        if (!now.problems().isEmpty()) {
            notes.add("The new run's list of known failures is out of date: " + line(String.join(" ", now.problems())));
        }
        return notes;
    }

    private String narrowed() {
        if (before.scope() == now.scope()) {
            return "Both runs were narrowed";
        }
        return (before.scope() == Scope.PARTIAL ? "The old" : "The new") + " run was narrowed";
    }

    private static String line(String text) {
        return PlainText.onOneLine(text);
    }
}
