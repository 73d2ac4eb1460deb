package io.jobskit.conformance.proof.twist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far a page is from the first, by the cursor that led to it. */
public final class Pages {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<String, String> firsts = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> lastJobs = new ConcurrentHashMap<>();

    /** The number of a page, from 1. */
    public int number(Ask ask) {
        return numbers.getOrDefault(ask.query(), 1);
    }

    /** The query of the first page before it. */
    public String first(Ask ask) {
        return firsts.getOrDefault(ask.query(), ask.query());
    }

    /** The last job of the page before it; a missing node if it is the first page. */
    public JsonNode jobBefore(Ask ask) {
        return lastJobs.getOrDefault(ask.query(), com.fasterxml.jackson.databind.node.MissingNode.getInstance());
    }

    /** Notes where a page leads to. */
    public void note(Ask ask, Reply page) {
        JsonNode next = page.json().at("/links/next");
        JsonNode data = page.json().path("data");
        if (next.isTextual()) {
            String query = next.asText().substring(next.asText().indexOf('?'));
            numbers.put(query, number(ask) + 1);
            firsts.put(query, first(ask));
            lastJobs.put(query, data.path(data.size() - 1));
        }
    }
}
