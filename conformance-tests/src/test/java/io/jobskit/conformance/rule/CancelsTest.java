package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.LawAssertions.kept;
import static io.jobskit.conformance.rule.LawAssertions.onlyViolated;
import static io.jobskit.conformance.rule.LawAssertions.silent;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** What the laws say of cancels. */
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
}
