package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import java.util.List;

/** The first results of a query that can be read as a document, and what it asked for. */
record QueryResults(String job, JsonNode parameters, Exchange results) {

    static List<QueryResults> all(History history) {
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
