package io.jobskit.mock.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that the stub has answered.
 *
 * @param at when it came
 * @param method its method
 * @param path its path and query
 * @param status the status code of the answer
 * @param millis how long the answer took, in milliseconds
 * @param job the id of the job that it was about; null for none
 * @param refusal why it was refused; null if it was not
 */
public record RequestSeen(
        Instant at,
        String method,
        String path,
        int status,
        long millis,
        @Nullable String job,
        @Nullable String refusal) {

    static RequestSeen of(JsonNode request) {
        return new RequestSeen(
                Instant.parse(request.path("at").asText()),
                request.path("method").asText(),
                request.path("path").asText(),
                request.path("status").asInt(),
                request.path("millis").asLong(),
                request.path("job").textValue(),
                request.path("refusal").textValue());
    }

    /** A line of a log. */
    @Override
    public String toString() {
        return method + " " + path + " " + status + (refusal == null ? "" : "  " + refusal);
    }
}
