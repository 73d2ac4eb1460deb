package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the results of two queries tell together that are the same but for one parameter (section "Parameters"). */
final class AlikeQueryRules {

    private static final String PORTFOLIOS = "portfolio_id";

    /** Sums that are made in another order may differ by so much of what they are made of. */
    private static final double ROUNDING = 1e-6;

    private AlikeQueryRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "QUERY-29",
                "results are those of all portfolios, whichever is named first",
                (history, scope, judgement) -> QueryPairs.judge(
                        history,
                        PORTFOLIOS,
                        AlikeQueryRules::areReordered,
                        scope,
                        (one, other) -> areTheSame("the same portfolios in another order", one, other, judgement))));
    }

    /** {@code how} is how the two queries are alike and how they differ. */
    static void areTheSame(String how, QueryResults one, QueryResults other, Judgement judgement) {
        judgement.judged();
        if (!QueryPairs.names(one).equals(QueryPairs.names(other))) {
            disagree(
                    "The rows",
                    how,
                    one,
                    QueryPairs.names(one).toString(),
                    other,
                    QueryPairs.names(other).toString(),
                    judgement);
            return;
        }
        total(one).properties().stream()
                .map(Map.Entry::getKey)
                .filter(column -> !areAlike(column, one, other))
                .findFirst()
                .ifPresent(column -> disagree(
                        "'%s' in the total".formatted(column),
                        how,
                        one,
                        total(one).path(column).toString(),
                        other,
                        total(other).path(column).toString(),
                        judgement));
    }

    private static void disagree(
            String what,
            String how,
            QueryResults one,
            String first,
            QueryResults other,
            String then,
            Judgement judgement) {
        judgement.violated(
                new Difference.Disagreement(
                        "%s of the results for %s (jobs %s and %s)".formatted(what, how, one.job(), other.job()),
                        first,
                        then),
                one.results(),
                other.results());
    }

    private static boolean areReordered(QueryResults one, QueryResults other) {
        JsonNode ids = one.parameter(PORTFOLIOS);
        JsonNode others = other.parameter(PORTFOLIOS);
        return ids.isArray()
                && one.results().number() < other.results().number()
                && !ids.equals(others)
                && sorted(ids).equals(sorted(others));
    }

    private static List<String> sorted(JsonNode ids) {
        return StreamSupport.stream(ids.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    private static JsonNode total(QueryResults query) {
        return query.results().json().at("/data/attributes/total/columns");
    }

    /** Numbers, but for what a sum of such rows is rounded by. */
    private static boolean areAlike(String column, QueryResults one, QueryResults other) {
        JsonNode first = total(one).path(column);
        JsonNode then = total(other).path(column);
        double most = QueryPairs.rows(one)
                .map(row -> Math.abs(row.value(column).asDouble()))
                .max(Double::compare)
                .orElse(0.0);
        return !first.isNumber() || !then.isNumber() || Math.abs(first.asDouble() - then.asDouble()) <= most * ROUNDING;
    }
}
