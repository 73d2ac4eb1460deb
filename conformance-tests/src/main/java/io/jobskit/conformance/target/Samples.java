package io.jobskit.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What exists on the target. Values are JSON, since a target may tell 2 from "2".
 *
 * @param viewId the id of a saved view
 * @param portfolios ids by portfolio type, upper-case; a type without an id is not tried
 * @param columns at least two keys of attributes
 * @param groupings at least one key of a grouping
 * @param filters at least one filter that holds for the columns
 */
public record Samples(
        JsonNode viewId,
        Map<String, List<JsonNode>> portfolios,
        List<String> columns,
        List<String> groupings,
        List<JsonNode> filters) {}
