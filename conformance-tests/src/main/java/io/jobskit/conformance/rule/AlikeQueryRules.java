package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.ResultRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the results of two queries tell together that are the same but for one parameter (section "Parameters"). */
final class AlikeQueryRules {

    private static final String HIDE = ShownParameters.HIDE;
    private static final String PORTFOLIOS = "portfolio_id";

    private static final Pattern COUNT = Pattern.compile("\\s*\\(\\d+\\)$");

    /** Sums that are made in another order may differ by so much of what they are made of. */
    private static final double ROUNDING = 1e-6;

    private AlikeQueryRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "QUERY-28",
                        "results hold no rows that they do not hold with previous holdings",
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
        total(one).properties().stream()
                .map(Map.Entry::getKey)
                .filter(column -> !areAlike(column, one, other))
                .findFirst()
                .ifPresent(column -> disagree(
                        "'%s' in the total".formatted(column),
                        one,
                        total(one).path(column).toString(),
                        other,
                        total(other).path(column).toString(),
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
                .filter(one -> arePair.test(one, other) && areComparable(one, other))
                .findFirst()
                .ifPresent(one -> judge.accept(one, other))));
    }

    /** What the rows below the total are called, however many a row says that it has below it. */
    private static Set<String> names(QueryResults query) {
        return rows(query)
                .filter(row -> row.level() > 0)
                .map(row -> COUNT.matcher(row.name()).replaceFirst(""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<ResultRow> rows(QueryResults query) {
        return ResultRow.of(query.results().json()).stream();
    }

    private static JsonNode total(QueryResults query) {
        return query.results().json().at("/data/attributes/total/columns");
    }

    /** Whether both show all of their rows, in the same currencies. */
    private static boolean areComparable(QueryResults one, QueryResults other) {
        return Stream.of(one, other).allMatch(query -> rows(query).count() < ResultRow.MOST)
                && currencies(one).equals(currencies(other));
    }

    private static List<String> currencies(QueryResults query) {
        List<String> currencies = new ArrayList<>();
        query.results()
                .json()
                .at("/meta/columns")
                .forEach(column -> currencies.add(column.path("currency").asText()));
        return currencies;
    }

    /** Numbers, but for what a sum of such rows is rounded by. */
    private static boolean areAlike(String column, QueryResults one, QueryResults other) {
        JsonNode first = total(one).path(column);
        JsonNode then = total(other).path(column);
        double most = rows(one)
                .map(row -> Math.abs(row.value(column).asDouble()))
                .max(Double::compare)
                .orElse(0.0);
        return !first.isNumber() || !then.isNumber() || Math.abs(first.asDouble() - then.asDouble()) <= most * ROUNDING;
    }
}
