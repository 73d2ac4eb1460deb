package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.RunContext;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.conformance.target.Target;
import io.jobskit.conformance.walk.WalkStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Has the results of queries of the same portfolios and period that ask for other columns, groupings or filters: what one shows
 * of a row and a column every other shows as well. With test control alone: otherwise as many jobs would have to be waited for.
 */
public final class RelatedQueries {

    /** What its requests are marked with, in the place of a requirement. */
    public static final String MARK = "related-queries";

    /** Where a plan says that its requests come from. */
    public static final String PLACE = "queries of the same portfolios for other columns, groupings and filters";

    private static final int SERIES = 10;
    private static final String LONG_AGO = "2015-01-01";

    private final RunContext stage;
    private final Lot lot;

    public RelatedQueries(RunContext stage) {
        this.stage = stage;
        this.lot = new Lot(stage, MARK, SERIES);
    }

    /** What it writes at most, and how often. */
    public static Map<String, Integer> writes(Target target) {
        int most = QueryVariants.most(target.samples().columns().size());
        return Map.of(WalkStep.CREATES, most, WalkStep.CONTROLS, most);
    }

    /** Nothing without test control; ends quietly where something is not answered. */
    public void play() {
        if (stage.hasControl()) {
            Lot.quietly(this::results);
        }
    }

    private void results() {
        ObjectNode query = (ObjectNode) lot.recent(JobKind.QUERY);
        NearlyAlike.parameters(query).put("start_date", LONG_AGO).remove(List.of("filters", "hide_previous_holdings"));
        QueryVariants variants = new QueryVariants(query);
        results(variants.ofColumns());
        results(variants.ofGroupings());
        results(variants.ofHiding());
        results(variants.ofFilters(results(List.of(variants.plain()))));
    }

    /** Has them complete, and gives the rows below the total of the last one's results; none where there are none. */
    private List<JsonNode> results(List<ObjectNode> queries) {
        List<String> jobs = new ArrayList<>();
        queries.forEach(query ->
                ScenarioContext.createdId(lot.creation(query, true).get()).ifPresent(jobs::add));
        lot.complete(jobs);
        List<JsonNode> rows = new ArrayList<>();
        for (String job : jobs) {
            List<Exchange> way = lot.download(job).get();
            rows.clear();
            rows(way.get(way.size() - 1)).forEach(rows::add);
        }
        return rows;
    }

    private static JsonNode rows(Exchange results) {
        return results.answer()
                .filter(answer -> answer.message().content().isInMemory())
                .map(answer -> answer.message().json().at("/data/attributes/total/children"))
                .orElse(MissingNode.getInstance());
    }
}
