package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.notation.ResultRow;
import java.util.List;
import java.util.Optional;

/**
 * JSON results of a job, and their rows.
 *
 * @param job its id
 */
record JsonResults(String job, Exchange results, List<ResultRow> rows) {

    /** The first of each job that asked for them, where there are rows. */
    static List<JsonResults> all(History history) {
        return history.jobs().stream().flatMap(job -> of(history, job).stream()).toList();
    }

    private static Optional<JsonResults> of(History history, JobHistory job) {
        boolean isJson = job.creation()
                .flatMap(Creation::outputType)
                .filter("JSON"::equals)
                .isPresent();
        return job.results().stream()
                .findFirst()
                .filter(results -> isJson
                        && results.answer().orElseThrow().message().content().isInMemory()
                        && ExpectedResults.mayBeThere(job, results)
                        && !RedirectRules.leadToAnothers(history, job, results))
                .map(results -> new JsonResults(job.id(), results, ResultRow.of(results.json())))
                .filter(given -> !given.rows.isEmpty());
    }

    JsonNode document() {
        return results.json();
    }

    /** A list of the document's meta: of its columns, or of its groupings. */
    JsonNode meta(String list) {
        return document().path("meta").path(list);
    }

    String place(ResultRow row) {
        return row.level() == 0 ? "data.attributes.total" : "the row '%s'".formatted(row.name());
    }
}
