package io.jobskit.mock.store.sql;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.fault.FaultDocument;
import io.jobskit.mock.fault.FaultPlan;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.JsonPart;
import io.jobskit.mock.json.UnreadableJsonException;
import io.jobskit.mock.json.WrongValueException;
import io.jobskit.mock.store.ClockSetting;
import io.jobskit.mock.store.ClockState;
import io.jobskit.mock.store.FirmValue;
import io.jobskit.mock.store.RateLimit;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a firm keeps, as JSON. */
final class FirmCodec {

    private static final String NO_LIMIT = "none";

    private FirmCodec() {}

    static byte[] write(FirmValue value) {
        return Json.write(json -> {
            json.writeStartObject();
            ClockSetting clock = value.clock();
            json.writeStringField("now", clock.reading().now().toString());
            json.writeNumberField("speed", clock.reading().speed());
            json.writeBooleanField("frozen", clock.reading().frozen());
            json.writeStringField("since", clock.since().toString());
            json.writeStringField("changed", value.changedAt().toString());
            if (value.leavingSince() != null) {
                json.writeStringField("leaving", value.leavingSince().toString());
            }
            json.writeArrayFieldStart("users");
            for (String user : value.users().keySet()) {
                json.writeString(user);
            }
            json.writeEndArray();
            RateLimit limit = value.limit();
            if (limit != null) {
                json.writeStringField("limit", limit.equals(RateLimit.NONE) ? NO_LIMIT : limit.toString());
            }
            FaultPlan faults = value.faults();
            if (faults != null) {
                json.writeFieldName("faults");
                FaultDocument.write(json, faults);
            }
            json.writeEndObject();
        });
    }

    /**
     * What the firm with that id keeps by those bytes.
     *
     * @throws IOException if they hold nothing of the kind; the message says what is wrong
     */
    static FirmValue read(String id, byte[] bytes) throws IOException {
        try {
            JsonNode json = Json.read(bytes);
            List<String> users = new ArrayList<>();
            json.path("users").forEach(user -> users.add(user.textValue()));
            Instant since = Instant.parse(json.path("since").asText());
            return new FirmValue(
                    new ClockSetting(
                            new ClockState(
                                    Instant.parse(json.path("now").asText()),
                                    json.path("speed").doubleValue(),
                                    json.path("frozen").booleanValue()),
                            since),
                    FirmValue.users(id, users),
                    json.has("limit") ? limit(json.path("limit").asText()) : null,
                    json.has("faults") ? FaultDocument.read(JsonPart.whole(json).member("faults")) : null,
                    // Older versions did not keep it.
                    json.has("changed") ? Instant.parse(json.path("changed").asText()) : since,
                    json.has("leaving") ? Instant.parse(json.path("leaving").asText()) : null);
        } catch (UnreadableJsonException | WrongValueException | DateTimeException | IllegalArgumentException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    private static RateLimit limit(String text) {
        return text.equals(NO_LIMIT) ? RateLimit.NONE : RateLimit.parse(text);
    }
}
