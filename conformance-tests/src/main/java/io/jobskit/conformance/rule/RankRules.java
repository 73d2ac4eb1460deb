package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.ResultRow;
import java.math.BigDecimal;
import java.util.List;

/**
 * A rank keeps so many rows, from one end of the values of a column (section "API-wide: filters"). At which depth a server ranks
 * is its own business, unless it has shown that it ranks the rows of the first grouping.
 */
final class RankRules {

    /** Whatever is below a row of the first grouping, there are less than so many of it. */
    private static final int MANY = 100;

    private static final int THREE = 3;

    private RankRules() {}

    /** What is known of all filtered queries of a run; those in scope are judged. */
    static void judge(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        byEnds(all, scope, judgement);
        ofAll(all, scope, judgement);
        inOrder(all, scope, judgement);
    }

    /** The best of all is no worse than the worst, at whatever depth a server ranks; and not the same where values differ. */
    private static void byEnds(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        for (FilteredQuery top : all) {
            all.stream()
                    .filter(bottom -> top.isRank("top")
                            && bottom.isRank("bottom")
                            && top.many() == bottom.many()
                            && isOfTheSame(top, bottom))
                    .filter(bottom -> scope.has(top.results()) && scope.has(bottom.results()))
                    .filter(bottom -> top.total(top.results()).isNumber()
                            && bottom.total(bottom.results()).isNumber()
                            && isRanked(top))
                    .forEach(bottom -> {
                        JsonNode best = top.total(top.results());
                        JsonNode worst = bottom.total(bottom.results());
                        judgement.that(
                                best.decimalValue().compareTo(worst.decimalValue()) > 0,
                                () -> new Difference.Unwanted(
                                        "The top %d by '%s' (job %s) comes to %s, and the bottom %d (job %s) to %s"
                                                .formatted(
                                                        top.many(),
                                                        top.attribute(),
                                                        top.job(),
                                                        best,
                                                        top.many(),
                                                        bottom.job(),
                                                        worst)),
                                top.results(),
                                bottom.results());
                    });
        }
    }

    /** Whether ranking changed the results, of rows that differ. */
    private static boolean isRanked(FilteredQuery one) {
        return one.rowsDiffer() && !one.total(one.results()).equals(one.total(one.unfiltered()));
    }

    private static boolean isOfTheSame(FilteredQuery one, FilteredQuery other) {
        return one.unfiltered().number() == other.unfiltered().number()
                && one.attribute().equals(other.attribute());
    }

    /** Of more rows than there are, all are kept. */
    private static void ofAll(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        all.stream()
                .filter(one -> one.isRank() && scope.has(one.results()))
                .filter(one -> one.many()
                        >= MANY * ResultRow.of(one.unfiltered().json()).size())
                .forEach(one -> judgement.that(
                        one.names().containsAll(withAValue(one)),
                        () -> new Difference.Unwanted(
                                "The results of job %s, filtered by %s, have the rows %s; there are fewer than that without filters: %s"
                                        .formatted(one.job(), one.words(), one.names(), withAValue(one))),
                        one.unfiltered(),
                        one.results()));
    }

    private static List<String> withAValue(FilteredQuery one) {
        return rows(one.unfiltered().json()).stream()
                .filter(row -> row.value(one.attribute()).isNumber())
                .map(ResultRow::name)
                .toList();
    }

    /** Where all rows but one are kept whole, from either end, each row has one thing below it or is ranked itself. */
    private static void inOrder(List<FilteredQuery> all, Scope scope, Judgement judgement) {
        List<FilteredQuery> ranks = all.stream().filter(FilteredQuery::isRank).toList();
        ranks.stream()
                .filter(one -> scope.has(one.results())
                        && one.rowsDiffer()
                        && values(one).size() > one.many())
                .filter(one -> isEachRanked("top", one, ranks) && isEachRanked("bottom", one, ranks))
                .forEach(one -> judgement.that(
                        kept(one).equals(expected(one)),
                        () -> new Difference.Unwanted(
                                "The results of job %s, filtered by %s, keep the rows of %s; of %s those of %s should be kept"
                                        .formatted(
                                                one.job(), one.words(), kept(one), sorted(values(one)), expected(one))),
                        one.unfiltered(),
                        one.results()));
    }

    private static boolean isEachRanked(String order, FilteredQuery one, List<FilteredQuery> ranks) {
        return ranks.stream()
                .filter(other -> other.isRank(order) && isOfTheSame(one, other))
                .filter(other -> other.many() == values(one).size() - 1 && other.many() + 1 >= THREE)
                .anyMatch(RankRules::keepsWholeRows);
    }

    private static boolean keepsWholeRows(FilteredQuery one) {
        List<ResultRow> kept = rows(one.results().json());
        return kept.size() == one.many()
                && kept.stream()
                        .allMatch(row -> rows(one.unfiltered().json()).stream()
                                .anyMatch(whole -> whole.name().equals(row.name())
                                        && whole.value(one.attribute()).equals(row.value(one.attribute()))));
    }

    private static List<BigDecimal> values(FilteredQuery one) {
        return numbers(rows(one.unfiltered().json()), one.attribute());
    }

    private static List<BigDecimal> kept(FilteredQuery one) {
        return sorted(numbers(rows(one.results().json()), one.attribute()));
    }

    private static List<BigDecimal> expected(FilteredQuery one) {
        List<BigDecimal> all = sorted(values(one));
        return one.isRank("top") ? all.subList(all.size() - one.many(), all.size()) : all.subList(0, one.many());
    }

    private static List<BigDecimal> sorted(List<BigDecimal> values) {
        return values.stream().sorted().toList();
    }

    private static List<ResultRow> rows(JsonNode document) {
        return ResultRow.of(document).stream().filter(row -> row.level() == 1).toList();
    }

    private static List<BigDecimal> numbers(List<ResultRow> rows, String column) {
        return rows.stream()
                .map(row -> row.value(column))
                .filter(JsonNode::isNumber)
                .map(value -> value.decimalValue().stripTrailingZeros())
                .toList();
    }
}
