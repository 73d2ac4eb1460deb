package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a job changes between two looks, and when it expires. */
class StatusRulesTest {

    @Test
    void aWrongChangeShowsInListingsAlone() {
        onlyViolated(
                new Tale().created("7").listed(job("7", "Completed")).listed(job("7", "In Progress")), "STATUS-08");
    }

    @Test
    void aListingThatIsWrongAboutAJobSaysNothingOfHowItChanged() {
        onlyViolated(
                new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .listed(job("7", "Completed"))
                        .listed(job("7", "In Progress"))
                        .read("7", "Completed"),
                "LIST-05");
    }

    @Test
    void whatIsBeyondTheQuotaDoesNotRun() {
        kept(new Tale().created("7").by("full-queue").read("7", "Rejected").by("full-queue"), "STATUS-06");
        assertThat(onlyViolated(
                                new Tale()
                                        .created("7")
                                        .by("full-queue")
                                        .read("7", "Completed")
                                        .by("full-queue"),
                                "STATUS-06")
                        .difference()
                        .sentence())
                .isEqualTo("Job 7 should be Rejected, as the queue was full; it was seen as Completed.");
    }

    @Test
    void aJobOfSomebodyElseChangesAsAllDo() {
        onlyViolated(new Tale().read("7", "Completed").read("7", "In Progress"), "STATUS-08");
        kept(new Tale().read("7", "Completed").read("7", "Completed"), "STATUS-02", "STATUS-08");
        kept(new Tale().read("7", "User Cancelled").read("7", "User Cancelled"), "STATUS-02", "CANCEL-11");
    }

    @Test
    void aLabelThatStandsForNothingHidesNoWrongChange() {
        onlyViolated(
                new Tale()
                        .created("7")
                        .read("7", "Running")
                        .read("7", "Completed")
                        .read("7", "In Progress"),
                "STATUS-01",
                "STATUS-08");
        onlyViolated(
                new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .read("7", "Running")
                        .read("7", "In Progress"),
                "STATUS-01",
                "STATUS-08");
    }

    @Test
    void aStatusThatIsSeenTwiceHidesNoWrongChange() {
        onlyViolated(
                new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .read("7", "Completed")
                        .read("7", "In Progress"),
                "STATUS-08");
    }

    @Test
    void oneWrongChangeOfAJobIsEnough() {
        assertThat(RuleAssertions.violated(new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .read("7", "In Progress")
                        .read("7", "Completed")
                        .read("7", "Queued")))
                .hasSize(1);
    }

    @Test
    void aJobThatWasMovedIsNotCancelledByThat() {
        onlyViolated(
                new Tale()
                        .held("7")
                        .moved("7", "In Progress")
                        .read("7", "In Progress")
                        .read("7", "User Cancelled"),
                "STATUS-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cancel Requested", "User Cancelled"})
    void aJobThatWasMovedToBeCancelledMayShowItLater(String moved) {
        silent(new Tale().held("7").moved("7", moved).read("7", "In Progress").read("7", "User Cancelled"));
    }

    @Test
    void whoeverCancelledAnotherJobLongAgoDidNotCancelThisOne() {
        onlyViolated(
                new Tale()
                        .created("7")
                        .created("8")
                        .cancelled("8", 204)
                        .read("7", "In Progress")
                        .read("7", "User Cancelled"),
                "STATUS-02");
    }

    @Test
    void anExpiryThatComesEarlyIsToldWithTheAgeOfTheJob() {
        Finding.Violated early = onlyViolated(
                new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .aged("7", "PT23H")
                        .read("7", "Timed Out"),
                "STATUS-17");
        assertThat(early.difference().sentence())
                .isEqualTo("Job 7 is Timed Out, at most 82806 seconds after its creation.");
    }

    @Test
    void anAgeingThatCannotBeReadMakesNoJobOlder() {
        onlyViolated(
                new Tale()
                        .created("7")
                        .read("7", "Completed")
                        .aged("7", "a day")
                        .read("7", "Timed Out"),
                "STATUS-17");
    }

    @Test
    void aJobThatHadFailedDoesNotExpireButChangesWrongly() {
        onlyViolated(new Tale().created("7").read("7", "Failed").read("7", "Timed Out"), "STATUS-08");
    }

    @Test
    void aMoveThatIsRefusedIsNoCancel() {
        silent(new Tale()
                .held("7")
                .tell(Operation.MOVE, "7", "POST", "/__control/jobs/7/move", "{\"status\":\"Queued\"}", 409, ""));
    }

    @Test
    void oneLookTellsNothingOfChanges() {
        unjudged(new Tale().created("7"), "STATUS-02");
    }

    @Test
    void aJobThatWasStoppedForAnErrorGivesItsDetails() {
        String errors = "\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}],";
        kept(
                new Tale().held("7").moved("7", "Error Cancelled").readAs("7", job("7", "Error Cancelled", errors)),
                "STATUS-05");
        onlyViolated(new Tale().held("7").moved("7", "Error Cancelled").read("7", "Error Cancelled"), "STATUS-05");
        unjudged(new Tale().held("7").moved("7", "Failed").read("7", "Failed"), "STATUS-05");
    }

    @Test
    void theDetailsAreOfTheErrorsThatTheJobWasMovedThereWith() {
        String own = "{\"status\":\"400\",\"title\":\"t\",\"detail\":\"Invalid portfolio: 7\"}";
        String second = own.replace("portfolio", "period");
        String both = "\"errors\":[" + own + "," + second + "],";
        kept(stopped(own, second).readAs("7", job("7", "Error Cancelled", both)), "STATUS-05");
        kept(stopped(own, second).readAs("7", job("7", "Error Cancelled", "\"errors\":" + own + ",")), "STATUS-05");
        onlyViolated(
                stopped(own, second).readAs("7", job("7", "Error Cancelled", "\"errors\":[" + second + "],")),
                "STATUS-05");
        String another = both.replace(": 7", ": 8");
        onlyViolated(stopped(own, second).readAs("7", job("7", "Error Cancelled", another)), "STATUS-05");
        onlyViolated(
                stopped(own, second)
                        .readAs("7", job("7", "Error Cancelled", both))
                        .listed(job("7", "Error Cancelled", another))
                        .readAs("7", job("7", "Error Cancelled", both)),
                "LIST-05");
    }

    private static Tale stopped(String... errors) {
        return new Tale()
                .held("7")
                .tell(
                        Operation.MOVE,
                        "7",
                        "POST",
                        "/__control/jobs/7/move",
                        "{\"status\":\"Error Cancelled\",\"errors\":[" + String.join(",", errors) + "]}",
                        204,
                        "");
    }

    @Test
    void errorsAreShownByNoOtherJob() {
        String own = "{\"status\":\"400\",\"title\":\"t\",\"detail\":\"Invalid portfolio: 7\"}";
        String errors = "\"errors\":[" + own + "],";
        assertThat(onlyViolated(
                                stopped(own)
                                        .readAs("7", job("7", "Error Cancelled", errors))
                                        .readAs("8", job("8", "Rejected", errors)),
                                "STATUS-05")
                        .difference()
                        .sentence())
                .isEqualTo("Job 8, which is Rejected, shows the errors of job 7.");
        silent(stopped(own).readAs("8", job("8", "Rejected", errors.replace(": 7", ": 8"))));
    }
}
