package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.rule.RuleAssertions.violated;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say of creations. */
class CreationsTest {

    @Test
    void anIdIsUsedOnceAndNothingElseIsBlamedForTwo() {
        kept(new Tale().created("7").created("8"), "CREATE-04");
        onlyViolated(new Tale().created("7").read("7", "Completed").created("7").read("7", "Queued"), "CREATE-04");
        onlyViolated(new Tale().read("7", "Queued").created("7"), "CREATE-04");
        silent(new Tale().created("7").listed(job("7", "Queued")).meanwhile());
    }

    @Test
    void aRefusalSaysTheCodeThatItWasAnsweredWith() {
        String refusal = "{\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}]}";
        kept(new Tale().create("x", "{}", 400, refusal), "CREATE-09");
        onlyViolated(new Tale().create("x", "{}", 415, refusal), "CREATE-09");
        onlyViolated(new Tale().create("x", "{}", 400, "no"), "CREATE-09");
        silent(new Tale().create("x", "{}", 401, ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void aCreationThatMakesAJobSaysSoWith202(int status) {
        String answer = "{\"data\":" + job("7", "Queued") + "}";
        onlyViolated(new Tale().create("portfolio_view_results", Tale.VIEW, status, answer), "CREATE-01");
        String query = "{\"data\":" + job("7", "portfolio_query", "{}", "Queued", "") + ",\"included\":[]}";
        onlyViolated(new Tale().create("portfolio_query", "{}", status, query), "QUERY-01");
        silent(new Tale().create("portfolio_view_results", Tale.VIEW, 202, answer));
    }

    @Test
    void aRefusedCreationLeavesNoJobBehind() {
        String refusal = "{\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}]}";
        kept(
                new Tale()
                        .create("portfolio_view_results", Tale.VIEW, 400, refusal)
                        .listed(job("8", "portfolio_view_results", Tale.VIEW.replace("2011", "2010"), "Queued", "")),
                "CREATE-10");
        onlyViolated(
                new Tale()
                        .create("portfolio_view_results", Tale.VIEW, 400, refusal)
                        .listed(job("8", "Queued")),
                "CREATE-10");
        onlyViolated(
                new Tale()
                        .create("portfolio_view_results", Tale.VIEW, 403, refusal.replace("400", "403"))
                        .by("no-scope")
                        .listed(job("8", "Queued")),
                "ACCESS-12");
    }

    @Test
    void aJobWithWhatWasFilledInThatGoesByAnotherIdIsNotLeftBehind() {
        String without = Tale.VIEW.replace("\"output_type\":\"csv\",", "");
        String body =
                "{\"data\":{\"type\":\"jobs\",\"attributes\":{\"job_type\":\"portfolio_view_results\",\"parameters\":%s}}}";
        Tale tale = new Tale()
                .tell(
                        Operation.CREATE,
                        "",
                        "POST",
                        "/v1/jobs?useStringId=true",
                        body.formatted(without),
                        202,
                        "{\"data\":%s}".formatted(job("u-7", "portfolio_view_results", without, "Queued", "")))
                .create("portfolio_view_results", Tale.VIEW.replace("\"entity\"", "null"), 400, "{}")
                .listed(job("7", "Queued"));
        assertThat(violated(tale)).extracting(Finding::requirement).doesNotContain("CREATE-10");
    }

    @Test
    void aJobThatWasThereBeforeOrWasCreatedAsWellIsNotLeftBehind() {
        String refusal = "{\"errors\":[{\"status\":\"400\",\"title\":\"t\",\"detail\":\"d\"}]}";
        silent(new Tale()
                .listed(job("8", "Queued"))
                .create("portfolio_view_results", Tale.VIEW, 400, refusal)
                .listed(job("8", "Queued")));
        silent(new Tale()
                .create("portfolio_view_results", Tale.VIEW, 400, refusal)
                .created("7")
                .listed(job("7", "Queued"), job("8", "Queued")));
        silent(new Tale()
                .create("portfolio_view_results", Tale.VIEW.replace("\"view_id\":\"2\",", ""), 400, refusal)
                .listed(job("8", "Queued")));
    }

    @Test
    void aJobThatWasJustCreatedIsQueued() {
        kept(new Tale().created("7"), "CREATE-02");
        onlyViolated(
                new Tale().created("7", "portfolio_view_results", Tale.VIEW, job("7", "Picked Up By Job Runner")),
                "CREATE-02");
        unjudged(new Tale().created("7", "portfolio_view_results", Tale.VIEW, job("7", "odd")), "CREATE-02");
    }

    @Test
    void aQueryJobBeginsAtNothingAndBringsNoOtherRecordsAlong() {
        kept(query("\"percent_complete\":0.0,", "[]"), "QUERY-16", "QUERY-17");
        onlyViolated(query("\"percent_complete\":0.1,", "[]"), "QUERY-17");
        unjudged(query("", "[]"), "QUERY-17");
        onlyViolated(query("", "[{}]"), "QUERY-16");
        onlyViolated(query("", "null"), "QUERY-16");
        unjudged(new Tale().created("7"), "QUERY-16");
    }

    private static Tale query(String more, String included) {
        String shown = job("7", "PORTFOLIO_QUERY", "{}", "Queued", more);
        return new Tale()
                .create("PORTFOLIO_QUERY", "{}", 202, "{\"data\":%s,\"included\":%s}".formatted(shown, included));
    }
}
