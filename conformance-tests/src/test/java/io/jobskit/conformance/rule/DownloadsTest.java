package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.exchange.Operation;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** What the rules say of downloads. */
class DownloadsTest {

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

    private static final Header CSV = new Header("Content-Type", "text/csv; charset=utf-8");

    private static final Header CSV_FILE =
            new Header("Content-Disposition", "attachment; filename=\"portfolio_data.csv\"");

    @Test
    void resultsAreAttachmentsOfTheRightForm() {
        kept(new Tale().created("7").downloaded("7", 200, "a,b\n1,2\n", CSV, CSV_FILE), "DOWNLOAD-06", "DOWNLOAD-14");
        silent(new Tale()
                .created("7")
                .downloaded(
                        "7",
                        200,
                        "a,b\n",
                        CSV,
                        new Header("Content-Disposition", "attachment; file name=\"portfolio_data.csv\"")));
        onlyViolated(new Tale().created("7").downloaded("7", 200, "a,b\n", CSV), "DOWNLOAD-06");
        onlyViolated(
                new Tale()
                        .created("7")
                        .downloaded("7", 200, "a,b\n", new Header("Content-Type", "text/plain"), CSV_FILE),
                "DOWNLOAD-14");
        onlyViolated(
                new Tale()
                        .created("7")
                        .downloaded(
                                "7",
                                200,
                                "a,b\n",
                                CSV,
                                new Header("Content-Disposition", "attachment; filename=x.txt")),
                "DOWNLOAD-14");
    }

    @Test
    void resultsAreNamedAsOthersAre() {
        Header capitals = new Header("Content-Disposition", "attachment; filename=\"portfolio_data.CSV\"");
        silent(new Tale().created("7").downloaded("7", 200, "a,b\n1,2\n", CSV, capitals));
        onlyViolated(
                new Tale()
                        .created("7")
                        .created("8")
                        .downloaded("7", 200, "a,b\n1,2\n", CSV, capitals)
                        .downloaded("8", 200, "a,b\n1,2\n", CSV, CSV_FILE),
                "DOWNLOAD-14");
    }

    @Test
    void aFormatForWhichNoJobCompletesCannotBeGiven() {
        assertThat(onlyViolated(ended("Failed", "Failed", "Completed", "Completed"), "DOWNLOAD-05")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "Each of 2 jobs whose output_type is 'xlsx' ended Failed, while 2 jobs for other results completed.");
        silent(ended("Failed", "Completed", "Completed", "Completed"));
        silent(ended("Failed", "Failed", "Failed", "Completed"));
    }

    /** Two jobs for a workbook and two for CSV. */
    private static Tale ended(String... statuses) {
        Tale tale = new Tale();
        for (int i = 0; i < statuses.length; i++) {
            String id = Integer.toString(i + 1);
            String parameters = i < 2 ? Tale.VIEW.replace("csv", "xlsx") : Tale.VIEW;
            tale.created(
                            id,
                            "portfolio_view_results",
                            parameters,
                            job(id, "portfolio_view_results", parameters, "Queued", ""))
                    .readAs(id, job(id, "portfolio_view_results", parameters, statuses[i], ""));
        }
        return tale;
    }

    @Test
    void jsonIsLabelledAsWhatItIs() {
        Header file = new Header("Content-Disposition", "attachment; filename=portfolio_data.json");
        Tale right = new Tale()
                .created("7", "portfolio_query", QUERY, job("7", "portfolio_query", QUERY_SPELLED_OUT, "Queued", ""))
                .downloaded("7", 200, "{}", new Header("Content-Type", "application/vnd.api+json"), file);
        kept(right, "DOWNLOAD-02", "DOWNLOAD-14");
        Tale wrong = new Tale()
                .created("7", "portfolio_query", QUERY, job("7", "portfolio_query", QUERY_SPELLED_OUT, "Queued", ""))
                .downloaded("7", 200, "{}", new Header("Content-Type", "text/plain"), file);
        onlyViolated(wrong, "DOWNLOAD-02");
    }

    @Test
    void resultsStayTheSame() {
        kept(
                new Tale()
                        .created("7")
                        .downloaded("7", 200, "a\n", CSV, CSV_FILE)
                        .downloaded("7", 200, "a\n", CSV, CSV_FILE),
                "DOWNLOAD-11");
        onlyViolated(
                new Tale()
                        .created("7")
                        .downloaded("7", 200, "a\n", CSV, CSV_FILE)
                        .downloaded("7", 200, "b\n", CSV, CSV_FILE),
                "DOWNLOAD-11");
    }

    @Test
    void thereAreNoResultsBeforeTheEnd() {
        onlyViolated(
                new Tale()
                        .created("7")
                        .downloaded("7", 200, "a\n", CSV, CSV_FILE)
                        .read("7", "In Progress"),
                "DOWNLOAD-07");
        silent(new Tale()
                .created("7")
                .downloaded("7", 200, "a\n", CSV, CSV_FILE)
                .read("7", "In Progress")
                .meanwhile());
        silent(new Tale()
                .created("7")
                .downloaded("7", 200, "a\n", CSV, CSV_FILE)
                .read("7", "Completed"));
    }

    @Test
    void redirectsLeadToTheResults() {
        Header location = new Header("Location", "/v1/results/abc");
        kept(
                new Tale()
                        .created("7")
                        .downloaded("7", 303, "", location)
                        .tell(Operation.OTHER, "", "GET", "/api/v1/results/abc", "", 401, ""),
                "DOWNLOAD-16");
        onlyViolated(new Tale().created("7").downloaded("7", 303, ""), "DOWNLOAD-16");
        onlyViolated(
                new Tale()
                        .created("7")
                        .downloaded("7", 303, "", location)
                        .tell(Operation.OTHER, "", "GET", "/v1/results/abc", "", 404, ""),
                "DOWNLOAD-16");
        silent(new Tale()
                .created("7")
                .downloaded("7", 303, "", location)
                .cancelled("7", 204)
                .tell(Operation.OTHER, "", "GET", "/v1/results/abc", "", 404, ""));
        Header beside = new Header("Location", "results/abc");
        kept(
                new Tale()
                        .created("7")
                        .downloaded("7", 303, "", beside)
                        .tell(Operation.OTHER, "", "GET", "/v1/jobs/97/results/abc", "", 404, ""),
                "DOWNLOAD-16");
        onlyViolated(
                new Tale()
                        .created("7")
                        .downloaded("7", 303, "", beside)
                        .tell(Operation.OTHER, "", "GET", "/v1/jobs/7/results/abc", "", 404, ""),
                "DOWNLOAD-16");
        onlyViolated(
                new Tale()
                        .created("7")
                        .downloaded("7", 303, "", location)
                        .tell(Operation.OTHER, "", "GET", "/v1/results/abc", "", 200, ""),
                "DOWNLOAD-03",
                "DOWNLOAD-06",
                "DOWNLOAD-14");
    }
}
