package io.jobskit.reports.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.catalogue.Level;
import io.jobskit.contract.outcome.Conclusion;
import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.testing.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final VerdictFile good = Verdicts.conformant();
    private final VerdictFile bad = Verdicts.worst();

    @Test
    void aRunIsNoRegressionFromItself() {
        Comparison comparison = Comparison.of(bad, bad);

        assertThat(comparison.isRegression()).isFalse();
        assertThat(comparison.of(ChangeKind.SAME)).hasSameSizeAs(bad.requirements());
        Golden.matches("compare-same.txt", ComparisonText.plain(comparison));
    }

    @Test
    void whatGotWorseIsToldFirst() {
        Comparison comparison = Comparison.of(good, bad);

        assertThat(comparison.isRegression()).isTrue();
        Golden.matches("compare-worse.txt", ComparisonText.plain(comparison));
        Golden.matches("compare-worse.md", ComparisonText.markdown(comparison));
    }

    @Test
    void whatGotBetterIsNoRegression() {
        Comparison comparison = Comparison.of(bad, good);

        assertThat(comparison.isRegression()).isFalse();
        Golden.matches("compare-better.txt", ComparisonText.plain(comparison));
    }

    @Test
    void differentTargetsCataloguesAndKitsAreSaidFirst() {
        VerdictFile other = Samples.kit(Samples.target(good, "production", "https://jobs.example/api"), "0.2.0", "2");

        Golden.matches("compare-different.txt", ComparisonText.plain(Comparison.of(good, other)));
    }

    @Test
    void whatANarrowedRunLeavesOutIsNotCompared() {
        VerdictFile narrowed = Samples.narrowed(bad, "CANCEL");
        Comparison comparison = Comparison.of(good, narrowed);

        assertThat(comparison.of(ChangeKind.WORSE))
                .extracting(ComparedRequirement::id)
                .containsExactly("CANCEL-04");
        assertThat(comparison.of(ChangeKind.VANISHED)).isEmpty();
        assertThat(Comparison.of(good, Samples.narrowed(good, "CANCEL")).isRegression())
                .isFalse();
        Golden.matches("compare-narrowed.txt", ComparisonText.plain(comparison));
    }

    @Test
    void whatAReadOnlyRunDidNotTryHasNotVanished() {
        Comparison comparison = Comparison.of(good, Samples.readOnly(good, "LIST"));

        assertThat(comparison.of(ChangeKind.VANISHED)).isEmpty();
        assertThat(comparison.isRegression()).isFalse();
        assertThat(ComparisonText.plain(comparison)).contains("requirements were left out and cannot be compared.");
    }

    @Test
    void whatBindsAndDoesNotApplyAnyMoreIsARegression() {
        assertThat(Comparison.of(good, gone("CANCEL-01")).isRegression()).isTrue();
        assertThat(Comparison.of(good, gone("CANCEL-01")).of(ChangeKind.VANISHED))
                .extracting(ComparedRequirement::id)
                .containsExactly("CANCEL-01");
    }

    @Test
    void aFreedomThatIsNotSeenAnyMoreIsNone() {
        Comparison comparison = Comparison.of(good, gone("CANCEL-06"));

        assertThat(comparison.of(ChangeKind.VANISHED))
                .extracting(ComparedRequirement::id)
                .containsExactly("CANCEL-06");
        assertThat(comparison.isRegression()).isFalse();
    }

    @Test
    void whatOnlyOneCatalogueHasIsNewOrVanishedButNoRegression() {
        List<RequirementRecord> fewer =
                bad.requirements().subList(0, bad.requirements().size() - 1);
        VerdictFile small = Samples.requirements(bad, fewer);

        assertThat(Comparison.of(small, bad).of(ChangeKind.NEW))
                .singleElement()
                .satisfies(entry -> assertThat(entry.change()).isEqualTo("absent → PASS"));
        assertThat(Comparison.of(bad, small).of(ChangeKind.VANISHED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.change()).isEqualTo("PASS → absent"));
        assertThat(Comparison.of(bad, small).isRegression()).isFalse();
    }

    @Test
    void anotherReadingIsToldButIsNoRegression() {
        VerdictFile other = Samples.changed(
                good, entry -> entry.id().equals("CANCEL-12") ? Samples.reading(entry, "Canceled") : entry);
        Comparison comparison = Comparison.of(good, other);

        assertThat(comparison.isRegression()).isFalse();
        Golden.matches("compare-reading.txt", ComparisonText.plain(comparison));
        Golden.matches("compare-reading.md", ComparisonText.markdown(comparison));
    }

    @Test
    void severalReadingsHaveNoOrder() {
        assertThat(Comparison.of(read("a · b"), read("b · a")).of(ChangeKind.READING))
                .isEmpty();
        assertThat(Comparison.of(read("a · b"), read("a · c")).of(ChangeKind.READING))
                .hasSize(1);
        assertThat(Comparison.of(read("a"), read("")).of(ChangeKind.READING)).isEmpty();
    }

    @Test
    void twoRunsThatShareNothingCannotBeCompared() {
        Comparison comparison = Comparison.of(Samples.narrowed(good, "LIST"), Samples.narrowed(good, "CANCEL"));

        assertThat(comparison.isOfNothing()).isTrue();
        assertThat(comparison.isRegression()).isFalse();
        assertThat(ComparisonText.plain(comparison))
                .startsWith("Nothing could be compared: no requirement was judged in both runs\n")
                .contains("Note: The runs were narrowed differently: 0 requirements are in both, ");
        assertThat(ComparisonText.markdown(comparison)).startsWith("### Nothing could be compared: ");
    }

    @Test
    void aRunThatJudgedNothingIsNothingToCompareWith() {
        VerdictFile dead = Samples.stopped(good, "Nobody answers.");

        assertThat(ComparisonText.plain(Comparison.of(dead, good)))
                .startsWith("Nothing could be compared: the old run judged nothing\n")
                .contains("Note: The old run: Nobody answers.");
        assertThat(ComparisonText.plain(Comparison.of(dead, dead)))
                .startsWith("Nothing could be compared: neither run judged anything\n");
        assertThat(Comparison.of(good, dead).isRegression()).isTrue();
        assertThat(Comparison.of(good, good).isOfNothing()).isFalse();
    }

    @Test
    void howDifferentlyTwoRunsWereNarrowedIsSaid() {
        Comparison comparison = Comparison.of(Samples.narrowed(good, "CANCEL"), Samples.narrowed(good, "CANCEL-0"));

        assertThat(comparison.isOfNothing()).isFalse();
        assertThat(ComparisonText.plain(comparison))
                .containsPattern(
                        "narrowed differently: \\d+ requirements are in both, \\d+ only in the old one and 0 only");
        assertThat(ComparisonText.plain(Comparison.of(Samples.narrowed(good, "LIST"), Samples.narrowed(good, "LIST"))))
                .contains("Note: Both runs were narrowed; ");
    }

    @Test
    void whatTheCatalogueAsksAtAnotherLevelIsNeitherWorseNorBetter() {
        VerdictFile milder = Samples.changed(bad, entry -> switch (entry.id()) {
            case "CANCEL-04" -> Samples.level(entry, Level.SHOULD, Outcome.WARN);
            case "CANCEL-01" -> Samples.level(entry, Level.OPEN, Outcome.OBSERVED);
            default -> entry;
        });
        Comparison stricter = Comparison.of(Samples.conclusion(milder, Conclusion.CONFORMANT), bad);

        assertThat(stricter.of(ChangeKind.LEVEL))
                .extracting(ComparedRequirement::id)
                .containsExactly("CANCEL-04", "CANCEL-01");
        assertThat(stricter.isRegression()).isFalse();
        Golden.matches("compare-level.txt", ComparisonText.plain(stricter));
        Golden.matches("compare-level.md", ComparisonText.markdown(stricter));
        assertThat(Comparison.of(bad, milder).of(ChangeKind.BETTER)).isEmpty();
    }

    @Test
    void whatGotWorseIsWorseAtAnyLevel() {
        VerdictFile before = Samples.changed(
                good,
                entry -> entry.id().equals("CANCEL-04") ? Samples.level(entry, Level.SHOULD, Outcome.PASS) : entry);

        assertThat(Comparison.of(before, bad).of(ChangeKind.WORSE))
                .extracting(ComparedRequirement::id)
                .contains("CANCEL-04");
    }

    @Test
    void aVerdictThatFallsForTheListOfKnownFailuresIsARegression() {
        VerdictFile stale = Samples.problems(good, "The known failure [CANCEL-01] (T-1) is stale.");
        Comparison comparison = Comparison.of(good, stale);

        assertThat(comparison.isRegression()).isTrue();
        assertThat(ComparisonText.plain(comparison))
                .startsWith("Regression: conformant before and not conformant now\n")
                .contains("list of known failures is out of date");
        assertThat(Comparison.of(stale, good).isRegression()).isFalse();
        assertThat(Comparison.of(stale, stale).isRegression()).isFalse();
    }

    @Test
    void aVerdictThatFallsForWhatIsNewOrWasLeftOutIsNone() {
        List<RequirementRecord> fewer = good.requirements().stream()
                .filter(entry -> !entry.id().equals("CANCEL-04"))
                .toList();
        VerdictFile failing = Samples.changed(
                good,
                entry -> entry.id().equals("CANCEL-04") ? Verdicts.outcome(entry, Outcome.FAIL, "It is kept.") : entry);

        assertThat(Comparison.of(Samples.requirements(good, fewer), failing).isRegression())
                .isFalse();
        assertThat(Comparison.of(Samples.narrowed(good, "LIST"), failing).isRegression())
                .isFalse();
    }

    @Test
    void anErrorOfTheKitIsARegression() {
        VerdictFile error = Samples.conclusion(good, Conclusion.ERROR);

        assertThat(Comparison.of(good, error).isRegression()).isTrue();
        assertThat(ComparisonText.plain(Comparison.of(good, error)))
                .startsWith("Regression: conformant before and error now\n");
        assertThat(Comparison.of(error, error).isRegression()).isFalse();
    }

    @Test
    void manyChangesAreCutShort() {
        VerdictFile unknown = Samples.stopped(good, "Nobody answers.");
        Comparison comparison = Comparison.of(good, unknown);

        assertThat(ComparisonText.plain(comparison).lines()).hasSizeLessThan(24);
        assertThat(ComparisonText.plain(comparison))
                .contains("and %d more".formatted(good.requirements().size() - 12));
        assertThat(ComparisonText.markdown(comparison)).contains("more.");
    }

    @Test
    void nothingThatATargetSentSteersTheTerminalOrOverflowsAComment() {
        VerdictFile harmful = Samples.harmful();
        Comparison comparison = Comparison.of(Samples.fewOf(good), harmful);

        assertThat(ComparisonText.plain(comparison))
                .doesNotContain("\u001B", "\u202E", "\u0000")
                .matches(text -> text.lines().noneMatch(line -> line.startsWith("# heading")));
        assertThat(ComparisonText.markdown(comparison)).hasSizeLessThan(65_536).doesNotContain("<script", "@everyone");
    }

    @Test
    void anIdSteersNothingEither() {
        VerdictFile harmful = Samples.changed(good, entry -> entry.id().equals("CANCEL-04") ? harmful(entry) : entry);

        assertThat(ComparisonText.plain(Comparison.of(good, harmful)).lines())
                .anyMatch(line -> line.startsWith("  CANCEL-04 [2J evil "))
                .noneMatch(line -> line.contains("\u001B") || line.contains("\r"));
    }

    private static RequirementRecord harmful(RequirementRecord entry) {
        return Verdicts.entry(
                entry.id() + "\r\u001B[2J\nevil",
                entry.noun(),
                entry.level(),
                entry.says(),
                entry.section(),
                entry.lookFirst(),
                entry.outcome(),
                entry.reason(),
                entry.reading(),
                entry.scenarios(),
                entry.evidence());
    }

    private VerdictFile gone(String id) {
        return Samples.changed(
                good,
                entry -> entry.id().equals(id)
                        ? Verdicts.outcome(entry, Outcome.NOT_APPLICABLE, "The target can't be aged.")
                        : entry);
    }

    private VerdictFile read(String reading) {
        return Samples.changed(good, entry -> entry.id().equals("CANCEL-12") ? Samples.reading(entry, reading) : entry);
    }
}
