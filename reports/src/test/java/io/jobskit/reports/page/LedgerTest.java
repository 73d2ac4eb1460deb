package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.RequirementRecord;
import io.jobskit.contract.verdict.VerdictFile;
import io.jobskit.reports.contract.Contract;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

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
    void theLedgerHasWhatThisCatalogueDoesNotKnow() {
        VerdictFile later = Samples.changed(
                Verdicts.conformant(),
                entry -> entry.id().equals("LIST-08")
                        ? Verdicts.entry(
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

    private static RequirementRecord read(RequirementRecord entry, String reading) {
        return Verdicts.entry(
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
