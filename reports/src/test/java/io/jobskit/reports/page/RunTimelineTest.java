package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.outcome.Outcome;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTimelineTest {

    @Test
    void theTimelineKeepsViolationsApart() {
        RunTimeline timeline = RunTimeline.of(Verdicts.worst());

        assertThat(timeline.exchanges())
                .isEqualTo(3 * Verdicts.worst().requirements().size());
        assertThat(timeline.rows())
                .filteredOn(row -> !row.violated().isEmpty())
                .extracting(RunTimeline.Row::noun)
                .containsExactlyInAnyOrder("status", "list", "cancel");
        assertThat(timeline.ticks())
                .extracting(RunTimeline.Tick::label)
                .containsExactly("0 s", "1 s", "2 s", "3 s", "4 s");
        assertThat(timeline.slowest()).hasSize(5);
    }

    @Test
    void anExchangeThatIsSharedIsOnTheTimelineOnce() {
        ExchangeRecord shared = Verdicts.reading("READ-01", 1, "1", "Queued");
        RunTimeline timeline = RunTimeline.of(Verdicts.with(entry -> Verdicts.evidence(
                entry.id().equals("CANCEL-04") ? Verdicts.outcome(entry, Outcome.FAIL, "A reason.") : entry,
                List.of("READ-01", "READ-02", "CANCEL-04").contains(entry.id()) ? List.of(shared) : List.of())));

        assertThat(timeline.exchanges()).isEqualTo(1);
        assertThat(timeline.slowest())
                .containsExactly(new RunTimeline.Slow(List.of("READ-01", "READ-02", "CANCEL-04"), "GET /v1/jobs/1", 3));
        assertThat(timeline.rows()).singleElement().satisfies(row -> {
            assertThat(row.noun()).isEqualTo("cancel");
            assertThat(row.kept()).isEmpty();
            assertThat(row.violated()).isNotEmpty();
        });
    }

    @Test
    void scenariosAreThereAsLongAsTheyTook() {
        RunTimeline timeline = RunTimeline.of(Samples.timed(Verdicts.worst()));

        assertThat(timeline.longest())
                .containsExactly(
                        new RunTimeline.LongScenario("CANCEL-04", "3.0 s", "2.0 s"),
                        new RunTimeline.LongScenario("LIST-07", "40 ms", ""));
        assertThat(timeline.rows())
                .filteredOn(row -> !row.played().isEmpty())
                .extracting(RunTimeline.Row::noun)
                .containsExactlyInAnyOrder("list", "cancel");
        assertThat(RunTimeline.of(Verdicts.worst()).longest()).isEmpty();
    }

    @Test
    void theBarsOfTheTimelineDifferInHeight() {
        RunTimeline timeline = RunTimeline.of(Verdicts.worst());

        assertThat(timeline.rows())
                .filteredOn(row -> row.noun().equals("cancel"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.kept()).contains("v12h");
                    assertThat(row.violated()).contains("v20h");
                });
    }

    @Test
    void aRunWithoutExchangesHasAnEmptyTimeline() {
        RunTimeline timeline = RunTimeline.of(Verdicts.with(entry -> Verdicts.evidence(entry, List.of())));

        assertThat(timeline.rows()).isEmpty();
        assertThat(timeline.slowest()).isEmpty();
    }
}
