package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static io.jobskit.conformance.support.Tale.job;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What results are, and that they stay so. */
class ResultRulesTest {

    private static final Header CSV = new Header("Content-Type", "text/csv");
    private static final Header TEXT = new Header("Content-Type", "text/plain");
    private static final Header FILE = new Header("Content-Disposition", "attachment; filename=results.csv");

    @Test
    void resultsOfAJobThatHasExpiredOrWasCancelledAreNotCompared() {
        onlyViolated(first().aged("7", "PT1H").downloaded("7", 200, "b\n", CSV, FILE), "DOWNLOAD-11");
        silent(first().aged("7", "PT24H").downloaded("7", 200, "b\n", CSV, FILE));
        silent(first().cancelled("7", 204).downloaded("7", 200, "b\n", CSV, FILE));
        onlyViolated(first().released("7").downloaded("7", 200, "b\n", CSV, FILE), "DOWNLOAD-11");
    }

    private static Tale first() {
        return new Tale().created("7").downloaded("7", 200, "a\n", CSV, FILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"a\":1,\"b\":2}|{ \"b\": 2, \"a\": 1 }", "P|P", "Q|Q"})
    void theSameIsToldByWhatItIs(String one, String other) {
        silent(new Tale().downloaded("7", 200, one, TEXT, FILE).downloaded("7", 200, other, TEXT, FILE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}|{\"a\":2}",
                "{\"a\":1}|a",
                "a|{\"a\":1}",
                "PK one|PK two",
                "PK one|P two",
                "PX one|PX two",
                "XK one|XK two",
                "PK one|plain"
            })
    void anythingElseIsAnother(String one, String other) {
        onlyViolated(
                new Tale().downloaded("7", 200, one, TEXT, FILE).downloaded("7", 200, other, TEXT, FILE),
                "DOWNLOAD-11");
    }

    @Test
    void resultsInlineAreNoAttachment() {
        onlyViolated(
                new Tale()
                        .downloaded(
                                "7", 200, "a", CSV, new Header("Content-Disposition", "inline; filename=results.csv")),
                "DOWNLOAD-06");
    }

    @ParameterizedTest
    @CsvSource({"csv, PK zip", "csv, {}", "tsv, PK zip", "xlsx, P", "xlsx, PX", "xlsx, 'a,b'", "pdf, 'a,b'"})
    void contentOfAnotherKindIsNotItsLabelsFault(String output, String content) {
        unjudged(view(output).downloaded("7", 200, content, TEXT, FILE), "DOWNLOAD-14");
    }

    @ParameterizedTest
    @CsvSource({"csv, 'a,b'", "csv, P", "tsv, a"})
    void contentOfTheRightKindHasTheLabelOfItsKind(String output, String content) {
        onlyViolated(view(output).downloaded("7", 200, "\uFEFF" + content, TEXT, FILE), "DOWNLOAD-14");
        onlyViolated(view("xlsx").downloaded("7", 200, "PK zip", TEXT, FILE), "DOWNLOAD-05", "DOWNLOAD-14");
    }

    private static Tale view(String output) {
        String parameters = Tale.VIEW.replace("csv", output);
        return new Tale()
                .created(
                        "7",
                        "portfolio_view_results",
                        parameters,
                        job("7", "portfolio_view_results", parameters, "Queued", ""));
    }

    @Test
    void resultsBetweenTwoLooksAtARunningJobAreTooEarly() {
        onlyViolated(
                new Tale()
                        .created("7")
                        .read("7", "In Progress")
                        .downloaded("7", 200, "a", CSV, FILE)
                        .read("7", "In Progress")
                        .read("7", "Completed"),
                "DOWNLOAD-07");
        silent(new Tale()
                .created("7")
                .read("7", "In Progress")
                .downloaded("7", 404, "")
                .read("7", "In Progress"));
    }
}
