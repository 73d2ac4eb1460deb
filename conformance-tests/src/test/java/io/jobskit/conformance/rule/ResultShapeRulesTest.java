package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.violated;
import static io.jobskit.conformance.support.Tale.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.outcome.Finding;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What results are made of, whoever downloads them. */
class ResultShapeRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "json | {} | application/vnd.api+json | DOWNLOAD-02",
                "csv | Name,Value\\nTotal,1\\n | text/csv | DOWNLOAD-03",
                "csv | Name\\nTotal\\n | text/csv | DOWNLOAD-03",
                "tsv | Name\\tValue\\nTotal\\t1\\n | text/tsv | DOWNLOAD-04"
            })
    void theFormatThatWasAskedForIsKept(String output, String content, String label, String requirement) {
        kept(downloaded(new Tale(), "7", output, content, label), requirement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "json | a,b | application/vnd.api+json | DOWNLOAD-02 | The body is 'a,b'; it should be a JSON document.",
                "json | {} | application/json | DOWNLOAD-02 | The header Content-Type is 'application/json'; it should be application/vnd.api+json.",
                "csv | 1,2\\n3,4\\n | text/csv | DOWNLOAD-03 | The body is '1,2\\n3,4\\n'; it should be comma-separated values whose first row names the columns.",
                "tsv | Name,Value\\n | text/tsv | DOWNLOAD-04 | The body is 'Name,Value\\n'; it should be tab-separated values whose first row names the columns."
            })
    void anotherIsNot(String output, String content, String label, String requirement, String sentence) {
        assertThat(onlyViolated(downloaded(new Tale(), "7", output, content, label), requirement)
                        .difference()
                        .sentence())
                .isEqualTo((label.startsWith("text") ? sentence.replace("is '", "is '\uFEFF") : sentence)
                        .replace("\\n", "\n"));
    }

    @Test
    void otherResultsOfTheSameLengthAreLookedAtAsWell() {
        Tale first = downloaded(new Tale(), "7", "csv", "Name,Value\nTotal,1\n", "text/csv");
        Tale other = first.downloaded("7", 200, "1,2,3,45\nTotal,1\n", label("text/csv"), file("csv"));
        assertThat(violated(other)).extracting(Finding.Violated::requirement).contains("DOWNLOAD-03");
    }

    @Test
    void aQuerysResultsAreJsonForItsOwnRequirement() {
        Tale query = new Tale()
                .created(
                        "7",
                        "PORTFOLIO_QUERY",
                        "{}",
                        job("7", "PORTFOLIO_QUERY", "{}", "Queued", "\"percent_complete\":0,"))
                .downloaded("7", 200, "a,b", label("application/vnd.api+json"), file("json"));
        onlyViolated(query, "DOWNLOAD-15");
    }

    @Test
    void oneColumnIsTooFewWhereTheOtherFormatOfTheSameViewHasMore() {
        Tale alone = downloaded(new Tale(), "7", "tsv", "Name Value\nTotal 1\n", "text/tsv");
        kept(alone, "DOWNLOAD-04");
        onlyViolated(downloaded(alone, "8", "csv", "Name,Value\nTotal,1\n", "text/csv"), "DOWNLOAD-04");
        kept(
                downloaded(
                        downloaded(new Tale(), "7", "tsv", "Name\nTotal\n", "text/tsv"),
                        "8",
                        "csv",
                        "Name\nTotal\n",
                        "text/csv"),
                "DOWNLOAD-04");
    }

    private static Tale downloaded(Tale tale, String id, String output, String content, String label) {
        String parameters = Tale.VIEW.replace("csv", output);
        return tale.created(
                        id,
                        "portfolio_view_results",
                        parameters,
                        job(id, "portfolio_view_results", parameters, "Queued", ""))
                .downloaded(id, 200, content.replace("\\n", "\n").replace("\\t", "\t"), label(label), file(output));
    }

    private static Header label(String mediaType) {
        return new Header("Content-Type", mediaType);
    }

    private static Header file(String output) {
        return new Header("Content-Disposition", "attachment; filename=results." + output);
    }
}
