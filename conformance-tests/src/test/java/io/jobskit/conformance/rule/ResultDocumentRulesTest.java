package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;

/** What should be results is neither a job nor an error. */
class ResultDocumentRulesTest {

    private static final Header JSON = new Header("Content-Type", "application/vnd.api+json");
    private static final Header DOCUMENT = new Header("Content-Disposition", "attachment; filename=\"a.json\"");
    private static final String AS_JSON = Tale.VIEW.replace("csv", "json");

    private static Tale json(String content) {
        return new Tale()
                .created(
                        "7",
                        "portfolio_view_results",
                        AS_JSON,
                        Tale.job("7", "portfolio_view_results", AS_JSON, "Queued", ""))
                .downloaded("7", 200, content, JSON, DOCUMENT);
    }

    @Test
    void aJobAndAnErrorAreNoResults() {
        silent(json("{\"data\":{\"type\":\"portfolio_views\",\"attributes\":{\"total\":{}}}}"));
        silent(json("[{\"errors\":[]}]"));
        assertThat(onlyViolated(json("{\"data\":" + Tale.job("7", "Completed") + "}"), "DOWNLOAD-01")
                        .difference()
                        .sentence())
                .isEqualTo("The body is a job; it should be the results of job 7.");
        onlyViolated(json("{\"data\":[" + Tale.job("9", "Completed") + "]}"), "DOWNLOAD-01");
        onlyViolated(json("{\"errors\":[{\"status\":\"500\"}]}"), "DOWNLOAD-01");
    }
}
