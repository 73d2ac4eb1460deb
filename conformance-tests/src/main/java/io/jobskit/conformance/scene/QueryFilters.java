package io.jobskit.conformance.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes filters of a query (section "API-wide: filters"); their attributes are objects. */
public final class QueryFilters {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private QueryFilters() {}

    /** Of the rows of a grouping, by their names; the operator is {@code include} or {@code exclude}. */
    public static ObjectNode byName(JsonNode attribute, String operator, String... names) {
        ObjectNode filter = of(attribute, "discrete", operator);
        ArrayNode values = filter.putArray("values");
        List.of(names).forEach(values::add);
        return filter;
    }

    /** So many of the rows, from the {@code top} or the {@code bottom}. */
    public static ObjectNode ranked(JsonNode attribute, String order, int many) {
        return of(attribute, "number", "rank").put("rank_order", order).put("rank_value", many);
    }

    /** What lies in any of the ranges. */
    public static ObjectNode ranged(JsonNode attribute, Range... ranges) {
        ObjectNode filter = of(attribute, "number", "range");
        ArrayNode all = filter.putArray("ranges");
        for (Range range : ranges) {
            ObjectNode one = all.addObject();
            one.set("from", range.from());
            one.set("to", range.to());
        }
        return filter;
    }

    /** Both ends are in it. */
    public record Range(JsonNode from, JsonNode to) {

        /** That value alone. */
        public static Range of(JsonNode value) {
            return new Range(value, value);
        }

        public static Range of(long from, long to) {
            return new Range(JSON.numberNode(from), JSON.numberNode(to));
        }
    }

    /** The same in the other spelling (section "API-wide: variants"): a filter that is taken in both works in both. */
    public static ObjectNode bare(ObjectNode filter) {
        filter.set("attribute", filter.path("attribute").path("key"));
        return filter;
    }

    private static ObjectNode of(JsonNode key, String type, String operator) {
        ObjectNode filter = JSON.objectNode();
        ObjectNode attribute = filter.putObject("attribute");
        attribute.set("key", key);
        attribute.putObject("arguments");
        return filter.put("type", type).put("operator", operator);
    }
}
