package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.util.List;
import java.util.stream.Stream;

/** The first results of a query that can be read as a document, and what it asked for. */
record QueryResults(String job, JsonNode parameters, Exchange results) {

    /** Those of a run; none where some say that they are another query's: that is wrong by itself (QUERY-30), and what is whose is not known. */
    static List<QueryResults> all(History history) {
        List<QueryResults> all = given(history);
        boolean areMixedUp = all.stream()
                .anyMatch(query -> Stream.of("columns", "groupings").anyMatch(part -> query.isAnothers(part, all)));
        return areMixedUp ? List.of() : all;
    }

    private boolean isAnothers(String part, List<QueryResults> all) {
        List<String> told = QueryResultRules.keys(results.json().at("/meta/" + part));
        List<String> asked = QueryResultRules.keys(parameter(part));
        return !told.isEmpty()
                && !asked.isEmpty()
                && !told.equals(asked)
                && !told.equals(asked.stream().distinct().toList())
                && all.stream()
                        .anyMatch(other ->
                                QueryResultRules.keys(other.parameter(part)).equals(told));
    }

    private static List<QueryResults> given(History history) {
        return history.jobs().stream()
                .filter(job -> job.creation().filter(Creation::isQuery).isPresent()
                        && !job.results().isEmpty())
                .map(QueryResults::of)
                .filter(query ->
                        query.results.answer().orElseThrow().message().content().isInMemory())
                .toList();
    }

    private static QueryResults of(JobHistory job) {
        return new QueryResults(
                job.id(),
                job.creation().orElseThrow().parameters(),
                job.results().get(0));
    }

    JsonNode parameter(String name) {
        return parameters.path(name);
    }

    /** What it asked for, but for that parameter. */
    JsonNode without(String name) {
        return parameters instanceof ObjectNode object ? object.deepCopy().without(name) : parameters;
    }
}
