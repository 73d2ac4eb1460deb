package io.jobskit.conformance.rule;

import static io.jobskit.conformance.rule.RuleAssertions.kept;
import static io.jobskit.conformance.rule.RuleAssertions.onlyViolated;
import static io.jobskit.conformance.rule.RuleAssertions.silent;
import static io.jobskit.conformance.rule.RuleAssertions.unjudged;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobskit.conformance.support.Tale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the results of queries show of the same portfolios that ask for something else. */
class RelatedQueryRulesTest {

    @Test
    void aValueIsTheSameWhereverItsColumnStands() {
        Tale tale = asked(asked(new Tale(), "7", "g", "a b", "A 1 2"), "8", "g", "b a", "A 2 1");
        kept(tale, "QUERY-31");
        assertThat(sentence(asked(tale, "9", "g", "b", "A 1"), "QUERY-31"))
                .isEqualTo("'b' in the row of g 'A', in the results of job 7 and of job 9, which ask for the same but"
                        + " for columns and groupings, should be the same; it was 2 first and 1 later.");
    }

    /** Values may be made from the place of a column, or anyhow. */
    @Test
    void whereNoValueIsTheSameElsewhereNoneIsJudged() {
        unjudged(asked(asked(new Tale(), "7", "g", "a b", "A 1 2"), "8", "g", "b a", "A 1 2"), "QUERY-31");
        unjudged(asked(asked(new Tale(), "7", "g", "a", "A 1"), "8", "h", "a", "A 2"), "QUERY-31");
    }

    @Test
    void rowsAddUpWhereTheyDoInMostResults() {
        Tale tale = totalled(totalled(new Tale(), "7", "g", "a", 3, "A 1;B 2"), "8", "h", "a", 3, "C 2;D 1");
        kept(tale, "QUERY-31");
        assertThat(sentence(totalled(tale, "9", "g", "a{\"currency\":\"EUR\"}", 3, "A 5;B 7"), "QUERY-31"))
                .isEqualTo("The results of job 9 have 'a' of 3 in 'Total', and rows below it that come to 12; those of"
                        + " job 7 add up.");
        silent(totalled(totalled(new Tale(), "7", "g", "a", 3, "A 1;B 2"), "8", "h", "a", 3, "C 2;D 2"));
        Tale partly = totalled(totalled(new Tale(), "7", "g", "a", 3, "A 1;B 2"), "8", "h", "a", 3, "C 2;D 1");
        silent(totalled(partly, "9", "i", "a", 3, "E 1;F 1"));
    }

    @Test
    void rowsNestByTheGroupingsInTheirOrder() {
        Tale tale = asked(asked(new Tale(), "7", "g", "a", "A 1"), "8", "h", "a", "B 1");
        kept(asked(tale, "9", "g h", "a", "A 1"), "QUERY-30");
        assertThat(sentence(asked(tale, "10", "g h", "a", "B 1"), "QUERY-30"))
                .isEqualTo(
                        "The results of job 10, grouped by [g, h], have the rows [B] below the total, which are those"
                                + " of job 8, grouped by [h]; those of job 7, grouped by [g], are [A].");
    }

    @Test
    void aRowSaysOfWhichGroupingItIs() {
        Tale tale = asked(asked(new Tale(), "7", "g", "a", "A 1"), "8", "h", "a", "B 1");
        kept(queried(tale, "9", "g h", "a", 0, row("A 1", "g", row("B 1", "h", "", "a"), "a")), "QUERY-30");
        assertThat(sentence(
                        queried(tale, "10", "g h", "a", 0, row("A 1", "g", row("B 1", "g", "", "a"), "a")), "QUERY-30"))
                .isEqualTo("The results of job 10, grouped by [g, h], say that the rows of the second grouping are of"
                        + " [g], as those of job 7, grouped by [g], do; those of job 8, grouped by [h], say [h].");
    }

    @Test
    void withoutGroupingsThereIsTheTotalAlone() {
        Tale tale = asked(new Tale(), "7", "g", "a", "A 1");
        kept(asked(tale, "8", "", "a", ""), "QUERY-30");
        assertThat(sentence(asked(tale, "9", "", "a", "B 1"), "QUERY-30"))
                .isEqualTo("The results of job 9, which is grouped by nothing, have the rows [B] below the total.");
        silent(asked(asked(new Tale(), "7", "g", "a", "A 1"), "8", "", "a", "A 1"));
    }

    private static String sentence(Tale tale, String requirement) {
        return onlyViolated(tale, requirement).difference().sentence();
    }

    /** A query by groupings for columns, and a row of its results: a name, and a value for each column. */
    private static Tale asked(Tale tale, String id, String groupings, String columns, String row) {
        return queried(tale, id, groupings, columns, 0, row.isEmpty() ? "" : row(row, groupings, "", columns));
    }

    private static Tale totalled(Tale tale, String id, String groupings, String columns, int total, String rows) {
        return queried(
                tale,
                id,
                groupings,
                columns,
                total,
                Stream.of(rows.split(";", -1))
                        .map(row -> row(row, groupings, "", columns))
                        .collect(Collectors.joining(",")));
    }

    private static String row(String row, String groupings, String children, String columns) {
        String[] values = row.split(" ", -1);
        String[] keys = columns.isEmpty() ? new String[] {"a"} : columns.split(" ", -1);
        String cells = IntStream.range(0, keys.length)
                .mapToObj(i -> "\"" + keys[i].replaceFirst("\\{.*", "") + "\":" + values[i + 1])
                .collect(Collectors.joining(","));
        return "{\"name\":\"%s\",\"grouping\":\"%s\",\"columns\":{%s},\"children\":[%s]}"
                .formatted(values[0], groupings.replaceFirst(" .*", ""), cells, children);
    }

    private static Tale queried(Tale tale, String id, String groupings, String columns, int total, String rows) {
        String parameters = "{\"columns\":[%s],\"groupings\":[%s]}".formatted(keys(columns), keys(groupings));
        return tale.queried(
                id,
                parameters,
                "{\"data\":{\"type\":\"portfolio_views\",\"attributes\":{\"total\":{\"name\":\"Total\",\"columns\":{\"a\":%d},\"children\":[%s]}}}}"
                        .formatted(total, rows));
    }

    private static String keys(String keys) {
        return Stream.of(keys.split(" ", -1))
                .filter(key -> !key.isEmpty())
                .map(key -> "{\"key\":\"%s\",\"arguments\":%s}"
                        .formatted(key.replaceFirst("\\{.*", ""), key.contains("{") ? key.substring(1) : "{}"))
                .collect(Collectors.joining(","));
    }
}
