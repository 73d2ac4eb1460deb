package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.walk.WalkStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final int QUERIES = 5;
    private static final int LISTS = 3;
    private static final int ANOTHERS = 1;
    private static final int SAME = 3;
    private static final int POOR_AFTER_RICH = 4;

    private final RunContext stage;
    private final Lot lot;
    private final NearlyAlike bodies;

    public InARow(RunContext stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, 3);
        this.bodies = new NearlyAlike(lot, stage.hasControl());
    }

    /** What it writes at most, and how often. */
    public static Map<String, Integer> writes(boolean hasControl) {
        int jobs = NearlyAlike.OUTPUTS.size() + (hasControl ? ANOTHERS + QUERIES + LISTS : 0);
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
        Lot.quietly(() -> results(bodies.views()));
        if (stage.hasControl()) {
            Lot.quietly(() -> results(bodies.queries()));
            Lot.quietly(() -> bodies.portfolios().forEach(body -> results(List.of(body))));
        }
    }

    /** What a refused request asked for is not taken over by the next, which asks for less. */
    private void poorAfterRich() {
        JsonNode rich = lot.body(JobKind.QUERY);
        JsonNode poor = rich.deepCopy();
        NearlyAlike.parameters(poor).remove(List.of("filters", "hide_previous_holdings"));
        JsonNode refused = rich.deepCopy();
        NearlyAlike.parameters(refused).remove("end_date");
        JsonNode refusedView = lot.body(JobKind.VIEW);
        NearlyAlike.parameters(refusedView).remove("end_date");
        for (JsonNode body : List.of(refused, poor, refusedView, poor)) {
            lot.does(lot.creation(body, false));
        }
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
