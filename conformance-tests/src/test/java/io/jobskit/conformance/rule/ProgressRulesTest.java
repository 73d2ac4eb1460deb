package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** How progress and moments go on. */
class ProgressRulesTest {

    private static final String STARTED = "\"started_at\":\"2026-01-01T00:00:01Z\",";
    private static final String ENDED = STARTED + "\"completed_at\":\"2026-01-01T00:00:02Z\",";
    private static final String LATER = STARTED + "\"completed_at\":\"2026-01-01T00:00:09Z\",";

    @Test
    void progressIsJudgedAtTheEndAndOnTheWay() {
        kept(new Tale().readAs("7", job("7", "Completed", "\"percent_complete\":1,")), "STATUS-09");
        kept(new Tale().readAs("7", progress("0.2")).readAs("7", progress("0.2")), "STATUS-09");
        unjudged(new Tale().readAs("7", progress("0.2")), "STATUS-09");
    }

    @Test
    void howFarAJobWasBeforeItCompletedIsNotHowFarItIs() {
        Tale half = half().moved("7", "Completed");
        onlyViolated(
                half.readAs(
                        "7",
                        job("7", "Completed", "\"completed_at\":\"2026-01-01T00:00:00Z\",\"percent_complete\":0.5,")),
                "STATUS-09");
    }

    @Test
    void progressThatIsNoShareIsTheSchemasBusiness() {
        silent(new Tale().readAs("7", job("7", "Completed", "\"percent_complete\":100,")));
    }

    @Test
    void whoeverMovesAJobMaySayHowMuchOfItIsComplete() {
        silent(new Tale()
                .held("7")
                .tell(
                        Operation.MOVE,
                        "7",
                        "POST",
                        "/__control/jobs/7/move",
                        "{\"status\":\"Completed\",\"percent_complete\":0.9}",
                        204,
                        "")
                .readAs(
                        "7",
                        job("7", "Completed", "\"completed_at\":\"2026-01-01T00:00:00Z\",\"percent_complete\":0.9,")));
        onlyViolated(
                new Tale()
                        .held("7")
                        .moved("7", "Completed")
                        .readAs(
                                "7",
                                job(
                                        "7",
                                        "Completed",
                                        "\"completed_at\":\"2026-01-01T00:00:00Z\",\"percent_complete\":0.9,")),
                "STATUS-09");
    }

    @Test
    void momentsAreJudgedBeforeAndAfterTheyAreKnown() {
        kept(new Tale().created("7"), "STATUS-10", "STATUS-11");
        kept(
                new Tale().readAs("7", job("7", "Completed", ENDED)).readAs("7", job("7", "Completed", ENDED)),
                "STATUS-10",
                "STATUS-11");
        unjudged(new Tale().readAs("7", job("7", "Completed", ENDED)), "STATUS-11");
    }

    @Test
    void anEndChangesWithAMoveToAnotherStatusOnly() {
        silent(new Tale()
                .held("7")
                .moved("7", "Completed")
                .readAs("7", job("7", "Completed", ENDED))
                .moved("7", "Failed")
                .readAs("7", job("7", "Failed", LATER)));
        onlyViolated(
                new Tale()
                        .held("7")
                        .moved("7", "Completed")
                        .readAs("7", job("7", "Completed", ENDED))
                        .moved("7", "Completed")
                        .readAs("7", job("7", "Completed", LATER)),
                "STATUS-11");
    }

    @Test
    void cancellingIsAnEndOfItsOwnAndReleasingIsNone() {
        silent(new Tale()
                .created("7")
                .readAs("7", job("7", "Completed", ENDED))
                .cancelled("7", 204)
                .readAs("7", job("7", "User Cancelled", LATER)));
        onlyViolated(
                new Tale()
                        .created("7")
                        .readAs("7", job("7", "Completed", ENDED))
                        .released("7")
                        .readAs("7", job("7", "Completed", LATER)),
                "STATUS-11");
    }

    @Test
    void aHeldJobHasNotStartedUntilSomethingIsDoneToIt() {
        onlyViolated(
                new Tale().held("7").readAs("7", job("7", "Queued", STARTED)).moved("7", "In Progress"), "STATUS-10");
        silent(new Tale()
                .held("7")
                .moved("7", "In Progress")
                .moved("7", "Queued")
                .readAs("7", job("7", "Queued", STARTED)));
    }

    @Test
    void aJobMayBeOverWhenItStarts() {
        silent(new Tale().readAs("7", job("7", "Completed", ENDED.replace("02Z", "01Z"))));
    }

    @Test
    void howFarAJobWasPutIsNotMadeAWholeOf() {
        onlyViolated(half().readAs("7", job("7", "In Progress", STARTED + "\"percent_complete\":1,")), "STATUS-09");
        silent(half().readAs("7", job("7", "In Progress", STARTED + "\"percent_complete\":0.4,")));
        silent(half().moved("7", "Completed").readAs("7", job("7", "Completed", ENDED + "\"percent_complete\":1,")));
    }

    private static Tale half() {
        return new Tale()
                .held("7")
                .tell(
                        Operation.MOVE,
                        "7",
                        "POST",
                        "/__control/jobs/7/move",
                        "{\"status\":\"In Progress\",\"percent_complete\":0.5}",
                        204,
                        "");
    }

    private static String progress(String percent) {
        return job("7", "In Progress", "\"percent_complete\":" + percent + ",");
    }

    @Test
    void whatIsToldToBeWholeLongBeforeTheEndIsNot() {
        onlyViolated(new Tale().created("7").readAs("7", progress("1")).readAs("7", progress("1.0")), "STATUS-09");
        silent(new Tale().created("7").readAs("7", progress("1")).read("7", "Completed"));
        String held = job("7", "In Progress", STARTED + "\"percent_complete\":1,");
        silent(new Tale().held("7").moved("7", "In Progress").readAs("7", held).readAs("7", held));
    }

    @Test
    void anEndBeforeTheStartIsOneWithinTheSecondAsWell() {
        Tale whole = new Tale().readAs("7", job("7", "Completed", ended("02Z", "01Z")));
        onlyViolated(whole, "RESOURCE-06");
        onlyViolated(new Tale().readAs("7", job("7", "Completed", ended("02.5Z", "02.4Z"))), "RESOURCE-06");
        kept(new Tale().readAs("7", job("7", "Completed", ended("02.5Z", "02Z"))), "RESOURCE-06");
        kept(new Tale().readAs("7", job("7", "Completed", ended("02Z", "02Z"))), "RESOURCE-06");
    }

    private static String ended(String started, String completed) {
        return "\"started_at\":\"2026-01-01T00:00:%s\",\"completed_at\":\"2026-01-01T00:00:%s\","
                .formatted(started, completed);
    }
}
