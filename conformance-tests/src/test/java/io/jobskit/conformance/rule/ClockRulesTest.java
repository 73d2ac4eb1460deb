package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** Times are held against the server's own clock, whatever the kit's says. */
class ClockRulesTest {

    private static final String NOON = "Tue, 05 May 2026 12:00:00 GMT";

    private static String started(String time) {
        return "\"started_at\":\"2026-05-05T" + time + "Z\",";
    }

    private static String completed(String time) {
        return "\"completed_at\":\"2026-05-05T" + time + "Z\",";
    }

    private static Tale seen(String status, String times) {
        return new Tale()
                .created("7")
                .dated("Tue, 05 May 2026 11:59:50 GMT")
                .readAs("7", job("7", status, times))
                .dated(NOON);
    }

    @Test
    void whatHasHappenedIsKept() {
        kept(seen("Completed", started("11:59:52") + completed("11:59:58")), "RESOURCE-04", "RESOURCE-05");
        silent(seen("Completed", started("11:59:48") + completed("12:00:02")));
    }

    @Test
    void whatLiesAheadIsBlamedOnceForOneClock() {
        assertThat(onlyViolated(seen("In Progress", started("14:00:00")), "RESOURCE-04")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "The started_at of job 7 is \"2026-05-05T14:00:00Z\"; it should be no later than the server's"
                                + " own time, which is Tue, 05 May 2026 12:00:00 GMT.");
        onlyViolated(seen("Completed", started("14:00:00") + completed("14:00:03")), "RESOURCE-04");
        onlyViolated(seen("Completed", started("11:59:52") + completed("12:01:00")), "RESOURCE-05");
    }

    @Test
    void noJobStartsBeforeItsCreation() {
        onlyViolated(seen("In Progress", started("07:00:00")), "RESOURCE-04");
        silent(new Tale()
                .held("7")
                .dated(NOON)
                .moved("7", "In Progress")
                .aged("7", "PT3H")
                .readAs("7", job("7", "In Progress", started("09:00:00")))
                .dated(NOON));
    }

    @Test
    void aServerThatDoesNotSayWhatTimeItIsTellsNothing() {
        Tale tale = new Tale().created("7").readAs("7", job("7", "In Progress", started("14:00:00")));
        unjudged(tale, "RESOURCE-04");
        unjudged(tale, "RESOURCE-05");
    }
}
