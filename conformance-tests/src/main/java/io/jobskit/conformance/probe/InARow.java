package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.Kind;
import io.jobskit.conformance.scene.Scene;
import io.jobskit.conformance.scene.Stage;
import io.jobskit.conformance.walk.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sends creations right after each other that are the same, which are two jobs and no repetition of one, or that differ in
 * their output type or their filters alone, which are jobs with results of their own: nothing of one is taken for what another asks.
 */
public final class InARow {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "in-a-row";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "creations that are the same, or nearly, in a row";

    private static final String PARAMETERS = "/data/attributes/parameters";
    private static final List<String> OUTPUTS = List.of("csv", "json", "xlsx");
    private static final int QUERIES = 2;

    private final Stage stage;
    private final Lot lot;

    public InARow(Stage stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, 3);
    }

    /** What it writes at most, and how often. */
    public static Map<String, Integer> writes(boolean hasControl) {
        int jobs = OUTPUTS.size() + QUERIES;
        return hasControl ? Map.of(Step.CREATES, 2 + jobs, Step.CONTROLS, jobs) : Map.of(Step.CREATES, 2 + jobs);
    }

    /** Ends quietly where something is not answered. */
    public void play() {
        Lot.quietly(() -> {
            Supplier<Exchange> creation = lot.creation(lot.body(Kind.VIEW), false);
            lot.does(creation);
            lot.does(creation);
        });
        Lot.quietly(() -> results(views()));
        Lot.quietly(() -> results(queries()));
    }

    /** The same view, portfolio and period in formats that have little in common. */
    private List<JsonNode> views() {
        JsonNode body = lot.body(Kind.VIEW);
        return OUTPUTS.stream()
                .map(output -> {
                    JsonNode other = body.deepCopy();
                    ((ObjectNode) other.at(PARAMETERS)).put("output_type", output);
                    return other;
                })
                .toList();
    }

    /** A query with filters, and without. */
    private List<JsonNode> queries() {
        JsonNode body = lot.body(Kind.QUERY);
        JsonNode other = body.deepCopy();
        JsonNode removed = ((ObjectNode) other.at(PARAMETERS)).remove("filters");
        return removed == null ? List.of() : List.of(body, other);
    }

    /** All are there before any is done, and all are done before any results are had. */
    private void results(List<JsonNode> bodies) {
        List<String> jobs = new ArrayList<>();
        bodies.forEach(body ->
                Scene.createdId(lot.creation(body, stage.hasControl()).get()).ifPresent(jobs::add));
        lot.complete(jobs);
        for (String id : jobs) {
            if (stage.hasControl()) {
                lot.does(lot.read(id));
            }
            lot.does(lot.download(id));
        }
    }
}
