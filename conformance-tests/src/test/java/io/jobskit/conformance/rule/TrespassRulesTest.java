package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a job is, it is unknown to another user, and nobody sees it who shows too little. */
class TrespassRulesTest {

    private static Tale attempted(Operation operation, int status) {
        return attempted(operation, status, "other-user");
    }

    private static Tale attempted(Operation operation, int status, String identity) {
        String address = "/v1/jobs/7" + (operation == Operation.DOWNLOAD ? "/download" : "");
        String method = operation == Operation.CANCEL ? "DELETE" : "GET";
        return new Tale()
                .held("7")
                .moved("7", "Failed")
                .tell(operation, "7", method, address, "", status, "")
                .by(identity);
    }

    @Test
    void eachAttemptIsRefusedAsUnknown() {
        kept(attempted(Operation.READ, 404), "ACCESS-07");
        kept(attempted(Operation.CANCEL, 404), "ACCESS-08");
        kept(attempted(Operation.DOWNLOAD, 404), "ACCESS-09");
        onlyViolated(attempted(Operation.READ, 403), "ACCESS-07");
        onlyViolated(attempted(Operation.CANCEL, 204), "ACCESS-08");
        onlyViolated(attempted(Operation.DOWNLOAD, 403), "ACCESS-09");
        assertThat(onlyViolated(attempted(Operation.READ, 410), "ACCESS-07")
                        .difference()
                        .sentence())
                .isEqualTo("Reading job 7 of another user answered 410 where 404 was expected.");
    }

    @Test
    void whoeverSaysNoFirmIsRefused() {
        kept(attempted(Operation.READ, 401, "no-firm"), "ACCESS-10");
        assertThat(onlyViolated(attempted(Operation.DOWNLOAD, 200, "no-firm"), "ACCESS-10")
                        .difference()
                        .sentence())
                .isEqualTo("Downloading the results of job 7 without a firm answered 200 where 401 was expected.");
    }

    @Test
    void whoeverShowsCredentialsThatAreNotValidIsRefused() {
        kept(attempted(Operation.READ, 401, "bad-credentials"), "ACCESS-14");
        unjudged(attempted(Operation.DOWNLOAD, 429, "bad-credentials"), "ACCESS-14");
        onlyViolated(asked(Operation.LIST, "?page[limit]=1", 200, "bad-credentials"), "ACCESS-14");
        onlyViolated(asked(Operation.CREATE, "", 202, "no-firm"), "ACCESS-10");
        onlyViolated(attempted(Operation.CANCEL, 204, "no-firm"), "ACCESS-10");
        assertThat(onlyViolated(attempted(Operation.DOWNLOAD, 200, "bad-credentials"), "ACCESS-14")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "Downloading the results of job 7 without valid credentials answered 200 where 401 was expected.");
    }

    @Test
    void nobodyGetsAtAJobInTheNameOfAnotherFirm() {
        for (int right : List.of(400, 401, 403, 404)) {
            kept(attempted(Operation.READ, right, "another-firm"), "ACCESS-14");
        }
        onlyViolated(attempted(Operation.READ, 200, "another-firm"), "ACCESS-14");
        onlyViolated(attempted(Operation.CANCEL, 204, "another-firm"), "ACCESS-14");
        assertThat(onlyViolated(attempted(Operation.DOWNLOAD, 200, "another-firm"), "ACCESS-14")
                        .difference()
                        .sentence())
                .isEqualTo("Downloading the results of job 7 in the name of another firm answered 200 where 401,"
                        + " 403 or 404 was expected.");
        Tale listed = new Tale().created("7").listed(Tale.job("7", "Queued")).by("another-firm");
        onlyViolated(listed, "ACCESS-14");
    }

    @Test
    void whoeverMayNotReadJobsIsForbiddenEachOfThem() {
        kept(attempted(Operation.READ, 403, "no-permission"), "ACCESS-02");
        kept(attempted(Operation.READ, 403, "no-scope"), "ACCESS-05");
        onlyViolated(attempted(Operation.READ, 404, "no-permission"), "ACCESS-02");
        onlyViolated(attempted(Operation.READ, 200, "no-scope"), "ACCESS-05");
        unjudged(attempted(Operation.READ, 429, "no-scope"), "ACCESS-05");
    }

