package com.example.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A job, as it was read. */
public record Job(String id, String status, double percentComplete, JsonNode errors) {

    private static final Set<String> UNDER_WAY = Set.of(
            "Queued",
            "In Progress - Waiting For Capacity",
            "Picked Up By Job Runner",
            "In Progress",
            "Cancel Requested");

    /** Whether it goes on. A status that nobody knows ends it: nobody waits for ever. */
    public boolean underWay() {
        return UNDER_WAY.contains(status);
    }

    public boolean completed() {
        return status.equals("Completed");
    }

    static Job of(JsonNode resource) {
        JsonNode attributes = resource.path("attributes");
        return new Job(
                resource.path("id").asText(),
                attributes.path("status").asText(),
                attributes.path("percent_complete").asDouble(),
                attributes.path("errors"));
    }
}
