package io.jobskit.mock.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** The clock of a firm. Whatever is done to it, it then shows what is returned. */
public final class ControlledClock {

    private final ControlHttp http;

    ControlledClock(ControlHttp http) {
        this.http = http;
    }

    /** What it shows. */
    public ClockReading read() {
        return reading(http.get("/clock"));
    }

    /** Sets it. */
    public ClockReading set(Instant time) {
        return change(body().put("set", time.toString()));
    }

    /** Puts it forward: what would have happened to the firm's jobs by then has happened. */
    public ClockReading advance(Duration by) {
        return change(body().put("advance", by.toString()));
    }

    /** Lets so many seconds pass in one. */
    public ClockReading speed(double factor) {
        return change(body().put("speed", factor));
    }

    /** Stops it. */
    public ClockReading freeze() {
        return change(body().put("freeze", true));
    }

    /** Lets it go on. */
    public ClockReading unfreeze() {
        return change(body().put("freeze", false));
    }

    /** Makes it follow the stub's own clock again. */
    public ClockReading reset() {
        return change(body().put("reset", true));
    }

    private static ObjectNode body() {
        return ControlHttp.JSON.createObjectNode();
    }

    private ClockReading change(ObjectNode body) {
        return reading(http.post("/clock", body.toString()));
    }

    private static ClockReading reading(JsonNode clock) {
        return new ClockReading(
                Instant.parse(clock.path("now").asText()),
                clock.path("speed").asDouble(),
                clock.path("frozen").asBoolean());
    }
}
