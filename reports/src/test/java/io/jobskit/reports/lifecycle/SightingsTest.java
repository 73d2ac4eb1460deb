package io.jobskit.reports.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.lifecycle.Change;
import io.jobskit.contract.lifecycle.JobStatus;
import io.jobskit.reports.support.Verdicts;
import io.jobskit.reports.verdict.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SightingsTest {

    @Test
    void theStatusesAndChangesOfEachJobAreCounted() {
        Sightings seen = seen(List.of(
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
        Sightings seen = seen(List.of(
                Verdicts.reading("READ-01", 9, "1", "Completed"), Verdicts.reading("READ-01", 1, "1", "In Progress")));

        assertThat(words(seen.changes())).isEqualTo(Map.of("In Progress → Completed", 1));
    }

    @Test
    void whatIsNotAllowedIsToldApart() {
        Sightings seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Completed"), Verdicts.reading("READ-01", 2, "1", "In Progress")));

        assertThat(seen.changes()).isEmpty();
        assertThat(words(seen.others())).isEqualTo(Map.of("Completed → In Progress", 1));
    }

    @Test
    void exchangesThatOverlapHaveNoOrder() {
        Exchange long1 = lasting(Verdicts.reading("READ-01", 1, "1", "Completed"), 5_000);
        Exchange short2 = Verdicts.reading("READ-01", 2, "1", "In Progress");

        assertThat(seen(List.of(long1, short2)).others()).isEmpty();
        assertThat(seen(List.of(long1, short2)).changes()).isEmpty();
    }

    @Test
    void whatHadEndedIsBeforeWhatBeganLaterAlsoWhereOthersOverlapBoth() {
        Sightings seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Queued"),
                lasting(Verdicts.reading("READ-01", 2, "1", "Picked Up By Job Runner"), 25),
                Verdicts.reading("READ-01", 3, "1", "In Progress"),
                Verdicts.reading("READ-01", 6, "1", "Completed")));

        assertThat(seen.others()).isEmpty();
        assertThat(words(seen.changes())).isEqualTo(Map.of("Queued → Picked Up By Job Runner", 1));
    }

    @Test
    void anExchangeThatEndsInTheMillisecondInWhichTheNextBeginsMayOverlapIt() {
        Exchange first = lasting(Verdicts.reading("READ-01", 1, "1", "Completed"), 10);

        assertThat(seen(List.of(first, Verdicts.reading("READ-01", 2, "1", "In Progress")))
                        .others())
                .isEmpty();
    }

    @Test
    void whatMustHaveHappenedIsNotCalledSeen() {
        Sightings seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Queued"), Verdicts.reading("READ-01", 2, "1", "Timed Out")));

        assertThat(seen.changes()).isEmpty();
        assertThat(words(seen.concluded())).isEqualTo(Map.of("In Progress → Completed", 1, "Completed → Timed Out", 1));
    }

    @Test
    void aJobThatIsRelabelledIsNotAccused() {
        Sightings seen = seen(List.of(
                Verdicts.reading("CANCEL-08", 1, "1", "Failed"),
                Verdicts.reading("CANCEL-08", 2, "1", "User Cancelled")));

        assertThat(seen.others()).isEmpty();
        assertThat(words(seen.changes())).isEqualTo(Map.of("Failed → User Cancelled", 1));
    }

    @Test
    void whatIsNoStatusOfTheDocumentationIsKept() {
        Sightings seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Queued"),
                Verdicts.reading("READ-01", 2, "1", "Dancing"),
                Verdicts.reading("READ-01", 3, "1", "Dancing"),
                Verdicts.reading("READ-01", 4, "2", "Dancing")));

        assertThat(seen.unknown()).isEqualTo(Map.of("Dancing", 2));
        assertThat(seen.statuses()).isEqualTo(Map.of(JobStatus.QUEUED, 1));
    }

    @Test
    void bothLabelsOfACancelledJobAreOneStatus() {
        Sightings seen = seen(List.of(
                Verdicts.reading("READ-01", 1, "1", "Queued"),
                Verdicts.reading("READ-01", 2, "1", "Canceled"),
                Verdicts.reading("READ-01", 3, "1", "User Cancelled")));

        assertThat(seen.statuses()).containsKeys(JobStatus.CANCELED, JobStatus.USER_CANCELLED);
        assertThat(words(seen.changes())).isEqualTo(Map.of("Queued → User Cancelled", 1));
    }

    @Test
    void anotherFirmsJobOfTheSameIdIsAnotherJob() {
        Exchange first = Verdicts.reading("READ-01", 1, "1", "Completed");
        Exchange second = Verdicts.reading("READ-01", 2, "1", "Queued");

        assertThat(seen(List.of(ofFirm(first, "1"), ofFirm(second, "2"))).others())
                .isEmpty();
    }

    @Test
    void answersWithoutAJobAreLeftOut() {
        Exchange whole = Verdicts.reading("READ-01", 1, "1", "Queued");
        List<Exchange> odd = new ArrayList<>();
        for (String answer : List.of(
                "[no answer: timed out]",
                "HTTP/1.1 204 No Content\n\n",
                "HTTP/1.1 200 OK\n\nnot JSON",
                "HTTP/1.1 200 OK\n\n{\"data\":[7,{\"id\":\"1\",\"attributes\":{\"status\":\"Dancing\"}}]}")) {
            odd.add(Verdicts.answered(whole, answer));
        }

        assertThat(seen(odd).statuses()).isEmpty();
    }

    @Test
    void aListingShowsManyJobs() {
        Exchange listing = Verdicts.answered(
                Verdicts.reading("LIST-01", 1, "1", "Queued"),
                "HTTP/1.1 200 OK\n\n{\"data\":[{\"id\":\"1\",\"attributes\":{\"status\":\"Queued\"}},"
                        + "{\"id\":\"2\",\"attributes\":{\"status\":\"Queued\"}}]}");

        assertThat(seen(List.of(listing)).statuses()).isEqualTo(Map.of(JobStatus.QUEUED, 2));
    }

    private static Sightings seen(List<Exchange> evidence) {
        return Sightings.of(
                Verdicts.with(entry -> Verdicts.evidence(entry, entry.id().equals("READ-01") ? evidence : List.of())));
    }

    private static Exchange lasting(Exchange exchange, long millis) {
        return new Exchange(
                exchange.request(),
                exchange.response(),
                exchange.curl(),
                exchange.mark(),
                exchange.identity(),
                exchange.control(),
                exchange.sentAt(),
                millis);
    }

    private static Exchange ofFirm(Exchange exchange, String firm) {
        return new Exchange(
                exchange.request().replace("Accept:", "Addepar-Firm: " + firm + "\nAccept:"),
                exchange.response(),
                exchange.curl(),
                exchange.mark(),
                exchange.identity(),
                exchange.control(),
                exchange.sentAt(),
                exchange.millis());
    }

    private static Map<String, Integer> words(Map<Change, Integer> changes) {
        return changes.entrySet().stream()
                .collect(Collectors.toMap(
                        change -> change.getKey().from().label() + " → "
                                + change.getKey().to().label(),
                        Map.Entry::getValue));
    }
}
