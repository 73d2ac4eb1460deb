package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.client.Manner;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Samples;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.walk.WalkStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Downloads the results of a view in each format for each portfolio type of which the target has a sample, as usual and as real
 * clients ask: what makes a format may be right for one type, or one way of asking, and wrong for another.
 */
public final class EveryFormat {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "formats";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "each format for each portfolio type";

    private static final List<Manner> MANNERS = List.of(Manner.LABELLED, Manner.COMPRESSED, Manner.CHOOSY);
    private static final List<String> FORMATS = List.of("csv", "tsv", "xlsx", "json");

    private final RunContext stage;
    private final Lot lot;

    /** With test control alone: otherwise as many jobs would have to be waited for. */
    public EveryFormat(RunContext stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, 8);
    }

    /** What it writes, and how often. */
    public static Map<String, Integer> writes(Target target) {
        int jobs = (int) types(target.samples()).count() * FORMATS.size();
        return Map.of(WalkStep.CREATES, jobs, WalkStep.CONTROLS, jobs);
    }

    private static Stream<Map.Entry<String, List<JsonNode>>> types(Samples samples) {
        return samples.portfolios().entrySet().stream()
                .filter(type -> !type.getValue().isEmpty());
    }

    /** What can be done side by side, nothing without test control; each ends quietly where something is not answered. */
    public List<Runnable> all() {
        List<Runnable> all = new ArrayList<>();
        if (stage.hasControl()) {
            types(stage.target().samples()).forEach(type -> {
                // In which way somebody asks has nothing to do with the portfolio.
                List<Manner> manners = all.isEmpty() ? MANNERS : List.of();
                bodies(type.getKey(), type.getValue().get(0))
                        .forEach(body -> all.add(() -> Lot.quietly(() -> results(body, manners))));
            });
        }
        return all;
    }

    /** The same but for their format, of a period in which portfolios have some history. */
    private Stream<JsonNode> bodies(String type, JsonNode id) {
        JsonNode body = lot.body(JobKind.VIEW);
        return FORMATS.stream().map(format -> {
            JsonNode other = body.deepCopy();
            ((ObjectNode) other.at("/data/attributes/parameters"))
                    .put("portfolio_type", type.toLowerCase(Locale.ROOT))
                    .put("output_type", format)
                    .put("start_date", "2018-01-01")
                    .put("end_date", "2018-03-31")
                    .set("portfolio_id", id);
            return other;
        });
    }

    private void results(JsonNode body, List<Manner> manners) {
        ScenarioContext.createdId(lot.creation(body, true).get()).ifPresent(id -> {
            lot.complete(id);
            lot.does(lot.download(id));
            manners.forEach(manner -> lot.does(() -> lot.client().in(manner).download(lot.owner(), id)));
        });
    }
}
