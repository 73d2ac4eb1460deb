package io.jobskit.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.contract.outcome.Coverage;
import io.jobskit.reports.page.Covered.Documented;
import io.jobskit.reports.page.Covered.Mark;
import io.jobskit.reports.page.Covered.Reason;
import io.jobskit.reports.page.Covered.Request;
import io.jobskit.reports.page.Covered.Requirement;
import io.jobskit.reports.page.Covered.Situation;
import io.jobskit.reports.support.Samples;
import io.jobskit.reports.support.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoveredTest {

    private static final String JSON = "application/vnd.api+json";

    private final Covered covered = Covered.of(
                    Samples.covering(Verdicts.conformant(), "It is late.").coverage())
            .orElseThrow();

    @Test
    void theTotalsSayHowMuchOfAllThereIs() {
        assertThat(covered.cells()).isEqualTo("1 of 4");
        assertThat(covered.inputs()).isEqualTo("10 of 12");
        assertThat(covered.answers()).isEqualTo("2 of 3");
    }

    @Test
    void aCellThatWasNotTriedNamesItsReasonByNumberAndOneThatDoesNotExistIsEmpty() {
        Mark tried = new Mark(true, "");
        Mark none = new Mark(false, "");

        assertThat(covered.events()).containsExactly("listing", "cancelling", "ageing to 4 hours");
        assertThat(covered.situations())
                .containsExactly(
                        new Situation("Queued", List.of(tried, new Mark(false, "1"), none)),
                        new Situation("Failed", List.of(none, new Mark(false, "2"), new Mark(false, "1"))));
        assertThat(covered.reasons())
                .containsExactly(
                        new Reason("It is late.", "2 cells"),
                        new Reason("The target offers no test control.", "1 cell"));
    }

    @Test
    void inputsThatWereNotTriedAreNamedByTheirReason() {
        assertThat(covered.requirements())
                .containsExactly(
                        new Requirement("CREATE-05", "5 of 5", List.of()),
                        new Requirement(
                                "VIEW-09",
                                "5 of 7",
                                List.of(
                                        new Reason(
                                                "It is late.",
                                                "view job, output_type: 'csv' → 'csvs'; view job, output_type: 'csv' → 'cs'"))));
    }

    @Test
    void answersAreToldByTheirRequest() {
        assertThat(covered.requests())
                .containsExactly(
                        new Request(
                                "POST /v1/jobs",
                                List.of(
                                        new Documented(202, JSON, "1 time", ""),
                                        new Documented(400, JSON, "412 times", ""))),
                        new Request("DELETE /v1/jobs/{id}", List.of(new Documented(204, "", "", "It is late."))));
    }

    @Test
    void aRunThatDidNotCountHasNothingToShow() {
        assertThat(Covered.of(Coverage.UNKNOWN)).isEmpty();
    }
}
