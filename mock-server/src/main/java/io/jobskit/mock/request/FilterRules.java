package io.jobskit.mock.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.WholeNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of a query job: discrete ones by value, number ones by range or rank ("Parameters", filters). */
final class FilterRules {

    private static final List<String> TYPES = List.of("discrete", "number");

    /** Each is held against every holding: without a bound one body would keep a processor busy for minutes. */
    private static final int MOST = 100;

    private final ParameterReader reader;

    FilterRules(ParameterReader reader) {
        this.reader = reader;
    }

    /** Checks and normalises them, if there are any. */
    void check() {
        JsonNode filters = reader.optional("filters");
        if (filters == null) {
            return;
        }
        if (!filters.isArray()) {
            reader.wrong("filters", filters, "a list of objects");
            return;
        }
        if (filters.size() > MOST) {
            reader.wrong("filters", "filters has " + filters.size() + " entries: at most " + MOST + " are taken.");
            return;
        }
        ArrayNode normalised = Json.NODES.arrayNode(filters.size());
        for (int i = 0; i < filters.size(); i++) {
            ObjectNode filter = filter("filters/" + i, filters.get(i));
            if (filter != null) {
                normalised.add(filter);
            }
        }
        reader.replace("filters", normalised);
    }

    private @Nullable ObjectNode filter(String place, JsonNode sent) {
        if (!sent.isObject()) {
            reader.wrong(place, sent, "an object with attribute, type and operator");
            return null;
        }
        ObjectNode filter = sent.deepCopy();
        ObjectNode attribute = QueryRules.attribute(reader, place + "/attribute", sent.path("attribute"), true);
        if (attribute != null) {
            filter.set("attribute", attribute);
        }
        String type = oneOf(place + "/type", sent.path("type"), TYPES);
        if ("discrete".equals(type)) {
            oneOf(place + "/operator", sent.path("operator"), List.of("include", "exclude"));
            if (!sent.path("values").isArray()) {
                wrong(place + "/values", sent.path("values"), "a list of values");
            }
        } else if ("number".equals(type)) {
            String operator = oneOf(place + "/operator", sent.path("operator"), List.of("range", "rank"));
            if ("range".equals(operator)) {
                ranges(place + "/ranges", sent.path("ranges"));
            } else if ("rank".equals(operator)) {
                rank(place, filter);
            }
        }
        return filter;
    }

    private void ranges(String place, JsonNode ranges) {
        if (!ranges.isArray() || ranges.isEmpty()) {
            wrong(place, ranges, "a list of at least one object with from or to");
            return;
        }
        for (int i = 0; i < ranges.size(); i++) {
            JsonNode from = ranges.get(i).path("from");
            JsonNode to = ranges.get(i).path("to");
            if (!isNumberOrNothing(from) || !isNumberOrNothing(to) || (!from.isNumber() && !to.isNumber())) {
                wrong(place + "/" + i, ranges.get(i), "an object with a number from, a number to, or both");
            }
        }
    }

    private void rank(String place, ObjectNode filter) {
        oneOf(place + "/rank_order", filter.path("rank_order"), List.of("top", "bottom"));
        JsonNode value = filter.path("rank_value");
        WholeNumber.between(1, Integer.MAX_VALUE, value)
                .ifPresentOrElse(
                        rank -> filter.set("rank_value", Json.NODES.numberNode(rank)),
                        () -> wrong(place + "/rank_value", value, "a whole number from 1 to " + Integer.MAX_VALUE));
    }

    private @Nullable String oneOf(String place, JsonNode value, List<String> choices) {
        if (value.isTextual() && choices.contains(value.textValue())) {
            return value.textValue();
        }
        wrong(place, value, "one of " + String.join(", ", choices));
        return null;
    }

    private void wrong(String place, JsonNode value, String right) {
        reader.wrong(place, value.isMissingNode() ? Json.NODES.nullNode() : value, right);
    }

    private static boolean isNumberOrNothing(JsonNode value) {
        return value.isNumber() || value.isMissingNode() || value.isNull();
    }
}
