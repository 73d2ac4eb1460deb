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
        ArrayNode reordered = parameters(other).putArray("portfolio_id");
        for (int i = ids.size() - 1; i >= 0; i--) {
            reordered.add(ids.get(i));
        }
        appear(body, other);
    }

    /** Of the second the first grouping alone is left, and of the third the first column. */
    void shortened() {
        ObjectNode body = unfiltered();
        appear(body, shortened(body, "groupings"), shortened(body, "columns"));
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
