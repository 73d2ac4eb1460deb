package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.ResultRow;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the results of two queries tell together that are the same but for one parameter (section "Parameters"). */
final class AlikeQueryRules {

    private static final String HIDE = ShownParameters.HIDE;
    private static final String PORTFOLIOS = "portfolio_id";

    /** Sums that are made in another order may differ by so much of themselves. */
    private static final double ROUNDING = 1e-6;

    private AlikeQueryRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "QUERY-28",
                        "results hold no rows that they would not hold with previous holdings",
                        (history, scope, judgement) -> pairs(
                                history,
                                HIDE,
                                (one, other) -> !hides(one) && hides(other),
                                scope,
                                (whole, hiding) -> hidesAlone(whole, hiding, judgement))),
                new Rule(
                        "QUERY-29",
                        "results are those of all portfolios, whichever is named first",
                        (history, scope, judgement) -> pairs(
                                history,
                                PORTFOLIOS,
                                AlikeQueryRules::areReordered,
                                scope,
                                (one, other) -> areTheSame(one, other, judgement))));
    }

    private static void hidesAlone(QueryResults whole, QueryResults hiding, Judgement judgement) {
        judgement.judged();
        names(hiding).stream()
                .filter(row -> !names(whole).contains(row))
                .findFirst()
                .ifPresent(row -> judgement.violated(
                        new Difference.Unwanted(
                                "The results of job %s, which hides previous holdings, have a row '%s'; those of job %s, the same query without hiding any, have none"
                                        .formatted(hiding.job(), row, whole.job())),
                        whole.results(),
                        hiding.results()));
    }

    private static boolean hides(QueryResults query) {
        return query.parameter(HIDE).asBoolean();
    }

    private static void areTheSame(QueryResults one, QueryResults other, Judgement judgement) {
        judgement.judged();
        if (!names(one).equals(names(other))) {
            disagree("The rows", one, names(one).toString(), other, names(other).toString(), judgement);
            return;
        }
        JsonNode total = total(one);
        total.properties().stream()
                .filter(column -> !areAlike(column.getValue(), total(other).path(column.getKey())))
                .findFirst()
                .ifPresent(column -> disagree(
                        "'%s' in the total".formatted(column.getKey()),
                        one,
                        column.getValue().toString(),
                        other,
                        total(other).path(column.getKey()).toString(),
                        judgement));
    }

    private static void disagree(
            String what, QueryResults one, String first, QueryResults other, String then, Judgement judgement) {
        judgement.violated(
                new Difference.Disagreement(
                        "%s of the results for the same portfolios in another order (jobs %s and %s)"
                                .formatted(what, one.job(), other.job()),
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

    /** Each query whose results have rows, with the first such one that it makes a pair with: the same but for that parameter. */
    private static void pairs(
            History history,
            String parameter,
            BiPredicate<QueryResults, QueryResults> arePair,
            Scope scope,
            BiConsumer<QueryResults, QueryResults> judge) {
        Collection<List<QueryResults>> alike = QueryResults.all(history).stream()
                .filter(query -> scope.has(query.results()) && !names(query).isEmpty())
                .collect(Collectors.groupingBy(
                        query -> query.without(parameter).toString(), TreeMap::new, Collectors.toList()))
                .values();
        alike.forEach(queries -> queries.forEach(other -> queries.stream()
                .filter(one -> arePair.test(one, other))
                .findFirst()
                .ifPresent(one -> judge.accept(one, other))));
    }

    private static Set<String> names(QueryResults query) {
        return ResultRow.of(query.results().json()).stream()
                .map(ResultRow::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static JsonNode total(QueryResults query) {
        return query.results().json().at("/data/attributes/total/columns");
    }

    private static boolean areAlike(JsonNode one, JsonNode other) {
        if (!one.isNumber() || !other.isNumber()) {
            return Objects.equals(one, other);
        }
        double most = Math.max(Math.abs(one.asDouble()), Math.abs(other.asDouble()));
        return Math.abs(one.asDouble() - other.asDouble()) <= most * ROUNDING;
    }
}
