package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** What stands still is the same each time it is read. */
class StillRulesTest {

    private static final String ERRORS = "\"errors\":[{\"status\":\"400\",\"title\":\"Bad\",\"detail\":\"No.\"}],";
    private static final String STARTED = "\"started_at\":\"2026-01-01T00:00:01Z\",";
    private static final String ENDED = "\"completed_at\":\"2026-01-01T00:00:09Z\",";
    private static final String HALF = "\"percent_complete\":0.5,";
    private static final String MORE = "\"percent_complete\":0.6,";

    private static Tale held(String status) {
        return new Tale().held("7").moved("7", status);
    }

    private static Tale twice(String status, String first, String then) {
        return held(status).readAs("7", job("7", status, first)).readAs("7", job("7", status, then));
    }

    @Test
    void whatStaysIsKept() {
        kept(
                twice("Failed", STARTED + ENDED + HALF, STARTED + ENDED + HALF),
                "STATUS-10",
                "STATUS-11",
                "STATUS-09",
                "RESOURCE-09",
                "RESOURCE-10");
    }

    @Test
    void errorsAreAsManyAsBeforeHoweverTheyAreWorded() {
        String error = ERRORS.replaceAll(".*\\[(.*)].*", "$1");
        onlyViolated(twice("Error Cancelled", ERRORS, ERRORS.replace("]", "," + error + "]")), "STATUS-05");
        silent(twice("Error Cancelled", ERRORS, ERRORS.replace("No.", "No!")));
    }

    @Test
    void eachMemberIsBlamedOnWhoeverSaysWhatItIs() {
        onlyViolated(twice("Failed", STARTED, ""), "STATUS-10");
        onlyViolated(twice("Rejected", "", STARTED), "STATUS-10");
        onlyViolated(twice("Failed", ENDED, ""), "STATUS-11");
        onlyViolated(twice("Failed", HALF, MORE), "STATUS-09");
        onlyViolated(twice("Error Cancelled", ERRORS, ""), "STATUS-05");
        onlyViolated(
                held("Failed")
                        .read("7", "Failed")
                        .readAs("7", job("7", "Failed").replace("\"id\":\"44\"", "\"id\":\"45\"")),
                "RESOURCE-10");
    }

    @Test
    void aChangeIsTold() {
        assertThat(onlyViolated(twice("Failed", STARTED, ""), "STATUS-10")
                        .difference()
                        .sentence())
                .isEqualTo("The started_at of job 7 should be the same;"
                        + " it was 2026-01-01T00:00:01Z first and unknown later.");
    }

    @Test
    void whatIsNotToldEachTimeAndWhatRunsMayDiffer() {
        silent(twice("Failed", HALF, ""));
        silent(twice("In Progress", STARTED + HALF, STARTED + MORE));
        silent(twice("Failed", STARTED, "\"started_at\":\"2026-01-01T00:00:02Z\","));
        silent(twice("Rejected", ERRORS, ""));
        silent(new Tale()
                .created("7")
                .readAs("7", job("7", "Completed"))
                .readAs("7", job("7", "Completed", STARTED + ENDED)));
    }

    @Test
    void whatWasDoneToItMayChangeIt() {
        silent(held("In Progress")
                .readAs("7", job("7", "In Progress", STARTED))
                .aged("7", "PT1H")
                .readAs("7", job("7", "In Progress", "\"started_at\":\"2025-12-31T23:00:01Z\",")));
        silent(held("In Progress")
                .readAs("7", job("7", "In Progress", STARTED + HALF))
                .released("7")
                .readAs("7", job("7", "In Progress", STARTED + MORE)));
        silent(held("Completed")
                .readAs("7", job("7", "Completed", ENDED))
                .cancelled("7", 204)
                .readAs("7", job("7", "User Cancelled", "\"completed_at\":\"2026-01-01T00:00:30Z\",")));
    }

    @Test
    void cancellingAgainAndReleasingWhatHasEndedChangeNothing() {
        onlyViolated(
                held("User Cancelled")
                        .readAs("7", job("7", "User Cancelled", ENDED))
                        .cancelled("7", 204)
                        .readAs("7", job("7", "User Cancelled", "\"completed_at\":\"2026-01-01T00:00:30Z\",")),
                "STATUS-11");
        onlyViolated(
                held("Failed")
                        .readAs("7", job("7", "Failed", STARTED))
                        .released("7")
                        .readAs("7", job("7", "Failed")),
                "STATUS-10");
        silent(held("Failed")
                .readAs("7", job("7", "Failed", ENDED))
                .cancelled("7", 204)
                .readAs("7", job("7", "User Cancelled", "\"completed_at\":\"2026-01-01T00:00:30Z\",")));
    }

    @Test
    void anotherUsersCancellingIsBlamedForWhatChangesMeanwhile() {
        onlyViolated(
                held("Failed")
                        .readAs("7", job("7", "Failed", HALF))
                        .cancelled("7", 404)
                        .by("other-user")
                        .readAs("7", job("7", "Failed", MORE)),
                "ACCESS-08");
        onlyViolated(
                held("In Progress")
                        .read("7", "In Progress")
                        .cancelled("7", 404)
                        .by("other-user")
                        .read("7", "Cancel Requested"),
                "ACCESS-08");
        kept(
                held("In Progress")
                        .read("7", "In Progress")
                        .cancelled("7", 404)
                        .by("other-user")
                        .read("7", "In Progress"),
                "ACCESS-08");
    }

    @Test
    void aTwinsCancellingIsBlamedForWhatChangesMeanwhileAndDidNotBefore() {
        Tale steady = held("In Progress")
                .readAs("7", job("7", "In Progress", STARTED + HALF))
                .readAs("7", job("7", "In Progress", STARTED + HALF))
                .readAs("7", job("7", "In Progress", STARTED + HALF));
        onlyViolated(
                steady.held("8").cancelled("8", 204).readAs("7", job("7", "In Progress", STARTED + MORE)), "CANCEL-09");
        // What moves by itself says nothing of the twin.
        silent(held("In Progress")
                .readAs("7", job("7", "In Progress", STARTED + HALF))
                .readAs("7", job("7", "In Progress", STARTED + "\"percent_complete\":0.55,"))
                .held("8")
                .cancelled("8", 204)
                .readAs("7", job("7", "In Progress", STARTED + MORE)));
    }

    @Test
    void aMomentThatDriftsBySecondsDoesNotStay() {
        Tale drifting = held("Failed");
        for (int second = 1; second <= 3; second++) {
            drifting.readAs("7", job("7", "Failed", STARTED.replace("01Z", "0" + second + "Z")));
        }
        onlyViolated(drifting, "STATUS-10");
    }
}
