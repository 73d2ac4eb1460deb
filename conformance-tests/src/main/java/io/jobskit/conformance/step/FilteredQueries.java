package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.notation.ResultRow;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.QueryFilters;
import io.jobskit.conformance.scene.QueryFilters.Range;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.outcome.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Query jobs that differ in nothing but their filters, which are made from the rows that the query shows without any. */
final class FilteredQueries {

    /** Of fewer, a filter that names two neither leaves anything out nor keeps anything. */
    private static final int ROWS = 3;

    private final ScenarioContext scene;

    FilteredQueries(ScenarioContext scene) {
        this.scene = scene;
    }

    /**
     * So many at most, all of them completed.
     *
     * @throws NotApplicableException if the results of the first have fewer than three rows
     */
    void appear(int count) {
        ObjectNode body = unfiltered();
        JobInHand first = scene.needs(JobKind.QUERY, body, false);
        scene.watch().needsCompleted(first);
        JsonNode results = RetrievedResults.end(RetrievedResults.fetch(scene, first, scene.owner()))
                .json();
        List<JobInHand> jobs = new ArrayList<>();
        filters(body, results).stream().limit(count - 1L).forEach(filters -> {
            ObjectNode other = body.deepCopy();
            parameters(other).putArray("filters").addAll(filters);
            jobs.add(scene.needs(JobKind.QUERY, other, false));
        });
        jobs.forEach(scene.watch()::needsCompleted);
    }

    private ObjectNode unfiltered() {
        ObjectNode body = scene.bodies().ofRecentDays(JobKind.QUERY);
        ObjectNode parameters = parameters(body);
        parameters.remove(List.of("filters", "hide_previous_holdings"));
        JsonNode grouping = parameters.path("groupings").path(0);
        parameters.putArray("groupings").add(grouping);
        return body;
    }

    private static ObjectNode parameters(ObjectNode body) {
        return (ObjectNode) body.at("/data/attributes/parameters");
    }

    /** The filters of each job. */
    private static List<List<ObjectNode>> filters(ObjectNode body, JsonNode results) {
        List<ResultRow> rows =
                ResultRow.of(results).stream().filter(row -> row.level() == 1).toList();
        List<String> names = rows.stream()
                .map(ResultRow::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() < ROWS) {
            throw new NotApplicableException(
                    Standing.DID_NOT_ARISE, "The results of a query have fewer than three rows to filter.");
        }
        JsonNode grouping = parameters(body).path("groupings").path(0).path("key");
        String first = names.get(0);
        String last = names.get(names.size() - 1);
        List<List<ObjectNode>> filters = new ArrayList<>(List.of(
                List.of(QueryFilters.byName(grouping, "include", first, last)),
                List.of(QueryFilters.bare(QueryFilters.byName(grouping, "exclude", first, last))),
                excluding(grouping, names)));
        numeric(body, rows).ifPresent(column -> {
            JsonNode one = rows.get(0).value(column.asText());
            JsonNode other = rows.get(rows.size() - 1).value(column.asText());
            filters.addAll(List.of(
                    List.of(QueryFilters.ranked(column, "top", 1)),
                    List.of(QueryFilters.bare(QueryFilters.ranked(column, "bottom", 1))),
                    List.of(QueryFilters.ranged(column, Range.of(one), Range.of(other))),
                    List.of(QueryFilters.ranged(column, Range.of(other), Range.of(one)))));
        });
        return filters;
    }

    /** A filter for each; for the third where something is left then. */
    private static List<ObjectNode> excluding(JsonNode grouping, List<String> names) {
        return Stream.of(names.get(0), names.get(names.size() - 1), names.get(1))
                .limit(names.size() > ROWS ? ROWS : ROWS - 1)
                .map(name -> QueryFilters.byName(grouping, "exclude", name))
                .toList();
    }

    /** The first column that holds numbers in rows. */
    private static Optional<JsonNode> numeric(ObjectNode body, List<ResultRow> rows) {
        List<JsonNode> keys = new ArrayList<>();
        parameters(body).path("columns").forEach(column -> keys.add(column.path("key")));
        return keys.stream()
                .filter(key ->
                        rows.stream().anyMatch(row -> row.value(key.asText()).isNumber()))
                .findFirst();
    }
}
