package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** What stands still is listed as it is read. */
class ListedRulesTest {

    private static final String ERROR = "{\"status\":\"400\",\"title\":\"Bad\",\"detail\":\"No.\"}";

    private static final String STARTED = "\"started_at\":\"2026-01-01T00:00:01Z\",";

    private static Tale around(String status, String read, String listed) {
        return new Tale()
                .held("7")
                .moved("7", status)
                .readAs("7", job("7", status, STARTED + read))
                .listed(job("7", status, STARTED + listed))
                .readAs("7", job("7", status, STARTED + read));
    }

    @Test
    void aMemberThatBothShowIsTheSame() {
        kept(around("In Progress", "\"percent_complete\":0.5,", "\"percent_complete\":0.5,"), "LIST-05");
        assertThat(onlyViolated(
                                around("In Progress", "\"percent_complete\":0.5,", "\"percent_complete\":0.7,"),
                                "LIST-05")
                        .difference()
                        .sentence())
                .isEqualTo("The percent_complete of job 7, read by itself and in the listing,"
                        + " should be the same; it was 0.5 first and 0.7 later.");
        onlyViolated(
                around(
                        "Error Cancelled",
                        "\"errors\":[" + ERROR + "],",
                        "\"errors\":[" + ERROR.replace("No.", "Yes.") + "],"),
                "LIST-05");
    }

    @Test
    void whatIsNotListedOrWrittenOtherwiseIsNoDisagreement() {
        silent(around("In Progress", "\"percent_complete\":0.5,", ""));
        silent(around("Rejected", "\"errors\":[" + ERROR + "],", ""));
        silent(around("Error Cancelled", "\"errors\":[" + ERROR + "],", "\"errors\":" + ERROR + ","));
    }

    @Test
    void thatItsLinkIsWrittenInFullIsNoDisagreement() {
        String listed = job("7", "In Progress", STARTED);
        Tale tale = new Tale().held("7").moved("7", "In Progress").readAs("7", listed);
        onlyViolated(
                tale.listed(listed.replace("\"self\":\"/v1/jobs/7\"", "\"self\":\"/api/v1/jobs/7\""))
                        .readAs("7", listed),
                "RESOURCE-19");
    }

    @Test
    void whatIsListedOfOthersIsListedOfEach() {
        String progress = STARTED + "\"percent_complete\":0.5,";
        Tale tale = new Tale()
                .held("7")
                .held("8")
                .moved("7", "In Progress")
                .moved("8", "In Progress")
                .readAs("7", job("7", "In Progress", progress));
        silent(tale.listed(job("7", "In Progress", STARTED), job("8", "In Progress", STARTED))
                .readAs("7", job("7", "In Progress", progress)));
        assertThat(onlyViolated(
                                tale.listed(job("7", "In Progress", STARTED), job("8", "In Progress", progress)),
                                "LIST-05")
                        .difference()
                        .sentence())
                .isEqualTo("The listing shows no percent_complete of job 7, which is In Progress, though reading"
                        + " shows it and others are listed with it.");
    }

    @Test
    void whatGoesOnOrWasTouchedMeanwhileIsNotCompared() {
        silent(new Tale()
                .created("7")
                .readAs("7", job("7", "In Progress", "\"percent_complete\":0.5,"))
                .listed(job("7", "In Progress", "\"percent_complete\":0.7,"))
                .readAs("7", job("7", "In Progress", "\"percent_complete\":0.8,")));
    }
}
