package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Leaves of a job what the documentation says of one (section "Resource overview"): what a server shows besides is its own. */
public final class DocumentedMembers {

    private static final List<String> MEMBERS = List.of("id", "type", "attributes", "relationships", "links");
    /** The attributes that a job has. */
    public static final List<String> ATTRIBUTES =
            List.of("job_type", "started_at", "completed_at", "percent_complete", "status", "errors", "parameters");

    private DocumentedMembers() {}

    /** A job without any other members; anything that is no object stays as it is. */
    static JsonNode of(JsonNode job) {
        if (!(job instanceof ObjectNode shown)) {
            return job;
        }
        ObjectNode documented = shown.deepCopy().retain(MEMBERS);
        if (documented.path("attributes") instanceof ObjectNode attributes) {
            attributes.retain(ATTRIBUTES);
        }
        return documented;
    }
}
