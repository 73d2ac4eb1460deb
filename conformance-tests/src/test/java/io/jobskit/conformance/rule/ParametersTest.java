package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules say of parameters. */
class ParametersTest {

    private static final String QUERY = """
            {"columns":[{"key":"value"},{"key":"twr","arguments":{"period":"x"}}],"groupings":[{"key":"asset_class"}],\
            "filters":[{"attribute":"asset_class","type":"discrete","operator":"include","values":["a","b"]}],\
            "portfolio_type":"entity","portfolio_id":[22,23],"start_date":"2020-02-18","end_date":"2020-03-18"}""";

    private static final String QUERY_SPELLED_OUT = """
            {"columns":[{"key":"value","arguments":{}},{"key":"twr","arguments":{"period":"x"}}],\
            "groupings":[{"key":"asset_class","arguments":{}}],"filters":[{"attribute":{"key":"asset_class",\
            "arguments":{}},"type":"discrete","operator":"include","values":["a","b"]}],"portfolio_type":"ENTITY",\
            "portfolio_id":["22",23],"start_date":"2020-02-18","end_date":"2020-03-18",\
            "hide_previous_holdings":false,"more":1}""";

    @Test
    void theyComeBackInTheirNormalForm() {
        String view = Tale.VIEW
                .replace("\"2\"", "2")
                .replace("entity", "ENTITY")
                .replace("csv", "CSV")
                .replace("\"22\"", "22");
        kept(
                new Tale()
                        .created(
                                "7",
                                "portfolio_view_results",
                                Tale.VIEW,
                                job("7", "PORTFOLIO_VIEW_RESULTS", view, "Queued", "")),
                "RESOURCE-02",
                "RESOURCE-09");
        kept(
                new Tale()
                        .created(
                                "7",
                                "portfolio_query",
                                QUERY,
                                job("7", "portfolio_query", QUERY_SPELLED_OUT, "Queued", "")),
                "RESOURCE-09",
                "QUERY-09",
                "QUERY-14",
                "QUERY-15");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"22\",23|22|RESOURCE-09",
                "\"asset_class\",\"arguments\":{}}]|\"sector\",\"arguments\":{}}]|RESOURCE-09",
                "\"start_date\":\"2020-02-18\",||RESOURCE-09",
                "[\"a\",\"b\"]|[\"a\"]|RESOURCE-09",
                "{\"period\":\"x\"}|{\"period\":\"y\"}|QUERY-15",
                "{\"period\":\"x\"}|{}|QUERY-15",
                "\"hide_previous_holdings\":false|\"hide_previous_holdings\":true|QUERY-09",
                "\"value\",\"arguments\":{}|\"value\"|QUERY-14",
                "{\"key\":\"asset_class\",\"arguments\":{}},\"type\"|\"asset_class\",\"type\"|QUERY-14"
            })
    void eachWrongOneIsBlamedOnOneRequirement(String from, String to, String requirement) {
        String wrong = QUERY_SPELLED_OUT.replace(from, to == null ? "" : to);
        assertThat(wrong).isNotEqualTo(QUERY_SPELLED_OUT);
        onlyViolated(
                new Tale().created("7", "portfolio_query", QUERY, job("7", "portfolio_query", wrong, "Queued", "")),
                requirement);
    }

    @Test
    void theJobTypeIsWhatWasAskedFor() {
        onlyViolated(
                new Tale()
                        .created(
                                "7",
                                "portfolio_view_results",
                                Tale.VIEW,
                                job("7", "portfolio_query", Tale.VIEW, "Queued", "")),
                "RESOURCE-02");
    }

    @Test
    void whatTheDocumentationDoesNotNameMayBeDropped() {
        silent(new Tale()
                .created(
                        "7",
                        "portfolio_view_results",
                        Tale.VIEW.replace("}", ",\"display_account_fees\":true,\"filters\":[]}"),
                        job("7", "Queued")));
    }

    @Test
    void whatAnotherJobWasCreatedWithIsNotShown() {
        String filters =
                "\"filters\":[{\"attribute\":\"asset_class\",\"type\":\"discrete\",\"operator\":\"include\",\"values\":[\"a\",\"b\"]}],";
        String without = QUERY.replace(filters, "");
        assertThat(without).isNotEqualTo(QUERY);
        assertThat(onlyViolated(
                                new Tale()
                                        .created(
                                                "7",
                                                "portfolio_query",
                                                without,
                                                job("7", "portfolio_query", QUERY_SPELLED_OUT, "Queued", "")),
                                "RESOURCE-09")
                        .difference()
                        .sentence())
                .startsWith("data.attributes.parameters.filters of job 7 is [{")
                .endsWith("; it should be absent, as nothing of it was sent.");
        String none = QUERY_SPELLED_OUT.replaceAll("\"filters\":.*?]}],", "\"filters\":[],");
        kept(
                new Tale().created("7", "portfolio_query", without, job("7", "portfolio_query", none, "Queued", "")),
                "RESOURCE-09");
    }

    @Test
    void whatTheAnswerToTheCreationShowedIsReadAsWell() {
        String fees = Tale.VIEW.replace("}", ",\"display_account_fees\":true}");
        String shown = job("7", "portfolio_view_results", fees, "Queued", "");
        Tale created = new Tale().created("7", "portfolio_view_results", fees, shown);
        kept(created.readAs("7", shown), "READ-04");
        assertThat(onlyViolated(created.read("7", "Queued"), "READ-04")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "data.attributes.parameters.display_account_fees of job 7 is missing; it should be true, as the answer"
                                + " to its creation showed it.");
        silent(new Tale()
                .created("7", "portfolio_view_results", fees, job("7", "Queued"))
                .read("7", "Queued"));
    }
}
