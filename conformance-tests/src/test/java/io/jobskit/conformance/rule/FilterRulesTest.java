package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What filters leave of the rows of a query. */
class FilterRulesTest {

    private static final String INCLUDE_A = named("include", "A");

    @Test
    void whatIsNotIncludedOrIsExcludedIsLeftOut() {
        Tale tale = asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", INCLUDE_A, "A1");
        kept(asked(tale, "9", named("exclude", "A", "C"), "B2"), "QUERY-27");
        assertThat(sentence(asked(tale, "10", named("exclude", "A", "C"), "B2 C3")))
                .isEqualTo("The results of job 10, filtered by " + named("exclude", "A", "C")
                        + ", have the rows [B, C]; without filters the rows are [A, B, C], so [B] should be left.");
    }

    @Test
    void whereNoFilterWorksItsValuesMayMeanSomethingElse() {
        Tale tale = asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", INCLUDE_A, "A1 B2 C3");
        unjudged(asked(tale, "9", named("exclude", "A", "C"), "A1 B2 C3"), "QUERY-27");
    }

    /** The same rows whatever the filters of one query, while those of another count. */
    @Test
    void whatWorksForOneQueryWorksForAnother() {
        Tale tale =
                asked(of("2001", asked(new Tale(), "7", "", "A1 B2 C3"), "8", INCLUDE_A, "A1"), "9", INCLUDE_A, "A1");
        kept(of("2002", tale, "10", named("exclude", "A", "C"), "B2"), "QUERY-27");
        assertThat(sentence(of("2002", tale, "11", named("exclude", "A", "C"), "A1 B2 C3")))
                .isEqualTo("The results of job 11, filtered by [" + named("exclude", "A", "C")
                        + "], have the rows [A, B, C], of which [B] should be left; those of job 8, filtered by ["
                        + INCLUDE_A + "], have only rows that should be left.");
    }

    @Test
    void rowsThatAreTheSameForAllQueriesShowNoFilterAtWork() {
        Tale tale = of("2001", asked(new Tale(), "7", "", "A1"), "8", INCLUDE_A, "A1");
        unjudged(of("2002", tale, "9", named("exclude", "A"), "A1"), "QUERY-27");
    }

    @Test
    void eachOfSeveralFiltersCounts() {
        Tale tale = asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", INCLUDE_A, "A1");
        String both = named("exclude", "A") + "," + named("exclude", "C");
        kept(asked(tale, "9", both, "B2"), "QUERY-27");
        assertThat(sentence(asked(tale, "10", both, "B2 C3")))
                .contains("have the rows [B, C]")
                .contains("so [B]");
    }

    @Test
    void eachRangeCountsWhicheverComesFirst() {
        Tale tale = asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", ranged(1, 3), "A1 C3");
        kept(asked(tale, "9", ranged(3, 1), "A1 C3"), "QUERY-27");
        assertThat(sentence(asked(tale, "10", ranged(3, 1), "C3")))
                .isEqualTo("The results of job 10, filtered by " + ranged(3, 1)
                        + ", have the rows [C]; those of job 8, filtered by the same written otherwise, have [A, C].");
    }

    @Test
    void theTotalIsThatOfTheRowsThatAreLeft() {
        Tale tale = asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", INCLUDE_A, "A1");
        String without = named("exclude", "A");
        kept(asked(tale, "9", without, "B2 C3"), "QUERY-27");
        assertThat(sentence(asked(tale, "10", without, "B2 C3", 60)))
                .isEqualTo("The results of job 10, filtered by [" + without
                        + "], have a total of 60 for 'v', and rows that come to 5.");
    }

    @Test
    void aRangeOfOneValueHasTwoEnds() {
        Tale tale = asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", ranged(3), "C3");
        kept(asked(tale, "9", ranged(1), "A1"), "QUERY-27");
        assertThat(sentence(asked(tale, "10", ranged(1), "A1 B2 C3")))
                .isEqualTo("The results of job 10, filtered by " + ranged(1)
                        + ", have all rows; those of job 8, filtered by " + ranged(3) + ", do not.");
        silent(asked(asked(asked(new Tale(), "7", "", "A1 B1"), "8", ranged(3), ""), "9", ranged(1), "A1 B1"));
        silent(asked(asked(asked(new Tale(), "7", "", "A1 B2"), "8", ranged(3), "A1 B2"), "9", ranged(1), "A1 B2"));
    }

    private static String ranged(int... values) {
        String ranges = IntStream.of(values)
                .mapToObj(value -> "{\"from\":%d,\"to\":%d}".formatted(value, value))
                .collect(Collectors.joining(","));
        return "{\"attribute\":{\"key\":\"v\",\"arguments\":{}},\"type\":\"number\",\"operator\":\"range\",\"ranges\":["
                + ranges + "]}";
    }

    @Test
    void theBestIsBetterThanTheWorst() {
        Tale tale = asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", ranked("top"), "C3");
        kept(asked(tale, "9", ranked("bottom"), "A1"), "QUERY-27");
        assertThat(sentence(asked(tale, "10", ranked("bottom"), "C3")))
                .isEqualTo("The top 1 by 'v' (job 8) comes to 3, and the bottom 1 (job 10) to 3.");
    }

    @Test
    void aRankThatChangesNothingOrOfRowsThatAreAlikeIsNotJudged() {
        silent(asked(
                asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", ranked("top"), "A1 B2 C3"),
                "9",
                ranked("bottom"),
                "A1 B2 C3"));
        silent(asked(
                asked(asked(new Tale(), "7", "", "A1 B1 C1"), "8", ranked("top"), "A1"), "9", ranked("bottom"), "A1"));
    }

