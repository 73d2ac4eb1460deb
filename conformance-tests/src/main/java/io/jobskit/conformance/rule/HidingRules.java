package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.notation.ResultRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which rows the results of a query have that hides previous holdings, or does not, or says nothing of it (section "Parameters"). */
final class HidingRules {

    private static final String HIDE = ShownParameters.HIDE;
    private static final String VALUE = "value";

    private HidingRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "QUERY-09",
                        "results hold previous holdings unless asked to hide them",
                        (history, scope, judgement) -> QueryPairs.judge(
                                history,
                                HIDE,
                                (one, other) ->
                                        isLeftToTheDefault(one) && isTurnedOff(other) && !isTheWrongWay(history),
                                scope,
                                (one, other) -> AlikeQueryRules.areTheSame(
                                        "the same query, without hide_previous_holdings and with false,",
                                        one,
                                        other,
                                        judgement))),
                new Rule(
                        "QUERY-28",
                        "results hold no rows that they do not hold with previous holdings",
                        (history, scope, judgement) -> QueryPairs.judge(
                                history,
                                HIDE,
                                (one, other) -> !hides(one) && hides(other),
                                scope,
                                (whole, hiding) -> hidesAlone(whole, hiding, judgement))));
    }

    private static void hidesAlone(QueryResults whole, QueryResults hiding, Judgement judgement) {
        judgement.judged();
        QueryPairs.names(hiding).stream()
                .filter(row -> !QueryPairs.names(whole).contains(row))
                .findFirst()
                .ifPresent(row -> judgement.violated(
                        new Difference.Unwanted(
                                "The results of job %s, which hides previous holdings, have a row '%s'; those of job %s, the same query without hiding any, have none"
                                        .formatted(hiding.job(), row, whole.job())),
                        whole.results(),
                        hiding.results()));
        hidesWhatIsGone(whole, hiding, judgement);
    }

    /** Where what has no value at the end of the period is hidden, what has some is not. */
    private static void hidesWhatIsGone(QueryResults whole, QueryResults hiding, Judgement judgement) {
        Set<String> left = QueryPairs.names(hiding);
        List<ResultRow> hidden = QueryPairs.rows(whole)
                .filter(row -> row.level() > 0 && !left.contains(QueryPairs.plain(row.name())))
                .filter(row -> row.value(VALUE).isNumber())
                .toList();
        if (isPlain(whole) && hidden.stream().anyMatch(row -> worth(row).signum() == 0)) {
            hidden.stream()
                    .filter(row -> worth(row).signum() != 0)
                    .findFirst()
                    .ifPresent(row -> judgement.violated(
                            new Difference.Unwanted(
                                    "The results of job %s, which hides previous holdings, have no row '%s'; in those of job %s, the same query without hiding any, it has a value of %s at the end"
                                            .formatted(hiding.job(), row.name(), whole.job(), worth(row))),
                            whole.results(),
                            hiding.results()));
        }
    }

    private static BigDecimal worth(ResultRow row) {
        return row.value(VALUE).decimalValue();
    }

    /** Whether the value is asked for as it is at the end of the period, and not at another time as well. */
    private static boolean isPlain(QueryResults query) {
        List<JsonNode> asked = new ArrayList<>();
        query.parameter("columns").forEach(column -> {
            if (column.path("key").asText().equals(VALUE)) {
                asked.add(column);
            }
        });
        return asked.size() == 1 && asked.get(0).path("arguments").isEmpty();
    }

    private static boolean hides(QueryResults query) {
        return query.parameter(HIDE).asBoolean();
    }

    private static boolean isLeftToTheDefault(QueryResults query) {
        return query.parameter(HIDE).isMissingNode();
    }

    /** Whether a query has rows when it hides some that it has not when it hides none (QUERY-28). */
    private static boolean isTheWrongWay(History history) {
        List<QueryResults> all = QueryResults.all(history);
        return all.stream()
                .filter(HidingRules::isTurnedOff)
                .anyMatch(off -> all.stream()
                        .filter(query -> hides(query) && query.without(HIDE).equals(off.without(HIDE)))
                        .anyMatch(query -> !QueryPairs.names(off).containsAll(QueryPairs.names(query))));
    }

    private static boolean isTurnedOff(QueryResults query) {
        return query.parameter(HIDE).isBoolean() && !hides(query);
    }
}
