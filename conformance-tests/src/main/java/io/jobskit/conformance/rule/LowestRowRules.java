package io.jobskit.conformance.rule;

import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.notation.ResultRow;
import io.jobskit.conformance.rule.ResultTable.Row;
import java.util.List;

/** Which rows results have in one format and in another (section "API-wide: results"). */
final class LowestRowRules {

    private LowestRowRules() {}

    static List<Rule> all() {
        return List.of(new Rule(
                "DOWNLOAD-19",
                "results hold the same values",
                (history, scope, judgement) ->
                        TabledView.all(history, scope).forEach(view -> lowest(view, judgement))));
    }

    /** Text has the rows of the lowest grouping alone, so CSV has as many as TSV, and neither has the others of JSON, too. */
    private static void lowest(List<TabledView> tables, Judgement judgement) {
        for (TabledView one : tables) {
            for (TabledView other : tables) {
                boolean isOfText = one.given().isText() && other.given().isText() && one.hasAllOf(other);
                boolean isOfAllRows = one.given().isText()
                        && other.is("JSON")
                        && (areAll(one, other.given().results()) || isOneAbove(one, other));
                if (isOfText || isOfAllRows) {
                    judgement.that(
                            one.size() == other.size(),
                            () -> new Difference.Disagreement(
                                    "How many rows of the lowest grouping the same view has, as %s (job %s) and as %s (job %s),"
                                            .formatted(
                                                    one.given().type(),
                                                    one.given().job(),
                                                    other.given().type(),
                                                    other.given().job()),
                                    Integer.toString(one.size()),
                                    Integer.toString(other.size())),
                            one.given().results(),
                            other.given().results());
                }
            }
        }
    }

    /** Whether a table has more rows than the lowest, and one of them is a total of those, or of some. */
    private static boolean isOneAbove(TabledView table, TabledView lowest) {
        if (table.size() <= lowest.size()) {
            return false;
        }
        List<String> columns = table.table().columns().stream()
                .filter(lowest.table().columns()::contains)
                .toList();
        List<Row> above = ResultTable.above(
                lowest.given().results().answer().orElseThrow().message().json());
        return table.table().rows().stream()
                .filter(row -> above.stream().anyMatch(total -> row.isAlike(total, columns)))
                .anyMatch(row -> lowest.table().rows().stream().noneMatch(other -> row.isAlike(other, columns)));
    }

    /** Whether a table has as many rows as the document has of all groupings, with the total or without. */
    private static boolean areAll(TabledView table, Exchange document) {
        int all = ResultRow.of(document.answer().orElseThrow().message().json()).size();
        return table.size() == all || table.size() == all - 1;
    }
}
