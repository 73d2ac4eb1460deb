package io.jobskit.contract.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LivesTest {

    @Test
    void aLifeIsWhatWasSeenInTheOrderOfTheClock() {
        List<ExchangeRecord> exchanges = List.of(
                SampleVerdict.exchange(9, "GET", "/v1/jobs/7", 200, "Completed"),
                SampleVerdict.exchange(2, "POST", "/v1/jobs", 202, "Queued"),
                SampleVerdict.exchange(5, "GET", "/v1/jobs/7", 200, "Queued"));

        assertThat(Lives.of(exchanges))
                .containsExactly(new LifeRecord(
                        "7",
                        "1",
                        "PORTFOLIO_QUERY",
                        "default",
                        2,
                        true,
                        List.of(
                                new LifeRecord.Seen("Queued", 2),
                                new LifeRecord.Seen("Queued", 5),
                                new LifeRecord.Seen("Completed", 9))));
    }

    @Test
    void aJobWhoseCreationWasNotSeenHasNoOwner() {
        assertThat(Lives.of(List.of(SampleVerdict.exchange(3, "GET", "/v1/jobs/7", 200, "Failed"))))
                .containsExactly(new LifeRecord(
                        "7", "1", "PORTFOLIO_QUERY", "", 0, false, List.of(new LifeRecord.Seen("Failed", 3))));
        assertThat(Lives.of(List.of(SampleVerdict.exchange(3, "POST", "/v1/jobs", 400, "Failed"))))
                .extracting(LifeRecord::created)
                .containsExactly(0);
    }

    @Test
    void whatShowsNoJobTellsOfNone() {
        assertThat(Lives.of(SampleVerdict.whole()
                        .requirement("READ-02")
                        .orElseThrow()
                        .evidence()))
                .isEmpty();
    }
}
