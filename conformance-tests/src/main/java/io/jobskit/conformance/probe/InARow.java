package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.walk.WalkStep;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Sends creations right after each other that are the same, which are jobs of their own and no repetition of one, whoever sends them, or that differ in
 * one parameter alone, which are jobs with results of their own: nothing of one is taken for what another asks.
 */
public final class InARow {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "in-a-row";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "creations that are the same, or nearly, in a row";

    private static final String OTHER = "other-user";
    private static final String PARAMETERS = "/data/attributes/parameters";
    private static final List<String> OUTPUTS = List.of("csv", "json", "xlsx");
    private static final int QUERIES = 5;
    private static final int SAME = 3;
    private static final int POOR_AFTER_RICH = 4;

    private final RunContext stage;
    private final Lot lot;

    public InARow(RunContext stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, 3);
    }

    /** What it writes at most, and how often. */
    public static Map<String, Integer> writes(boolean hasControl) {
        int jobs = OUTPUTS.size() + QUERIES;
        int creations = SAME + POOR_AFTER_RICH + jobs;
        return hasControl
                ? Map.of(WalkStep.CREATES, creations, WalkStep.CONTROLS, jobs)
                : Map.of(WalkStep.CREATES, creations);
    }

    /** Ends quietly where something is not answered. */
    public void play() {
        Lot.quietly(() -> {
            JsonNode body = lot.body(JobKind.VIEW);
            Supplier<Exchange> creation = lot.creation(body, false);
            lot.does(creation);
            lot.does(creation);
            stage.known(OTHER).ifPresent(other -> lot.does(lot.creationBy(other, body)));
        });
        Lot.quietly(this::poorAfterRich);
        Lot.quietly(() -> results(views()));
        Lot.quietly(() -> results(queries()));
    }

    /** What a refused request asked for is not taken over by the next, which asks for less. */
    private void poorAfterRich() {
        JsonNode rich = lot.body(JobKind.QUERY);
        JsonNode poor = rich.deepCopy();
        parameters(poor).remove(List.of("filters", "hide_previous_holdings"));
        JsonNode refused = rich.deepCopy();
        parameters(refused).remove("end_date");
        JsonNode refusedView = lot.body(JobKind.VIEW);
        parameters(refusedView).remove("end_date");
        for (JsonNode body : List.of(refused, poor, refusedView, poor)) {
            lot.does(lot.creation(body, false));
        }
    }

    /** The same view, portfolio and period in formats that have little in common. */
    private List<JsonNode> views() {
        JsonNode body = lot.body(JobKind.VIEW);
        return OUTPUTS.stream()
                .map(output -> {
                    JsonNode other = body.deepCopy();
                    parameters(other).put("output_type", output);
                    return other;
                })
                .toList();
    }

    /** A query, and others without its filters, with its columns in another order, with other groupings and with other columns. */
    private List<JsonNode> queries() {
        JsonNode body = lot.body(JobKind.QUERY);
        List<JsonNode> queries = new ArrayList<>(List.of(body));
        if (parameters(body).has("filters")) {
            JsonNode other = body.deepCopy();
            parameters(other).remove("filters");
            queries.add(other);
        }
        if (stage.hasControl()) {
            queries.add(reversed(body));
        }
        for (String list : List.of("groupings", "columns")) {
            if (body.at(PARAMETERS).path(list).size() > 1) {
                JsonNode other = body.deepCopy();
                parameters(other).putArray(list).add(body.at(PARAMETERS).at("/" + list + "/0"));
                queries.add(other);
            }
        }
        return queries;
    }

    /** Each column once and without arguments, the last one first. */
    private static JsonNode reversed(JsonNode body) {
        List<JsonNode> columns = new ArrayList<>();
        body.at(PARAMETERS).path("columns").forEach(column -> {
            if (!column.has("arguments")) {
                columns.add(0, column);
            }
        });
        JsonNode other = body.deepCopy();
        parameters(other).putArray("columns").addAll(columns);
        return other;
    }

    private static ObjectNode parameters(JsonNode body) {
        return (ObjectNode) body.at(PARAMETERS);
    }

    /** All are there before any is done, and all are done before any results are had; the first are asked for too early as well. */
    private void results(List<JsonNode> bodies) {
        List<String> jobs = new ArrayList<>();
        bodies.forEach(body -> ScenarioContext.createdId(
                        lot.creation(body, stage.hasControl()).get())
                .ifPresent(jobs::add));
        if (stage.hasControl() && !jobs.isEmpty()) {
            lot.does(lot.download(jobs.get(0)));
        }
        lot.complete(jobs);
        for (String id : jobs) {
            if (stage.hasControl()) {
                resultsOf(id, id.equals(jobs.get(jobs.size() - 1)));
            } else {
                lot.does(lot.download(id));
            }
        }
    }

    /** Read before and after; or had where the reading leads, if that is an address of its own. */
    private void resultsOf(String id, boolean byLocation) {
        Exchange read = lot.read(id).get();
        // Like links in bodies, a path that is the usual one may be meant below the target's address.
        Optional<URI> address = byLocation && read.status() == 200
                ? Location.of(read).address().filter(leads -> !leads.getPath().endsWith("/jobs/" + id + "/download"))
                : Optional.empty();
        if (address.isPresent()) {
            lot.does(() -> lot.client().followLocation(lot.owner(), id, address.get()));
        } else {
            lot.does(lot.download(id));
        }
        lot.does(lot.read(id));
    }
}