    @Test
    void ofMoreRowsThanThereAreAllAreKept() {
        Tale tale = asked(new Tale(), "7", "", "A1 B2 C3");
        kept(asked(tale, "8", ranked("top", 1_000), "A1 B2 C3"), "QUERY-27");
        silent(asked(asked(new Tale(), "7", "", "A1 Bnull C3"), "8", ranked("top", 1_000), "A1 C3"));
        assertThat(sentence(asked(tale, "9", ranked("top", 1_000), "")))
                .isEqualTo("The results of job 9, filtered by " + ranked("top", 1_000)
                        + ", have the rows []; there are fewer than that without filters: [A, B, C].");
    }

    @Test
    void whereEachRowIsRankedItIsByItsValue() {
        Tale tale = asked(
                asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", ranked("top", 2), "B2 C3"),
                "9",
                ranked("bottom", 2),
                "A1 B2");
        kept(asked(tale, "10", ranked("top"), "C3"), "QUERY-27");
        assertThat(sentence(asked(tale, "11", ranked("top"), "B2")))
                .isEqualTo("The results of job 11, filtered by " + ranked("top")
                        + ", keep the rows of [2]; of [1, 2, 3] those of [3] should be kept.");
    }

    /** What is below a row may be ranked in its place. */
    @Test
    void whereNothingTellsThatEachRowIsRankedTheirOrderIsNotJudged() {
        Tale tale = asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", ranked("top", 2), "A1 C2");
        silent(asked(tale, "10", ranked("top"), "B2"));
    }

    @Test
    void anAttributeMayBeWrittenInEitherWay() {
        Tale tale = asked(asked(new Tale(), "7", "", "A1 B2 C3"), "8", ranked("top"), "C3");
        String bare = ranked("top").replace("{\"key\":\"v\",\"arguments\":{}}", "\"v\"");
        assertThat(said(asked(tale, "9", bare, "C3"))).isEmpty();
        assertThat(said(asked(tale, "10", bare, "A1")))
                .singleElement(as(InstanceOfAssertFactories.STRING))
                .contains("those of job 8, filtered by the same written otherwise, have [C]");
    }

    private static List<String> said(Tale tale) {
        return RuleAssertions.violated(tale).stream()
                .filter(found -> found.requirement().equals("QUERY-27"))
                .map(found -> found.difference().sentence())
                .toList();
    }

    @Test
    void aRangeFromNoughtOnHasNothingBelow() {
        Tale tale = asked(asked(new Tale(), "7", "", "A-1 B2 C3"), "8", between(-9, 0), "A-1");
        kept(asked(tale, "9", between(0, 9), "B2 C3"), "QUERY-27");
        assertThat(sentence(asked(tale, "10", between(0, 9), "A-1 B2 C3")))
                .isEqualTo(
                        "The results of job 10, filtered by " + between(0, 9) + ", have the row 'A' with a 'v' of -1.");
        silent(asked(asked(new Tale(), "7", "", "A-1 B2 C3"), "10", between(0, 9), "A-1 B2 C3"));
    }

    private static String between(int from, int to) {
        return ranged(0).replace("{\"from\":0,\"to\":0}", "{\"from\":%d,\"to\":%d}".formatted(from, to));
    }

    private static String sentence(Tale tale) {
        return onlyViolated(tale, "QUERY-27").difference().sentence();
    }

    private static String named(String operator, String... values) {
        return "{\"attribute\":{\"key\":\"g\",\"arguments\":{}},\"type\":\"discrete\",\"operator\":\"" + operator
                + "\",\"values\":[\"" + String.join("\",\"", values) + "\"]}";
    }

    private static String ranked(String order) {
        return ranked(order, 1);
    }

    private static String ranked(String order, int many) {
        return "{\"attribute\":{\"key\":\"v\",\"arguments\":{}},\"type\":\"number\",\"operator\":\"rank\",\"rank_order\":\""
                + order + "\",\"rank_value\":" + many + "}";
    }

    /** A query with that filter, whose results have these rows: a name and a value each. */
    private static Tale asked(Tale tale, String id, String filter, String rows) {
        return asked(
                tale,
                id,
                filter,
                rows,
                rows.chars()
                        .filter(Character::isDigit)
                        .map(digit -> digit - '0')
                        .sum());
    }

    /** A query of that year. */
    private static Tale of(String year, Tale tale, String id, String filter, String rows) {
        return asked(tale, id, filter, rows, 1, "\"start_date\":\"" + year + "-01-01\",");
    }

    private static Tale asked(Tale tale, String id, String filter, String rows, int total) {
        return asked(tale, id, filter, rows, total, "");
    }

    private static Tale asked(Tale tale, String id, String filter, String rows, int total, String more) {
        String parameters =
                "{" + more + "\"groupings\":[{\"key\":\"g\",\"arguments\":{}}],\"filters\":[" + filter + "]}";
        String children = Stream.of(rows.split(" ", -1))
                .filter(row -> !row.isEmpty())
                .map(row -> "{\"name\":\"" + row.charAt(0) + "\",\"columns\":{\"v\":" + row.substring(1)
                        + "},\"children\":[]}")
                .collect(Collectors.joining(","));
        return queried(tale, id, parameters, children, total);
    }

    private static Tale queried(Tale tale, String id, String parameters, String children, int total) {
        return tale.queried(
                id,
                parameters,
                "{\"data\":{\"type\":\"portfolio_views\",\"attributes\":{\"total\":{\"name\":\"Total\",\"columns\":{\"v\":"
                        + total + "},\"children\":[" + children + "]}}}}");
    }
}
