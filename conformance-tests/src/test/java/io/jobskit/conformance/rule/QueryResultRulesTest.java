package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.exchange.Header;
import io.jobskit.conformance.support.Tale;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Results of a query say what it asked for, in the server's own way. */
class QueryResultRulesTest {

    private static final Header JSON = new Header("Content-Type", "application/vnd.api+json");
    private static final Header NAMED = new Header("Content-Disposition", "attachment; filename=\"a.json\"");

    @Test
    void resultsAreThoseOfTheQueryThatWasAsked() {
        Tale tale = results(results(new Tale(), "7", "a b", "a b"), "8", "a", "a");
        kept(tale, "QUERY-30");
        assertThat(onlyViolated(results(tale, "9", "b", "a"), "QUERY-30")
                        .difference()
                        .sentence())
                .isEqualTo("The results of job 9 have the groupings [a], for which job 8 asked, and not [b].");
    }

    @Test
    void aKeyThatIsThereTwiceMayHaveANumber() {
        kept(results(new Tale(), "7", "a a b", "a a_2 b"), "QUERY-30");
    }

    @Test
    void aKeyThatIsThereTwiceMayBeNamedOnce() {
        kept(results(results(new Tale(), "7", "a b", "a b"), "8", "a b a", "a b"), "QUERY-30");
    }

    @Test
    void whoNamesThemInAWayThatNobodyKnowsIsNotJudged() {
        silent(results(results(new Tale(), "7", "a", "Asset Class"), "8", "b", "Asset Class"));
    }

    @Test
    void rowsNestAsDeepAsThereAreGroupings() {
        Tale one = nested(new Tale(), "7", "a", 1);
        kept(nested(one, "8", "a b", 2), "QUERY-30");
        assertThat(onlyViolated(nested(one, "9", "a b", 1), "QUERY-30")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "The results of job 9 nest rows 1 deep for 2 groupings; those of job 7 nest rows 1 deep for 1.");
    }

    @Test
    void withoutRowsOrAnotherQueryNothingIsTold() {
        silent(nested(new Tale(), "7", "a b", 1));
        silent(nested(nested(new Tale(), "7", "a", 1), "8", "a b", 0));
    }

    @Test
    void rowsThatAreTheSameWhateverIsAskedAreNotJudged() {
        String rows = "[{\"name\":\"A\"}]";
        silent(nested(nested(new Tale(), "7", "a", "c", rows), "8", "a b", "c", rows));
    }

    /** Whatever the results say of their groupings. */
    @Test
    void aTotalIsOfRows() {
        kept(totalled(rowed(), "8", "a", "[{\"name\":\"B\"}]", "5"), "QUERY-30");
        assertThat(onlyViolated(totalled(rowed(), "9", "a", "[]", "5"), "QUERY-30")
                        .difference()
                        .sentence())
                .isEqualTo("The results of job 9, grouped by [a], have a total and no rows; those of job 7,"
                        + " the same query for other columns, have rows.");
        silent(totalled(rowed(), "10", "a", "[]", "0"));
        silent(totalled(rowed(), "11", "b", "[]", "5"));
        silent(totalled(new Tale(), "12", "a", "[]", "5"));
    }

    private static Tale rowed() {
        return totalled(new Tale(), "7", "a", "[{\"name\":\"A\"}]", "5");
    }

    private static Tale totalled(Tale tale, String id, String asked, String rows, String total) {
        return results(
                tale,
                id,
                asked,
                "{\"data\":{\"attributes\":{\"total\":{\"columns\":{\"v\":" + total + "},\"children\":" + rows + "}}}}",
                JSON);
    }

    private static Tale nested(Tale tale, String id, String asked, int levels) {
        String rows = "[]";
        for (int i = 0; i < levels; i++) {
            rows = "[{\"name\":\"A\",\"children\":" + rows + "}]";
        }
        return nested(tale, id, asked, asked, rows);
    }

    private static Tale nested(Tale tale, String id, String asked, String told, String rows) {
        return results(
                tale,
                id,
                asked,
                "{\"meta\":{\"groupings\":" + keys(told) + "},\"data\":{\"attributes\":{\"total\":{\"children\":" + rows
                        + "}}}}",
                JSON);
    }

    /** A query job with those groupings, whose results say that they have these. */
    private static Tale results(Tale tale, String id, String asked, String told) {
        return results(
                tale,
                id,
                asked,
                "{\"meta\":{\"groupings\":" + keys(told) + "},\"data\":{\"type\":\"portfolio_views\"}}",
                JSON);
    }

    private static Tale results(Tale tale, String id, String asked, String document, Header type) {
        String parameters = "{\"groupings\":" + keys(asked) + "}";
        return tale.created(
                        id, "portfolio_query", parameters, Tale.job(id, "portfolio_query", parameters, "Queued", ""))
                .downloaded(id, 200, document, type, NAMED);
    }

    private static String keys(String keys) {
        return Arrays.stream(keys.split("(?<=[a-z0-9]) (?=[a-z])"))
                .map(key -> "{\"key\":\"" + key + "\",\"arguments\":{}}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
