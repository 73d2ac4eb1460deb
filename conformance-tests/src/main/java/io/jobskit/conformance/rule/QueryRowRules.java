package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.util.List;
import java.util.Optional;

/** Results of a query have rows, and nest them as it is grouped (QUERY-30), as far as another query shows that this server does so. */
final class QueryRowRules {

    private QueryRowRules() {}

    static void judge(History history, Scope scope, Judgement judgement) {
        nest(history, scope, judgement);
        haveRows(history, scope, judgement);
        NestingRules.judge(RelatedQuery.all(history), scope, judgement);
    }

    /** How many levels of rows the results of a query have, for how many groupings. */
    private record Nested(String job, int groupings, int levels, Exchange results) implements ToldByResults {

        @Override
        public boolean fits() {
            return levels == groupings;
        }
    }

    /** Rows nest as deep as there are groupings, where another query shows that a level is a grouping (section "API-wide: results"). */
    private static void nest(History history, Scope scope, Judgement judgement) {
        ToldByResults.held(
                history.jobs().stream()
                        .flatMap(job -> nested(job).stream())
                        .filter(one -> one.levels > 0)
                        .toList(),
                scope,
                judgement,
                (one, other) -> other.groupings != one.groupings,
                (one, other) ->
                        "The results of job %s nest rows %d deep for %d groupings; those of job %s nest rows %d deep for %d"
                                .formatted(
                                        one.job, one.levels, one.groupings, other.job, other.levels, other.groupings));
    }

    /** Those that say which groupings they have: rows that are the same whatever is asked are nobody's. */
    private static List<Nested> nested(JobHistory job) {
        Optional<Creation> creation = job.creation().filter(Creation::isQuery);
        return (creation.isPresent() ? job.results() : List.<Exchange>of())
                .stream()
                        .filter(results -> QueryResultRules.document(results)
                                        .at("/meta/groupings")
                                        .size()
                                == creation.get().parameters().path("groupings").size())
                        .map(results -> new Nested(
                                job.id(),
                                creation.get().parameters().path("groupings").size(),
                                levels(QueryResultRules.document(results).at("/data/attributes/total/children")),
                                results))
                        .toList();
    }

    /** What a query asks for but for its columns, and how deep the results nest rows that have a total which is more than nothing. */
    private record Grouped(String job, List<String> groupings, JsonNode asked, int levels, Exchange results)
            implements ToldByResults {

        @Override
        public boolean fits() {
            return levels > 0;
        }
    }

    /** A total is of rows, where the same query for other columns has some. */
    private static void haveRows(History history, Scope scope, Judgement judgement) {
        ToldByResults.held(
                QueryResults.all(history).stream()
                        .filter(query -> isSomething(query.results().json().at("/data/attributes/total/columns")))
                        .map(query -> new Grouped(
                                query.job(),
                                QueryResultRules.keys(query.parameter("groupings")),
                                query.without("columns"),
                                levels(query.results().json().at("/data/attributes/total/children")),
                                query.results()))
                        .filter(query -> !query.groupings.isEmpty())
                        .toList(),
                scope,
                judgement,
                (one, other) -> other.asked.equals(one.asked),
                (one, other) ->
                        "The results of job %s, grouped by %s, have a total and no rows; those of job %s, the same query for other columns, have rows"
                                .formatted(one.job, one.groupings, other.job));
    }

    private static boolean isSomething(JsonNode total) {
        return total.properties().stream()
                .anyMatch(column -> column.getValue().isNumber()
                        && column.getValue().decimalValue().signum() != 0);
    }

    private static int levels(JsonNode rows) {
        int deepest = 0;
        for (JsonNode row : rows) {
            deepest = Math.max(deepest, 1 + levels(row.path("children")));
        }
        return deepest;
    }
}
