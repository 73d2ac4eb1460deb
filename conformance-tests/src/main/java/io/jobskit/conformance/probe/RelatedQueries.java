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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

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
        int most = QueryVariants.most(target.samples());
        return Map.of(WalkStep.CREATES, most, WalkStep.CONTROLS, most);
    }

    /** By so many hands; nothing without test control. Ends quietly where something is not answered. */
    public void play(int hands) {
        if (stage.hasControl()) {
            Lot.quietly(() -> results(hands));
        }
    }

    private void results(int hands) {
        ObjectNode query = (ObjectNode) lot.recent(JobKind.QUERY);
        NearlyAlike.parameters(query).put("start_date", LONG_AGO).remove(List.of("filters", "hide_previous_holdings"));
        QueryVariants variants = new QueryVariants(query);
        ObjectNode plain = variants.plain();
        Set<ObjectNode> queries = new LinkedHashSet<>(variants.ofFilters(results(plain)));
        queries.addAll(variants.ofColumns());
        queries.addAll(variants.ofGroupings());
        queries.addAll(variants.ofHiding());
        queries.remove(plain);
        List<Supplier<List<JsonNode>>> all = queries.stream()
                .<Supplier<List<JsonNode>>>map(one -> () -> results(one))
                .toList();
        Object unused = stage.waiting().sideBySide().done(all, hands);
    }

    /** Has a query complete, and gives the rows below the total of its results; none where there are none. */
    private List<JsonNode> results(ObjectNode query) {
        List<JsonNode> rows = new ArrayList<>();
        ScenarioContext.createdId(lot.creation(query, true).get()).ifPresent(job -> {
            lot.complete(job);
            List<Exchange> way = lot.download(job).get();
            rows(way.get(way.size() - 1)).forEach(rows::add);
        });
        return rows;
    }

    private static JsonNode rows(Exchange results) {
        return results.answer()
                .filter(answer -> answer.message().content().isInMemory())
                .map(answer -> answer.message().json().at("/data/attributes/total/children"))
                .orElse(MissingNode.getInstance());
    }
}
