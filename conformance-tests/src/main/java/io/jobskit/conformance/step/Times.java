package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments, as the API writes them. */
final class Times {

    private Times() {}

    /** Whether it is an ISO 8601 date and time in UTC. */
    static boolean isUtc(JsonNode node) {
        if (!node.isTextual()) {
            return false;
        }
        try {
            return OffsetDateTime.parse(node.asText()).getOffset().equals(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The moment of what {@link #isUtc}. */
    static Instant read(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }

    /** Whether two moments are the same, to the second; what is none is only the same as itself. */
    static boolean isWithinASecond(JsonNode one, JsonNode other) {
        return (isUtc(one) && isUtc(other))
                ? Duration.between(read(one), read(other)).abs().compareTo(Duration.ofSeconds(1)) <= 0
                : one.equals(other);
    }
}
