package io.jobskit.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.store.ClockState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Set;
import java.util.function.BinaryOperator;

/** What a person can do to the time of a firm: set it, advance it, change its speed, freeze it, set it right again. */
final class ClockControl {

    static final String ACTIONS = "{\"set\": \"2030-01-01T00:00:00Z\"}, {\"advance\": \"PT24H\"}, {\"speed\": 60},"
            + " {\"freeze\": true} (false lets it go on), {\"reset\": true}";

    private static final Set<String> NAMES = Set.of("set", "advance", "speed", "freeze", "reset");
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final BigDecimal FASTEST = BigDecimal.valueOf(1_000_000);

    private ClockControl() {}

    /** The change that the body says: of what a clock says, and what one would say that nobody has changed. */
    static BinaryOperator<ClockState> change(JsonNode body) {
        check(body);
        boolean reset = body.has("reset") && flag("reset", body.get("reset"));
        Instant set = body.has("set") ? instant(body.get("set")) : null;
        IsoAmount advance = body.has("advance") ? amount(body.get("advance")) : null;
        Double speed = body.has("speed") ? speed(body.get("speed")) : null;
        Boolean freeze = body.has("freeze") ? flag("freeze", body.get("freeze")) : null;
        return (present, untouched) -> {
            ClockState from = reset ? untouched : present;
            Instant now = set != null ? set : from.now();
            return new ClockState(
                    advance == null ? now : later(now, advance),
                    speed != null ? speed : from.speed(),
                    freeze != null ? freeze : from.frozen());
        };
    }

    private static Instant later(Instant from, IsoAmount amount) {
        return amount.after(from).orElseThrow(() -> ControlRefusal.malformed("advance leads beyond the year 9999."));
    }

    private static void check(JsonNode body) {
        boolean known = body.isObject() && !body.isEmpty();
        for (Iterator<String> names = body.fieldNames(); known && names.hasNext(); ) {
            known = NAMES.contains(names.next());
        }
        if (!known) {
            throw ControlRefusal.malformed("The body must be an object with one or more of: " + ACTIONS + ".");
        }
    }

    private static Instant instant(JsonNode node) {
        try {
            Instant instant = Instant.parse(node.isTextual() ? node.textValue() : "");
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(ClockState.LATEST)) {
                return instant;
            }
        } catch (DateTimeParseException noInstant) {
            throw ControlRefusal.wrong("set", node, "an instant such as 2030-01-01T00:00:00Z");
        }
        throw ControlRefusal.wrong("set", node, "an instant from 1970 to 9999");
    }

    private static IsoAmount amount(JsonNode node) {
        return IsoAmount.read(node)
                .orElseThrow(() -> ControlRefusal.wrong("advance", node, IsoAmount.WORDS + ", such as PT24H"));
    }

    private static double speed(JsonNode node) {
        if (!node.isNumber()
                || node.decimalValue().signum() <= 0
                || node.decimalValue().compareTo(FASTEST) > 0) {
            throw ControlRefusal.wrong("speed", node, "a number over 0 and up to " + FASTEST);
        }
        return node.doubleValue();
    }

    private static boolean flag(String name, JsonNode node) {
        if (!node.isBoolean()) {
            throw ControlRefusal.wrong(name, node, "true or false");
        }
        return node.booleanValue();
    }
}
