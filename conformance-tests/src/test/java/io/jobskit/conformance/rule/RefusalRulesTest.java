package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal says in error objects what is wrong, and the status code that it was answered with, whatever is refused. */
class RefusalRulesTest {

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 415, 422})
    void eachCodeIsSaidAsItIs(int status) {
        kept(refused(Operation.DOWNLOAD, status, error(Integer.toString(status))), "CREATE-09");
        onlyViolated(refused(Operation.DOWNLOAD, status, error("418")), "CREATE-09");
        onlyViolated(refused(Operation.CANCEL, status, error("418")), "CREATE-09");
    }

    @Test
    void aCreationIsRefusedWithADocument() {
        onlyViolated(new Tale().create("portfolio_view_results", Tale.VIEW, 400, ""), "CREATE-09");
        onlyViolated(new Tale().create("portfolio_view_results", Tale.VIEW, 400, "no"), "CREATE-09");
    }

    @Test
    void aRefusalIsLabelledAsTheJobsAre() {
        Header json = new Header("Content-Type", "application/json");
        Tale tale = new Tale().created("7");
        kept(tale.create("portfolio_view_results", Tale.VIEW, 400, error("400")), "CREATE-09");
        onlyViolated(
                tale.create("portfolio_view_results", Tale.VIEW, 400, error("400"))
                        .with(json),
                "CREATE-09");
        onlyViolated(
                tale.tell(Operation.READ, "8", "GET", "/v1/jobs/8", "", 404, error("404"))
                        .with(json),
                "CREATE-09");
        kept(
                new Tale()
                        .created("7")
                        .with(json)
                        .create("portfolio_view_results", Tale.VIEW, 400, error("400"))
                        .with(json),
                "CREATE-09");
    }

    @Test
    void refusedAndUnansweredCreationsLabelNothing() {
        Header json = new Header("Content-Type", "application/json");
        silent(new Tale()
                .create("portfolio_view_results", Tale.VIEW, 400, error("400"))
                .created("7")
                .with(json)
                .create("portfolio_view_results", Tale.VIEW, 415, error("415"))
                .with(json));
    }

    @Test
    void whatElseIsRefusedMayBeRefusedWithoutAWord() {
        silent(refused(Operation.DOWNLOAD, 404, ""));
        silent(refused(Operation.READ, 401, ""));
        silent(put("", 405));
    }

    @Test
    void whatIsSaidOfARefusalIsSaidInErrorObjects() {
        onlyViolated(refused(Operation.DOWNLOAD, 404, "<html>"), "CREATE-09");
        onlyViolated(refused(Operation.READ, 401, "Who are you?"), "CREATE-09");
    }

    @Test
    void aMethodIsRefusedAsEverythingIs() {
        kept(put(error("405"), 405), "CREATE-09");
        onlyViolated(put("<html>", 405), "CREATE-09");
        onlyViolated(put("{\"message\":\"No.\"}", 405), "CREATE-09");
        onlyViolated(put(error("404"), 405), "CREATE-09");
    }

    @Test
    void whatIsSaidOfAnOddIdIsJsonAsWell() {
        Tale odd = new Tale()
                .listed()
                .tell(Operation.OTHER, "", "GET", "/v1/jobs/%22", "", 404, "{\"errors\":[{\"detail\":\"No \"\"}]}");
        onlyViolated(odd, "CREATE-09");
    }

    @Test
    void routesThatAreNotOfTheApiAreNotJudged() {
        silent(new Tale().listed().tell(Operation.OTHER, "", "GET", "/elsewhere/v1/jobs/7", "", 404, "<html>"));
        silent(new Tale().tell(Operation.OTHER, "", "GET", "/v1/no-such-route", "", 404, "<html>"));
    }

    @Test
    void whatIsNoRefusalOfTheApiIsNotJudged() {
        unjudged(refused(Operation.DOWNLOAD, 429, error("418")), "CREATE-09");
        unjudged(
                new Tale().tell(Operation.MOVE, "7", "POST", "/__control/jobs/7/move", "{}", 409, error("418")),
                "CREATE-09");
    }

    private static Tale put(String answer, int status) {
        return new Tale().listed().tell(Operation.OTHER, "7", "PUT", "/v1/jobs/7", "{}", status, answer);
    }

    private static Tale refused(Operation operation, int status, String answer) {
        String method = operation == Operation.CANCEL ? "DELETE" : "GET";
        return new Tale().listed().tell(operation, "7", method, "/v1/jobs/7/download", "", status, answer);
    }

    private static String error(String status) {
        return "{\"errors\":[{\"status\":\"%s\",\"title\":\"No\",\"detail\":\"It is not so.\"}]}".formatted(status);
    }
}
