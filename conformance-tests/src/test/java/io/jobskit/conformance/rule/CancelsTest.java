package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** What the rules say of cancels. */
class CancelsTest {

    @Test
    void cancellingAnswers204WithNoBody() {
        kept(new Tale().created("7").cancelled("7", 204), "CANCEL-01");
        onlyViolated(new Tale().held("7").cancelled("7", 409), "CANCEL-01");
        onlyViolated(new Tale().held("7").moved("7", "In Progress").cancelled("7", 200), "CANCEL-01");
        Tale body = new Tale().created("7").tell(Operation.CANCEL, "7", "DELETE", "/v1/jobs/7", "", 204, "{}");
        onlyViolated(body, "CANCEL-01");
    }

    @Test
    void whatMayHaveEndedMayBeRefused() {
        silent(new Tale().created("7").cancelled("7", 409));
        silent(new Tale().held("7").moved("7", "Failed").cancelled("7", 409));
        silent(new Tale().held("7").cancelled("7", 204).cancelled("7", 404));
        silent(new Tale().held("7").released("7").cancelled("7", 404));
        silent(new Tale().held("7").cancelled("7", 404).by("other-user"));
        silent(new Tale().held("7").by("full-queue").cancelled("7", 409).by("full-queue"));
        silent(new Tale().held("7").moved("7", "Failed").cancelled("7", 409).meanwhile());
    }

    @Test
    void whoeverCancelsAJobForTheFirstTimeIsAnswered204() {
        onlyViolated(new Tale().created("7").cancelled("7", 200), "CANCEL-01");
        onlyViolated(new Tale().created("7").cancelled("7", 409).read("7", "In Progress"), "CANCEL-01");
        onlyViolated(new Tale().created("7").cancelled("7", 404).read("7", "User Cancelled"), "CANCEL-01");
        onlyViolated(new Tale().created("7").read("7", "Completed").cancelled("7", 404), "CANCEL-01");
        onlyViolated(new Tale().held("7").moved("7", "Completed").cancelled("7", 404), "CANCEL-01");
        onlyViolated(new Tale().held("7").cancelled("7", 404).by("other-user").cancelled("7", 404), "CANCEL-01");
        silent(new Tale().created("7").cancelled("7", 409).read("7", "Failed"));
        silent(new Tale().created("7").cancelled("7", 204).cancelled("7", 200));
    }

    @Test
    void aJobThatWasCancelledInTheQueueHasNoStartTime() {
        String cancelled = "User Cancelled";
        kept(new Tale().held("7").cancelled("7", 204).read("7", cancelled), "CANCEL-10");
        kept(new Tale().held("7").cancelled("7", 204).released("7").read("7", cancelled), "CANCEL-10");
        onlyViolated(
                new Tale()
                        .held("7")
                        .cancelled("7", 204)
                        .readAs("7", Tale.job("7", cancelled, "\"started_at\":\"2026-01-01T00:00:00Z\",")),
                "CANCEL-10");
        String waiting = "In Progress - Waiting For Capacity";
        kept(new Tale().held("7").moved("7", waiting).cancelled("7", 204).read("7", cancelled), "CANCEL-10");
        unjudged(
                new Tale()
                        .held("7")
                        .moved("7", "In Progress")
                        .moved("7", waiting)
                        .cancelled("7", 204)
                        .read("7", cancelled),
                "CANCEL-10");
        unjudged(new Tale().created("7").cancelled("7", 204).read("7", cancelled), "CANCEL-10");
        unjudged(new Tale().held("7").released("7").cancelled("7", 204).read("7", cancelled), "CANCEL-10");
        unjudged(new Tale().held("7").moved("7", "In Progress").read("7", cancelled), "CANCEL-10");
    }
}
