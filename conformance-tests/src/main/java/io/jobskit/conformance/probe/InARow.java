package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.walk.WalkStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    private static final int ANOTHERS = 1;
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
        int jobs = OUTPUTS.size() + (hasControl ? ANOTHERS + QUERIES : 0);
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
        if (stage.hasControl()) {
            Lot.quietly(() -> results(queries()));
        }
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

    /**
     * The same view, portfolio and period in formats that have little in common; with test control, behind the first format of
     * another portfolio, whose results are not those of the others.
     */
    private List<JsonNode> views() {
        JsonNode body = lot.body(JobKind.VIEW);
        Stream<JsonNode> anothers =
                stage.hasControl() ? another(body).map(other -> as(OUTPUTS.get(0), other)).stream() : Stream.of();
        return Stream.concat(anothers, OUTPUTS.stream().map(output -> as(output, body)))
                .toList();
    }

    private static JsonNode as(String output, JsonNode body) {
        JsonNode other = body.deepCopy();
        parameters(other).put("output_type", output);
        return other;
    }

    /** The same for another portfolio of its type, if the target has a sample. */
    private Optional<JsonNode> another(JsonNode body) {
        String type = parameters(body).path("portfolio_type").asText();
        return lot.portfolios(type).stream().skip(1).findFirst().map(id -> {
            JsonNode other = body.deepCopy();
            parameters(other).set("portfolio_id", id);
            return other;
        });
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
        queries.add(reversed(body));
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

    /** Read before and after; or had where the reading leads. */
    private void resultsOf(String id, boolean byLocation) {
        boolean isHad = byLocation && lot.readAndFollow(id).get();
        if (!byLocation) {
            lot.does(lot.read(id));
        }
        if (!isHad) {
            lot.does(lot.download(id));
        }
        lot.does(lot.read(id));
    }
}
