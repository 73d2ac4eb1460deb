package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.lifecycle.Change;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.contract.verdict.ExchangeRecord;
import io.jobskit.reports.support.ExchangeMaker;
import io.jobskit.reports.support.Verdicts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ObservedLivesTest {

    @Test
    void theStatusesAndChangesOfEachJobAreCounted() {
        ObservedLives seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Queued"),
                Verdicts.reading("READ-01", 2, "2", "Queued"),
                Verdicts.reading("READ-01", 3, "1", "Rejected"),
                Verdicts.reading("READ-01", 4, "2", "Picked Up By Job Runner"),
                Verdicts.reading("READ-01", 5, "2", "Picked Up By Job Runner")));

        assertThat(seen.statuses())
                .isEqualTo(Map.of(JobStatus.QUEUED, 2, JobStatus.REJECTED, 1, JobStatus.PICKED_UP, 1));
        assertThat(words(seen.changes()))
                .isEqualTo(Map.of("Queued → Rejected", 1, "Queued → Picked Up By Job Runner", 1));
        assertThat(seen.others()).isEmpty();
    }

    @Test
    void theOrderIsThatOfTheClockAndNotOfTheFile() {
        ObservedLives seen = seen(List.of(
                Verdicts.reading("READ-01", 9, "1", "Completed"), Verdicts.reading("READ-01", 1, "1", "In Progress")));

        assertThat(words(seen.changes())).isEqualTo(Map.of("In Progress → Completed", 1));
    }

    @Test
    void whatIsNotAllowedIsToldApart() {
        ObservedLives seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Completed"), Verdicts.reading("READ-01", 2, "1", "In Progress")));

        assertThat(seen.changes()).isEmpty();
        assertThat(words(seen.others())).isEqualTo(Map.of("Completed → In Progress", 1));
    }

    @Test
    void exchangesThatOverlapHaveNoOrder() {
        ExchangeRecord long1 = shown(1, "Completed").lasting(5_000).made();
        ExchangeRecord short2 = Verdicts.reading("READ-01", 2, "1", "In Progress");

        assertThat(seen(List.of(long1, short2)).others()).isEmpty();
        assertThat(seen(List.of(long1, short2)).changes()).isEmpty();
    }

    @Test
    void whatHadEndedIsBeforeWhatBeganLaterAlsoWhereOthersOverlapBoth() {
        ObservedLives seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Queued"),
                shown(2, "Picked Up By Job Runner").lasting(25).made(),
                Verdicts.reading("READ-01", 3, "1", "In Progress"),
                Verdicts.reading("READ-01", 6, "1", "Completed")));

        assertThat(seen.others()).isEmpty();
        assertThat(words(seen.changes())).isEqualTo(Map.of("Queued → Picked Up By Job Runner", 1));
    }

    @Test
    void anExchangeThatEndsInTheMillisecondInWhichTheNextBeginsMayOverlapIt() {
        ExchangeRecord first = shown(1, "Completed").lasting(10).made();

        assertThat(seen(List.of(first, Verdicts.reading("READ-01", 2, "1", "In Progress")))
                        .others())
                .isEmpty();
    }

    @Test
    void whatMustHaveHappenedIsNotCalledSeen() {
        ObservedLives seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Queued"), Verdicts.reading("READ-01", 2, "1", "Timed Out")));

        assertThat(seen.changes()).isEmpty();
        assertThat(words(seen.concluded())).isEqualTo(Map.of("In Progress → Completed", 1, "Completed → Timed Out", 1));
    }

    @Test
    void aJobThatIsRelabelledIsNotAccused() {
        ObservedLives seen = seen(List.of(
                Verdicts.reading("CANCEL-08", 1, "1", "Failed"),
                Verdicts.reading("CANCEL-08", 2, "1", "User Cancelled")));

        assertThat(seen.others()).isEmpty();
        assertThat(words(seen.changes())).isEqualTo(Map.of("Failed → User Cancelled", 1));
    }

    @Test
    void whatIsNoStatusOfTheDocumentationIsKept() {
        ObservedLives seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Queued"),
                Verdicts.reading("READ-01", 2, "1", "Dancing"),
                Verdicts.reading("READ-01", 3, "1", "Dancing"),
                Verdicts.reading("READ-01", 4, "2", "Dancing")));

        assertThat(seen.unknown()).isEqualTo(Map.of("Dancing", 2));
        assertThat(seen.statuses()).isEqualTo(Map.of(JobStatus.QUEUED, 1));
    }

    @Test
    void bothLabelsOfACancelledJobAreOneStatus() {
        ObservedLives seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Queued"),
                Verdicts.reading("READ-01", 2, "1", "Canceled"),
                Verdicts.reading("READ-01", 3, "1", "User Cancelled")));

        assertThat(seen.statuses()).containsKeys(JobStatus.CANCELED, JobStatus.USER_CANCELLED);
        assertThat(words(seen.changes())).isEqualTo(Map.of("Queued → User Cancelled", 1));
    }

    @Test
    void anotherFirmsJobOfTheSameIdIsAnotherJob() {
        ExchangeRecord first =
                shown(1, "Completed").sentHeader("Addepar-Firm", "1").made();
        ExchangeRecord second =
                shown(2, "Queued").sentHeader("Addepar-Firm", "2").made();

        assertThat(seen(List.of(first, second)).others()).isEmpty();
    }

    @Test
    void answersWithoutAJobAreLeftOut() {
        List<ExchangeRecord> odd = List.of(
                Verdicts.exchange("READ-01", 1).unanswered("timed out").made(),
                Verdicts.exchange("READ-01", 2).answered(204, "No Content").made(),
                Verdicts.exchange("READ-01", 3).body("not JSON").made(),
                Verdicts.exchange("READ-01", 4)
                        .body("{\"data\":[7,{\"id\":\"1\",\"attributes\":{\"status\":\"Dancing\"}}]}")
                        .made());

        assertThat(seen(odd).statuses()).isEmpty();
    }

    @Test
    void aListingShowsManyJobs() {
        ExchangeRecord listing = Verdicts.exchange("LIST-01", 1)
                .body("{\"data\":[{\"id\":\"1\",\"attributes\":{\"status\":\"Queued\"}},"
                        + "{\"id\":\"2\",\"attributes\":{\"status\":\"Queued\"}}]}")
                .made();

        assertThat(seen(List.of(listing)).statuses()).isEqualTo(Map.of(JobStatus.QUEUED, 2));
    }

    private static ObservedLives seen(List<ExchangeRecord> evidence) {
        return ObservedLives.of(
                Verdicts.with(entry -> Verdicts.evidence(entry, entry.id().equals("READ-01") ? evidence : List.of())));
    }

    private static ExchangeMaker shown(int number, String status) {
        return Verdicts.exchange("READ-01", number)
                .body("{\"data\":{\"id\":\"1\",\"attributes\":{\"status\":\"%s\"}}}".formatted(status));
    }

    private static Map<String, Integer> words(Map<Change, Integer> changes) {
        return changes.entrySet().stream()
                .collect(Collectors.toMap(
                        change -> change.getKey().from().label() + " → "
                                + change.getKey().to().label(),
                        Map.Entry::getValue));
    }
}
