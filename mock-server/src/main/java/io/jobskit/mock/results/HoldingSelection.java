package io.jobskit.mock.results;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the holdings that a query is about. */
final class HoldingSelection {
    private final Query query;

    HoldingSelection(Query query) {
        this.query = query;
    }

    /**
     * The holdings of the portfolios that the filters leave. Filters on texts are applied to holdings, in any order;
     * then those on numbers to rows, in the query's order. Without groupings each holding counts as a row.
     */
    List<Holding> holdings() {
        List<Holding> left = query.portfolios().stream()
                .flatMap(portfolio -> portfolio.holdings().stream())
                .filter(holding -> !query.hidePreviousHoldings()
                        || holding.heldOn(query.period().end()))
                .filter(this::passesDiscreteFilters)
                .toList();
        for (Filter filter : query.filters()) {
            if (filter instanceof Filter.Range range) {
                left = rows(left).stream()
                        .filter(row -> range.keeps(number(range.attribute(), row)))
                        .flatMap(List::stream)
                        .toList();
            } else if (filter instanceof Filter.Rank rank) {
                left = ranked(rows(left), rank);
            }
        }
        return left;
    }

    private boolean passesDiscreteFilters(Holding holding) {
        return query.filters().stream()
                .allMatch(filter -> !(filter instanceof Filter.Discrete discrete) || discrete.keeps(holding));
    }

    private List<List<Holding>> rows(List<Holding> holdings) {
        List<Grouping> groupings = query.groupings();
        return groupings.isEmpty()
                ? holdings.stream().map(List::of).toList()
                : Group.total(holdings, groupings).lowest(groupings.size()).stream()
                        .map(Group::holdings)
                        .toList();
    }

    /** Of rows with the same number the earlier ones rank higher. */
    private static List<Holding> ranked(List<List<Holding>> rows, Filter.Rank rank) {
        long[] numbers =
                rows.stream().mapToLong(row -> number(rank.attribute(), row)).toArray();
        Comparator<Integer> ascending = Comparator.comparingLong(i -> numbers[i]);
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(rank.top() ? ascending.reversed() : ascending)
                .limit(rank.count())
                .sorted()
                .flatMap(i -> rows.get(i).stream())
                .toList();
    }

    private static long number(ResultColumn column, List<Holding> row) {
        return Values.of(List.of(column), row).number(0);
    }
}