    @Test
    void resultsAndCancellingAreOutOfReachWithoutTheScope() {
        for (Operation operation : List.of(Operation.DOWNLOAD, Operation.CANCEL)) {
            kept(attempted(operation, 403, "no-scope"), "ACCESS-15");
            kept(attempted(operation, 404, "no-scope"), "ACCESS-15");
            onlyViolated(attempted(operation, 204, "no-scope"), "ACCESS-15");
            unjudged(attempted(operation, 401, "no-scope"), "ACCESS-15");
            unjudged(attempted(operation, 503, "no-scope"), "ACCESS-15");
            unjudged(attempted(operation, 204, "no-permission"), "ACCESS-15");
        }
        unjudged(attempted(Operation.DOWNLOAD, 410, "no-scope"), "ACCESS-15");
        assertThat(onlyViolated(attempted(Operation.CANCEL, 204, "no-scope"), "ACCESS-15")
                        .difference()
                        .sentence())
                .isEqualTo("Cancelling job 7 as no-scope answered 204 where 403 or 404 was expected.");
    }

    @Test
    void whoShowsNoCredentialsIsRefusedWhateverOthersWereGiven() {
        for (Operation operation : List.of(Operation.READ, Operation.DOWNLOAD)) {
            kept(attempted(operation, 401, ""), "ACCESS-10");
            onlyViolated(attempted(operation, 404, ""), "ACCESS-10");
            unjudged(attempted(operation, 503, ""), "ACCESS-10");
        }
        assertThat(onlyViolated(attempted(Operation.READ, 403, ""), "ACCESS-10")
                        .difference()
                        .sentence())
                .isEqualTo("Reading job 7 without credentials answered 403 where 401 was expected.");
    }

    @Test
    void whoeverMayNotCreateOrListIsRefusedWhateverTheAddressSays() {
        kept(asked(Operation.LIST, "?page[limit]=1", 403, "no-permission"), "ACCESS-03");
        kept(asked(Operation.CREATE, "", 403, "no-permission"), "ACCESS-01");
        kept(asked(Operation.LIST, "", 401, ""), "ACCESS-10");
        onlyViolated(asked(Operation.LIST, "?page[limit]=1", 200, "no-scope"), "ACCESS-06");
        onlyViolated(asked(Operation.LIST, "?page[limit]=1", 200, "no-permission"), "ACCESS-03");
        onlyViolated(asked(Operation.LIST, "?page[limit]=1", 200, ""), "ACCESS-10");
        assertThat(onlyViolated(asked(Operation.CREATE, "?useStringId=true", 202, "no-scope"), "ACCESS-04")
                        .difference()
                        .sentence())
                .isEqualTo("Creating a job as no-scope answered 202 where 403 was expected.");
        unjudged(asked(Operation.CREATE, "?useStringId=true", 400, "no-scope"), "ACCESS-04");
        unjudged(asked(Operation.LIST, "", 200, "default"), "ACCESS-06");
    }

    private static Tale asked(Operation operation, String query, int status, String identity) {
        String method = operation == Operation.CREATE ? "POST" : "GET";
        return new Tale()
                .held("7")
                .tell(operation, "", method, "/v1/jobs" + query, "", status, "{}")
                .by(identity);
    }

    @Test
    void noJobIsListedForAnotherUser() {
        kept(new Tale().held("7").listed(job("8", "Queued")).by("other-user"), "ACCESS-13");
        onlyViolated(new Tale().held("7").listed(job("7", "Queued")).by("other-user"), "ACCESS-13");
        unjudged(new Tale().held("7").listed(job("7", "Queued")), "ACCESS-13");
    }

    @Test
    void anotherUserMayHaveAJobOfThatIdAmongTheOwn() {
        String own = job("7", "portfolio_view_results", Tale.VIEW.replace("22", "23"), "Queued", "");
        silent(new Tale().held("7").listed(own).by("other-user"));
    }

    @Test
    void thatResultsAreGoneIsNotToldToWhoMayNotSeeTheJob() {
        Tale expired = new Tale().held("7").moved("7", "Completed").aged("7", "PT24H");
        onlyViolated(expired.downloaded("7", 410, "").by("other-user"), "ACCESS-09");
    }

    @Test
    void whatSaysNothingOfTheJobIsNotJudged() {
        unjudged(attempted(Operation.READ, 429), "ACCESS-07");
        unjudged(attempted(Operation.READ, 503), "ACCESS-07");
        unjudged(attempted(Operation.DOWNLOAD, 307), "ACCESS-09");
        unjudged(new Tale().held("7").read("7", "Queued"), "ACCESS-07");
    }
}
