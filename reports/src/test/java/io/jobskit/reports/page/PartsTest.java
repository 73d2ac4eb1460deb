package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.contract.Feature;
import io.jobskit.reports.contract.Scenario;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The parts of the conformance page. */
class PartsTest {

    @Test
    void theSectionsComeInTheOrderOfTheDocumentation() {
        assertThat(Sections.of(Verdicts.worst().requirements()).keySet())
                .startsWith("Produces", "Pagination", "Resource overview", "Status", "Errors")
                .containsSubsequence(
                        "Check a job's status", "Download a job's results", "Cancel a job", "Response codes")
                .last()
                .asString()
                .startsWith("API-wide: ");
    }

    @Test
    void everyRequirementIsInASection() {
        assertThat(Sections.of(Verdicts.worst().requirements()).values().stream()
                        .flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(Verdicts.worst().requirements());
    }

    @Test
    void theWorstIsLookedAtFirst() {
        assertThat(Problem.of(Verdicts.worst()))
                .extracting(Problem::outcome)
                .containsExactly(Outcome.FAIL, Outcome.INCONCLUSIVE, Outcome.WARN, Outcome.KNOWN_FAILURE);
    }

    @Test
    void whatHasOneReasonIsOneTrouble() {
        VerdictFile lost =
                Verdicts.with(entry -> Verdicts.outcome(entry, Outcome.INCONCLUSIVE, "The target does not answer."));

        assertThat(Problem.of(lost)).singleElement().satisfies(trouble -> {
            assertThat(trouble.requirements()).hasSameSizeAs(lost.requirements());
            assertThat(trouble.many()).isTrue();
            assertThat(trouble.says()).isEmpty();
        });
    }

    @Test
    void whatFallsTogetherIsOneTroubleWithTheOthersBelow() {
        Problem trouble = Problem.of(Samples.together()).get(0);

        assertThat(trouble.requirements())
                .extracting(RequirementRecord::id)
                .containsExactly("READ-01", "READ-04", "LIST-01");
        assertThat(trouble.says()).isEqualTo(trouble.requirements().get(0).says());
        assertThat(trouble.lookFirst()).isNotEmpty();
        assertThat(trouble.others())
                .extracting(fallen -> fallen.requirement().id())
                .containsExactly("READ-04", "LIST-01");
        assertThat(trouble.others())
                .allSatisfy(fallen ->
                        assertThat(fallen.reason()).extracting(StyledText::text).contains("500"));
    }

    @Test
    void whatWasRightlyNotJudgedIsToldByItsReason() {
        assertThat(Problem.unjudged(Verdicts.worst())).singleElement().satisfies(unjudged -> {
            assertThat(unjudged.isOne()).isTrue();
            assertThat(unjudged.requirements())
                    .extracting(RequirementRecord::id)
                    .containsExactly("DOWNLOAD-16");
            assertThat(unjudged.lookFirst()).isEmpty();
        });
        assertThat(Problem.unjudged(Verdicts.conformant())).isEmpty();
    }

    @Test
    void onlyWhatIsViolatedSaysWhereToLook() {
        VerdictFile verdict = Verdicts.worst();

        assertThat(verdict.requirements().stream()
                        .map(entry -> RequirementEntry.of(entry, verdict, Contract.shipped()))
                        .filter(entry -> !entry.lookFirst().isEmpty()))
                .extracting(entry -> entry.requirement().id())
                .containsExactlyInAnyOrder("CANCEL-04", "LIST-07", "STATUS-03");
    }

    @Test
    void eachRequirementSaysHowToJudgeItAgain() {
        RequirementRecord entry = Verdicts.worst().requirement("CANCEL-04").orElseThrow();

        assertThat(RequirementEntry.of(entry, Verdicts.worst(), Contract.shipped())
                        .again())
                .isEqualTo("./jobs-conformance run --target FILE --only CANCEL-04 --seed 7");
    }

    @Test
    void eachPartIsCountedByLevelWithItsWorst() {
        Overview overview = Overview.of(Verdicts.worst().requirements());

        assertThat(overview.levels()).containsExactly("must", "should", "may", "open");
        assertThat(overview.rows())
                .filteredOn(row -> row.noun().equals("cancel"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cells()).hasSize(4).contains(new Overview.Cell("FAIL", "5 of 6", "1 fail")));
        assertThat(overview.rows())
                .hasSameSizeAs(Verdicts.worst().requirements().stream()
                        .map(RequirementRecord::noun)
                        .distinct()
                        .toList());
    }

    @Test
    void theBarIsAsWideAsAllOfItsPieces() {
        Bar bar = Bar.of(
                List.of(new Choice("FAIL", "fail", 1), new Choice("WARN", "warn", 0), new Choice("PASS", "pass", 2)));

        assertThat(bar.words()).isEqualTo("1 fail, 2 pass");
        assertThat(bar.pieces())
                .containsExactly(new Bar.Piece("FAIL", "1 fail", 0, 333), new Bar.Piece("PASS", "2 pass", 333, 667));
        assertThat(Bar.of(List.of()).pieces()).isEmpty();
    }

    @Test
    void eachScenarioOfARequirementIsShownAlsoWhereItsLineHasMoved() {
        RequirementRecord entry = Verdicts.conformant().requirement("CANCEL-04").orElseThrow();
        Scenario first = new Scenario("CANCEL-04", "a", List.of(), "features/x/y.feature:7", "F", "", "Scenario: a");
        Scenario second = new Scenario("CANCEL-04", "b", List.of(), "features/x/y.feature:9", "F", "", "Scenario: b");
        Contract contract = new Contract(
                List.of(), List.of(new Feature("features/x/y.feature", "x", "F", "", List.of(first, second))));

        assertThat(texts(entry, contract, "features/x/y.feature:7", "features/x/y.feature:9"))
                .containsExactly("a", "b");
        assertThat(texts(entry, contract, "features/x/y.feature:2", "features/x/y.feature:7"))
                .containsExactly("b", "a");
        assertThat(texts(entry, contract, "features/x/y.feature:1", "features/z.feature:3"))
                .containsExactly("a", "");
    }

    private static List<String> texts(RequirementRecord entry, Contract contract, String... scenarios) {
        RequirementRecord written = Verdicts.entry(
                entry.id(),
                entry.noun(),
                entry.level(),
                entry.says(),
                entry.section(),
                entry.lookFirst(),
                entry.outcome(),
                entry.reason(),
                entry.reading(),
                List.of(scenarios),
                entry.evidence());
        return RequirementEntry.of(written, Verdicts.conformant(), contract).gherkin().stream()
                .map(gherkin -> gherkin.text().stream().map(StyledText::text).collect(Collectors.joining()))
                .map(text -> text.replaceFirst("(?s).*Scenario: ", ""))
                .toList();
    }
}
