package io.jobskit.conformance.rule;

import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.ResultRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queries that are the same but for one parameter, and the rows of their results. */
final class QueryPairs {

    private static final Pattern COUNT = Pattern.compile("\\s*\\(\\d+\\)$");

    private QueryPairs() {}

    /** Each query whose results have rows, with the first such one that it makes a pair with: the same but for that parameter. */
    static void judge(
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
    static Set<String> names(QueryResults query) {
        return rows(query)
                .filter(row -> row.level() > 0)
                .map(row -> plain(row.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A row's name without the number of rows below it. */
    static String plain(String name) {
        return COUNT.matcher(name).replaceFirst("");
    }

    static Stream<ResultRow> rows(QueryResults query) {
        return ResultRow.of(query.results().json()).stream();
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
}
