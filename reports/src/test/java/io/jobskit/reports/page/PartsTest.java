package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.contract.Feature;
import io.jobskit.reports.contract.Scenario;
import io.jobskit.reports.lifecycle.Sightings;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.verdict.Exchange;
import io.jobskit.reports.verdict.Outcome;
import io.jobskit.reports.verdict.RequirementOutcome;
import io.jobskit.reports.verdict.VerdictFile;
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
        assertThat(Trouble.of(Verdicts.worst()))
                .extracting(Trouble::outcome)
                .containsExactly(Outcome.FAIL, Outcome.INCONCLUSIVE, Outcome.WARN, Outcome.KNOWN_FAILURE);
    }

    @Test
    void whatHasOneReasonIsOneTrouble() {
        VerdictFile lost =
                Verdicts.with(entry -> Verdicts.outcome(entry, Outcome.INCONCLUSIVE, "The target does not answer."));

        assertThat(Trouble.of(lost)).singleElement().satisfies(trouble -> {
            assertThat(trouble.requirements()).hasSameSizeAs(lost.requirements());
            assertThat(trouble.many()).isTrue();
            assertThat(trouble.says()).isEmpty();
        });
    }

    @Test
    void whatWasRightlyNotJudgedIsToldByItsReason() {
        assertThat(Trouble.unjudged(Verdicts.worst())).singleElement().satisfies(unjudged -> {
            assertThat(unjudged.isOne()).isTrue();
            assertThat(unjudged.requirements())
                    .extracting(RequirementOutcome::id)
                    .containsExactly("DOWNLOAD-16");
            assertThat(unjudged.lookFirst()).isEmpty();
        });
        assertThat(Trouble.unjudged(Verdicts.conformant())).isEmpty();
    }

    @Test
    void onlyWhatIsViolatedSaysWhereToLook() {
        VerdictFile verdict = Verdicts.worst();

        assertThat(verdict.requirements().stream()
                        .map(entry -> Entry.of(entry, "r1", Contract.shipped()))
                        .filter(entry -> !entry.lookFirst().isEmpty()))
                .extracting(entry -> entry.requirement().id())
                .containsExactlyInAnyOrder("CANCEL-04", "LIST-07", "STATUS-03");
    }

    @Test
    void theLedgerSaysWhichWayTheTargetGoes() {
        List<Ledger.Entry> ledger = Ledger.of(
                Verdicts.with(entry -> entry.id().equals("CANCEL-12") ? read(entry, "Canceled · Ended") : entry),
                Contract.shipped());

        assertThat(ledger)
                .filteredOn(entry -> entry.id().equals("CANCEL-12"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo("left open");
                    assertThat(entry.readings())
                            .containsExactly(
                                    new Ledger.Way("User Cancelled", false),
                                    new Ledger.Way("Canceled", true),
                                    new Ledger.Way("user_canceled", false),
                                    new Ledger.Way("Ended", true));
                    assertThat(entry.unseen()).isEmpty();
                });
        assertThat(Ledger.seen(ledger)).isEqualTo(ledger.size());
    }

    @Test
    void theLedgerHasWhatIsOpenAFreedomOrHasReadings() {
        assertThat(Ledger.of(Verdicts.conformant(), Contract.shipped()))
                .extracting(Ledger.Entry::id, Ledger.Entry::kind)
                .contains(
                        tuple("RESOURCE-18", "a freedom"),
                        tuple("CANCEL-03", "more than one way"),
                        tuple("LIST-08", "left open"));
    }

    @Test
    void theLedgerSaysWhyAWayIsNotKnown() {
        VerdictFile blind = Verdicts.with(
                entry -> read(Verdicts.outcome(entry, Outcome.NOT_APPLICABLE, "The run was read-only."), ""));

        assertThat(Ledger.of(blind, Contract.shipped()))
                .extracting(Ledger.Entry::unseen)
                .containsOnly("The run was read-only.");
    }

    @Test
    void thePictureOfALifeHasALaneForEachStatusAndKeepsItsArrowsApart() {
        LanePicture picture = LanePicture.of(Sightings.of(Verdicts.conformant()));

        assertThat(picture.lanes()).hasSize(12);
        assertThat(picture.lanes())
                .filteredOn(LanePicture.Lane::seen)
                .extracting(LanePicture.Lane::label)
                .containsExactly("Queued", "In Progress", "Completed");
        assertThat(picture.arrows())
                .filteredOn(LanePicture.Arrow::seen)
                .extracting(LanePicture.Arrow::from, LanePicture.Arrow::to)
                .contains(tuple("In Progress", "Completed"));
        assertThat(picture.arrows()).extracting(LanePicture.Arrow::x).doesNotHaveDuplicates();
        assertThat(picture.arrows()).allSatisfy(arrow -> assertThat(arrow.x()).isLessThan(picture.width()));
    }

    @Test
    void thePictureTellsWhatWasSeenFromWhatMustHaveHappened() {
        LanePicture picture = LanePicture.of(Sightings.of(Verdicts.conformant()));

        assertThat(picture.arrows())
                .filteredOn(LanePicture.Arrow::open)
                .extracting(LanePicture.Arrow::from)
                .containsExactly("Failed", "Error Cancelled", "Rejected", "Timed Out");
        assertThat(picture.arrows())
                .extracting(LanePicture.Arrow::from, LanePicture.Arrow::to, LanePicture.Arrow::said)
                .contains(
                        tuple("In Progress", "Completed", "seen in 156 jobs"), tuple("Queued", "Rejected", "not seen"));
        VerdictFile blinked = Verdicts.with(entry -> Verdicts.evidence(
                entry,
                entry.id().equals("READ-01")
                        ? List.of(
                                Verdicts.reading("READ-01", 1, "1", "Queued"),
                                Verdicts.reading("READ-01", 2, "1", "Completed"))
                        : List.of()));
        assertThat(LanePicture.of(Sightings.of(blinked)).arrows())
                .filteredOn(LanePicture.Arrow::seen)
                .extracting(LanePicture.Arrow::from, LanePicture.Arrow::to, LanePicture.Arrow::said)
                .containsExactly(tuple("In Progress", "Completed", "must have happened in 1 job"));
    }

    @Test
    void thePictureNamesAFewStatusesThatAreNone() {
        VerdictFile dancing = Verdicts.with(entry ->
                Verdicts.evidence(entry, List.of(Verdicts.reading(entry.id(), 1, "1", "Dancing to " + entry.id()))));

        assertThat(LanePicture.of(Sightings.of(dancing)).unknown())
                .hasSize(13)
                .contains("Dancing to ACCESS-01, in 1 job")
                .endsWith("and 144 more");
    }

    @Test
    void theTimelineKeepsViolationsApart() {
        Timeline timeline = Timeline.of(Verdicts.worst());

        assertThat(timeline.exchanges())
                .isEqualTo(3 * Verdicts.worst().requirements().size());
        assertThat(timeline.rows())
                .filteredOn(row -> !row.violated().isEmpty())
                .extracting(Timeline.Row::noun)
                .containsExactlyInAnyOrder("status", "list", "cancel");
        assertThat(timeline.ticks())
                .extracting(Timeline.Tick::label)
                .containsExactly("0 s", "1 s", "2 s", "3 s", "4 s");
        assertThat(timeline.slowest()).hasSize(5);
    }

    @Test
    void anExchangeThatIsSharedIsOnTheTimelineOnce() {
        Exchange shared = Verdicts.reading("READ-01", 1, "1", "Queued");
        Timeline timeline = Timeline.of(Verdicts.with(entry -> Verdicts.evidence(
                entry.id().equals("CANCEL-04") ? Verdicts.outcome(entry, Outcome.FAIL, "A reason.") : entry,
                List.of("READ-01", "READ-02", "CANCEL-04").contains(entry.id()) ? List.of(shared) : List.of())));

        assertThat(timeline.exchanges()).isEqualTo(1);
        assertThat(timeline.slowest())
                .containsExactly(new Timeline.Slow(List.of("READ-01", "READ-02", "CANCEL-04"), "GET /v1/jobs/1", 3));
        assertThat(timeline.rows()).singleElement().satisfies(row -> {
            assertThat(row.noun()).isEqualTo("cancel");
            assertThat(row.kept()).isEmpty();
            assertThat(row.violated()).isNotEmpty();
        });
    }

    @Test
    void theBarsOfTheTimelineDifferInHeight() {
        Timeline timeline = Timeline.of(Verdicts.worst());

        assertThat(timeline.rows())
                .filteredOn(row -> row.noun().equals("cancel"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kept()).contains("v12h");
                    assertThat(row.violated()).contains("v20h");
                });
    }

    @Test
    void theLedgerHasWhatThisCatalogueDoesNotKnow() {
        VerdictFile later = Samples.changed(
                Verdicts.conformant(),
                entry -> entry.id().equals("LIST-08")
                        ? new RequirementOutcome(
                                "LIST-99",
                                entry.noun(),
                                entry.level(),
                                "Whether it is new.",
                                entry.section(),
                                "",
                                Outcome.OBSERVED,
                                "",
                                "it is",
                                List.of(),
                                List.of())
                        : entry);

        assertThat(Ledger.of(later, Contract.shipped()))
                .filteredOn(entry -> entry.id().equals("LIST-99"))
                .containsExactly(new Ledger.Entry(
                        "LIST-99",
                        "left open",
                        "Whether it is new.",
                        "Cancel a job",
                        List.of(new Ledger.Way("it is", true)),
                        ""));
        assertThat(Ledger.of(later, Contract.shipped()))
                .extracting(Ledger.Entry::id)
                .doesNotContain("LIST-08");
    }

    @Test
    void eachScenarioOfARequirementIsShownAlsoWhereItsLineHasMoved() {
        RequirementOutcome entry =
                Verdicts.conformant().requirement("CANCEL-04").orElseThrow();
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

    private static List<String> texts(RequirementOutcome entry, Contract contract, String... scenarios) {
        RequirementOutcome written = new RequirementOutcome(
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
        return Entry.of(written, "r1", contract).gherkin().stream()
                .map(gherkin -> gherkin.text().stream().map(Span::text).collect(Collectors.joining()))
                .map(text -> text.replaceFirst("(?s).*Scenario: ", ""))
                .toList();
    }

    @Test
    void aRunWithoutExchangesHasAnEmptyTimeline() {
        Timeline timeline = Timeline.of(Verdicts.with(entry -> Verdicts.evidence(entry, List.of())));

        assertThat(timeline.rows()).isEmpty();
        assertThat(timeline.slowest()).isEmpty();
    }

    private static RequirementOutcome read(RequirementOutcome entry, String reading) {
        return new RequirementOutcome(
                entry.id(),
                entry.noun(),
                entry.level(),
                entry.says(),
                entry.section(),
                entry.lookFirst(),
                entry.outcome(),
                entry.reason(),
                reading,
                entry.scenarios(),
                entry.evidence());
    }
}
