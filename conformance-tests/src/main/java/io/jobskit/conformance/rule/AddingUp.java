package io.jobskit.conformance.rule;

import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.ResultRow;
import io.jobskit.conformance.rule.RelatedQuery.Column;
import java.util.List;
import java.util.stream.Stream;

/** Rows of results add up to the row above them, where they do so in most results (QUERY-31). */
final class AddingUp {

    private AddingUp() {}

    /** What adds up in the results of most queries, whatever its arguments, does so in those of others: where each grouping alone leaves nothing out. */
    static void judge(List<RelatedQuery> all, Scope scope, Judgement judgement) {
        all.stream()
                .flatMap(query -> query.columns().values().stream().map(Column::key))
                .distinct()
                .forEach(key -> {
                    List<RelatedQuery> adding =
                            all.stream().filter(query -> addsUp(query, key)).toList();
                    List<RelatedQuery> others = all.stream()
                            .filter(query -> wrong(query, key).findAny().isPresent())
                            .toList();
                    if (adding.size() > others.size()) {
                        judgement.judged();
                        others.stream()
                                .filter(query -> scope.has(query.results()) && leavesNothingOut(query, adding))
                                .findFirst()
                                .ifPresent(query -> addsUpNot(adding.get(0), query, key, judgement));
                    }
                });
    }

    private static boolean leavesNothingOut(RelatedQuery query, List<RelatedQuery> adding) {
        return query.groupings().stream()
                .allMatch(grouping ->
                        adding.stream().anyMatch(other -> other.groupings().equals(List.of(grouping))));
    }

    /** Whether it does in each column of that key, in some of more than one row. */
    private static boolean addsUp(RelatedQuery query, String key) {
        return wrong(query, key).findAny().isEmpty()
                && columns(query, key)
                        .anyMatch(column -> rows(query, column).stream()
                                .anyMatch(row ->
                                        RowSums.below(row.row(), column.name()).size() > 1));
    }

    private static void addsUpNot(RelatedQuery adding, RelatedQuery query, String key, Judgement judgement) {
        wrong(query, key)
                .findFirst()
                .ifPresent(wrong -> judgement.violated(
                        new Difference.Unwanted(
                                "The results of job %s have '%s' of %s in '%s', and rows below it that come to %s; those of job %s add up"
                                        .formatted(
                                                query.job(),
                                                wrong.column.name(),
                                                wrong.row.value(wrong.column.name()),
                                                wrong.row.name(),
                                                RowSums.sum(RowSums.below(wrong.row.row(), wrong.column.name())),
                                                adding.job())),
                        adding.results(),
                        query.results()));
    }

    /** A row whose value in a column is not what the rows below it come to. */
    private record Wrong(Column column, ResultRow row) {}

    private static Stream<Wrong> wrong(RelatedQuery query, String key) {
        return columns(query, key)
                .flatMap(column -> rows(query, column).stream()
                        .filter(row -> !RowSums.addsUp(row, column.name()))
                        .map(row -> new Wrong(column, row)));
    }

    private static Stream<Column> columns(RelatedQuery query, String key) {
        return query.columns().values().stream().filter(column -> column.key().equals(key));
    }

    private static List<ResultRow> rows(RelatedQuery query, Column column) {
        return RowSums.above(query.results().json(), column.name());
    }
}
