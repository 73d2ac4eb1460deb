package io.jobskit.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What downloading the results of a job answers after all that was done to the job. */
class LifeResultRulesTest {

    private static Tale held(String status) {
        Tale tale = new Tale().held("7").read("7", "Queued");
        return status.equals("Queued") ? tale : tale.moved("7", status).read("7", status);
    }

    private static void kept(Tale tale, int code, String requirement) {
        LifeCheck check = LifeCheck.of(tale.downloaded("7", code, "").exchanges());
        assertThat(check.blame()).isEmpty();
        assertThat(check.kept()).containsExactly(requirement);
    }

    private static String violated(Tale tale, int code, String requirement) {
        LifeCheck.Blame blame =
                LifeCheck.of(tale.downloaded("7", code, "").exchanges()).blame().orElseThrow();
        assertThat(blame.requirement()).isEqualTo(requirement);
        return blame.words();
    }

    private static void untold(Tale tale, int... codes) {
        for (int code : codes) {
            assertThat(LifeCheck.of(tale.downloaded("7", code, "").exchanges()))
                    .as("%d", code)
                    .satisfies(check -> {
                        assertThat(check.blame()).isEmpty();
                        assertThat(check.kept()).isEmpty();
                    });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Queued, DOWNLOAD-07",
        "Picked Up By Job Runner, DOWNLOAD-07",
        "In Progress - Waiting For Capacity, DOWNLOAD-07",
        "In Progress, DOWNLOAD-07",
        "Failed, DOWNLOAD-10",
        "Rejected, DOWNLOAD-10",
        "Error Cancelled, DOWNLOAD-10"
    })
    void resultsAreNotFoundWhereThereAreNone(String status, String requirement) {
        kept(held(status), 404, requirement);
        violated(held(status), 410, requirement);
        violated(held(status), 303, requirement);
        assertThat(violated(held(status), 200, requirement)).isEqualTo("answered 200 where 404 was expected");
        untold(held(status), 401, 500);
    }

    @Test
    void theyAreThereOnceAJobHasCompleted() {
        kept(held("Completed"), 200, "DOWNLOAD-01");
        kept(held("Completed"), 303, "DOWNLOAD-01");
        assertThat(violated(held("Completed"), 404, "DOWNLOAD-01")).isEqualTo("answered 404 where 200 was expected");
        violated(held("Completed"), 410, "DOWNLOAD-01");
    }

    @Test
    void theyAreThereAnyNumberOfTimesWhoeverElseWasCancelled() {
        kept(held("Completed").downloaded("7", 200, ""), 200, "DOWNLOAD-11");
        violated(held("Completed").downloaded("7", 200, ""), 404, "DOWNLOAD-11");
        violated(held("Completed").downloaded("7", 200, "").cancelled("8", 204), 404, "CANCEL-09");
        kept(held("Completed").downloaded("7", 200, "").cancelled("8", 204), 200, "CANCEL-09");
        Tale trespassed = held("Completed").downloaded("7", 200, "").cancelled("7", 404);
        violated(trespassed.by("other-user"), 404, "ACCESS-08");
    }

    @Test
    void theyExpireADayAfterTheCreation() {
        Tale young = held("Completed").aged("7", "PT23H59M");
        kept(young, 200, "DOWNLOAD-12");
        violated(held("Completed").aged("7", "PT23H59M"), 410, "DOWNLOAD-12");
        kept(held("Completed").aged("7", "PT24H"), 410, "DOWNLOAD-09");
        assertThat(violated(held("Completed").aged("7", "PT24H"), 200, "DOWNLOAD-09"))
                .isEqualTo("answered 200 where 410 was expected");
        violated(held("Completed").aged("7", "PT24H"), 404, "DOWNLOAD-09");
        Tale later = held("Queued").aged("7", "PT10H").moved("7", "Completed").aged("7", "PT14H");
        violated(later, 200, "DOWNLOAD-13");
        untold(held("Completed").aged("7", "PT23H59M55S"), 200, 404, 410);
    }

    @Test
    void theyStayExpiredWhateverIsDoneToTheJobLater() {
        kept(held("Completed").aged("7", "PT24H").cancelled("7", 204), 410, "DOWNLOAD-09");
        violated(held("Completed").aged("7", "PT24H").cancelled("7", 204), 404, "DOWNLOAD-09");
        kept(held("Completed").cancelled("7", 204).aged("7", "PT24H"), 404, "CANCEL-04");
    }

    @Test
    void whatHasRunTooLongGivesNone() {
        kept(held("In Progress").aged("7", "PT4H"), 404, "STATUS-12");
        kept(held("In Progress").aged("7", "PT4H"), 410, "STATUS-12");
        violated(held("In Progress").aged("7", "PT4H"), 200, "STATUS-12");
    }

    @ParameterizedTest
    @CsvSource({
        "Completed, CANCEL-04",
        "In Progress - Waiting For Capacity, CANCEL-02",
        "Queued, CANCEL-07",
        "Picked Up By Job Runner, CANCEL-07",
        "In Progress, DOWNLOAD-07"
    })
    void whatWasCancelledGivesNone(String status, String requirement) {
        Tale tale = held(status).cancelled("7", 204).read("7", "User Cancelled");
        kept(tale, 404, requirement);
        kept(tale, 410, requirement);
        violated(tale, 200, requirement);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Timed Out", "User Cancelled"})
    void ofAJobThatWasOnlyPutAtItsEndAnythingMayBeAnswered(String status) {
        untold(held(status), 200, 404, 410);
    }

    @Test
    void ofAJobThatGoesOnTheyMayComeAnyTime() {
        untold(new Tale().created("7"), 200, 404);
        untold(held("In Progress").released("7"), 200, 404);
        untold(held("Completed").cancelled("7", 204).meanwhile(), 200);
    }
}
