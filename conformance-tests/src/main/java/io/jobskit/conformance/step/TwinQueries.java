package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.JobInHand;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.outcome.Standing;
import java.util.ArrayList;
import java.util.List;

/** Query jobs that are the same but for one parameter, and have completed. */
final class TwinQueries {

    private static final String HIDE = "hide_previous_holdings";

    /** Up to a recent day a portfolio is likely to have got rid of something. */
    private static final String LONG_AGO = "2015-01-01";

    private final ScenarioContext scene;

    TwinQueries(ScenarioContext scene) {
        this.scene = scene;
    }

    /** The first shows previous holdings, and the second hides them. */
    void hiding() {
        ObjectNode body = unfiltered();
        parameters(body).put("start_date", LONG_AGO);
        ObjectNode other = body.deepCopy();
        parameters(body).put(HIDE, false);
        parameters(other).put(HIDE, true);
        appear(body, other);
    }

    /**
     * The second names the portfolios of the first the other way round.
     *
     * @throws NotApplicableException if the target has no two sample portfolios of one type
     */
    void reordered() {
        ObjectNode body = unfiltered();
        ObjectNode other = body.deepCopy();
        JsonNode ids = parameters(body).path("portfolio_id");
        if (ids.size() < 2) {
            throw new NotApplicableException(
                    Standing.NEEDS_SAMPLE, "The target file names no two sample portfolios of one type.");
        }
        reverse(other, "portfolio_id");
        appear(body, other);
    }

    /** Both ask for the columns without arguments, the second the other way round. */
    void moved() {
        ObjectNode body = unfiltered();
        ArrayNode columns = (ArrayNode) parameters(body).path("columns");
        columns.removeIf(column -> column.has("arguments"));
        ObjectNode other = body.deepCopy();
        reverse(other, "columns");
        appear(body, other);
    }

    private static void reverse(ObjectNode body, String list) {
        List<JsonNode> reversed = new ArrayList<>();
        parameters(body).path(list).forEach(one -> reversed.add(0, one));
        parameters(body).putArray(list).addAll(reversed);
    }

    /** Of the second the first grouping and the first column alone are left. */
    void shortened() {
        ObjectNode body = unfiltered();
        appear(body, shortened(shortened(body, "groupings"), "columns"));
    }

    private static ObjectNode shortened(ObjectNode body, String list) {
        ObjectNode other = body.deepCopy();
        JsonNode first = parameters(other).path(list).path(0);
        parameters(other).putArray(list).add(first);
        return other;
    }

    private void appear(ObjectNode... bodies) {
        List<JobInHand> jobs = new ArrayList<>();
        for (ObjectNode body : bodies) {
            jobs.add(scene.needs(JobKind.QUERY, body, false));
        }
        jobs.forEach(scene.watch()::needsCompleted);
    }

    /** What filters leave out tells nothing. */
    private ObjectNode unfiltered() {
        ObjectNode body = scene.bodies().ofRecentDays(JobKind.QUERY);
        parameters(body).remove("filters");
        return body;
    }

    private static ObjectNode parameters(ObjectNode body) {
        return (ObjectNode) body.at("/data/attributes/parameters");
    }
}
