package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What two queries tell that are the same but for one parameter. */
class AlikeQueryRulesTest {

    private static final String SHOWS = "\"hide_previous_holdings\":false,\"portfolio_id\":[1,2]";
    private static final String HIDES = "\"hide_previous_holdings\":true,\"portfolio_id\":[1,2]";
    private static final String BACKWARDS = "\"hide_previous_holdings\":false,\"portfolio_id\":[2,1]";

    @Test
    void hidingLeavesRowsOutAndAddsNone() {
        kept(asked(whole(), "8", HIDES, "A1 C3"), "QUERY-28");
        kept(asked(whole(), "8", HIDES, "A1 B2 C3"), "QUERY-28");
        assertThat(onlyViolated(asked(asked(new Tale(), "7", SHOWS, "A1 C3"), "8", HIDES, "A1 B2 C3"), "QUERY-28")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "The results of job 8, which hides previous holdings, have a row 'B'; those of job 7, the same"
                                + " query without hiding any, have none.");
        unjudged(asked(whole(), "8", HIDES.replace("[1,2]", "[1,3]"), "D1"), "QUERY-28");
    }

    @Test
    void whatIsStillHeldIsNotHidden() {
        String value = ",\"columns\":[{\"key\":\"value\",\"arguments\":{}}]";
        Tale tale = worth(new Tale(), "7", SHOWS + value, "A1 B0 C3");
        kept(worth(tale, "8", HIDES + value, "A1 C3"), "QUERY-28");
        kept(worth(tale, "9", HIDES + value, "A1 B0"), "QUERY-28");
        assertThat(onlyViolated(worth(tale, "10", HIDES + value, "A1"), "QUERY-28")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "The results of job 10, which hides previous holdings, have no row 'C'; in those of job 7, the"
                                + " same query without hiding any, it has a value of 3 at the end.");
    }

    @Test
    void previousHoldingsAreShownUnlessAskedFor() {
        String left = "\"portfolio_id\":[1,2]";
        kept(asked(asked(new Tale(), "7", left, "A1 B2"), "8", SHOWS, "A1 B2"), "QUERY-09");
        assertThat(onlyViolated(asked(asked(new Tale(), "7", left, "A1"), "8", SHOWS, "A1 B2"), "QUERY-09")
                        .difference()
                        .sentence())
                .isEqualTo("The rows of the results for the same query, without hide_previous_holdings and with false,"
                        + " (jobs 7 and 8) should be the same; it was [A] first and [A, B] later.");
    }

    @Test
    void portfoliosCountInWhateverOrder() {
        kept(asked(one(), "8", BACKWARDS, "B2 A1"), "QUERY-29");
        assertThat(onlyViolated(asked(one(), "8", BACKWARDS, "A1 C2"), "QUERY-29")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "The rows of the results for the same portfolios in another order (jobs 7 and 8) should be the"
                                + " same; it was [A, B] first and [A, C] later.");
        assertThat(onlyViolated(asked(one(), "8", BACKWARDS, "A1 B3"), "QUERY-29")
                        .difference()
                        .sentence())
                .isEqualTo(
                        "'v' in the total of the results for the same portfolios in another order (jobs 7 and 8) should"
                                + " be the same; it was 3 first and 4 later.");
        unjudged(asked(one(), "8", SHOWS, "A1 B3"), "QUERY-29");
        unjudged(asked(one(), "8", BACKWARDS.replace("[2,1]", "[2,3]"), "A1 B3"), "QUERY-29");
    }

    @Test
    void whatRowsAndTotalsAreCalledAndRoundedToIsTheServersOwn() {
        Tale counted = asked(new Tale(), "7", SHOWS, "A1 B2", "Total of 2");
        kept(asked(counted, "8", HIDES, "A1", "Total of 1"), "QUERY-28");
        Tale summed = asked(new Tale(), "7", SHOWS, "A9 B9", "1 and 2");
        kept(asked(summed, "8", BACKWARDS, "A9 B9", "2 and 1"), "QUERY-29");
    }

    private static Tale whole() {
        return asked(new Tale(), "7", SHOWS, "A1 B2 C3");
    }

    private static Tale one() {
        return asked(new Tale(), "7", SHOWS, "A1 B2");
    }

    /** A query with those parameters, whose results have these rows: a name and a value each. */
    private static Tale asked(Tale tale, String id, String parameters, String rows) {
        return asked(tale, id, parameters, rows, "Total");
    }

    /** The same of the value at the end of the period. */
    private static Tale worth(Tale tale, String id, String parameters, String rows) {
        return asked(tale, id, parameters, rows, "Total", "value");
    }

    private static Tale asked(Tale tale, String id, String parameters, String rows, String name) {
        return asked(tale, id, parameters, rows, name, "v");
    }

    private static Tale asked(Tale tale, String id, String parameters, String rows, String name, String column) {
        String all = "{\"groupings\":[{\"key\":\"g\",\"arguments\":{}}]," + parameters + "}";
        int total = rows.chars()
                .filter(Character::isDigit)
                .map(digit -> digit - '0')
                .sum();
        String children = Stream.of(rows.split(" ", -1))
                .map(row -> "{\"name\":\"%s\",\"columns\":{\"%s\":%s},\"children\":[]}"
                        .formatted(row.charAt(0), column, row.charAt(1)))
                .collect(Collectors.joining(","));
        return tale.queried(id, all, """
                        {"data":{"type":"portfolio_views","attributes":{"total":{"name":"%s","columns":{"%s":%d},\
                        "children":[%s]}}}}""".formatted(name, column, total, children));
    }
}
