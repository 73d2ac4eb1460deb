package io.jobskit.mock.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What query jobs have of their own: columns, groupings, filters and hide_previous_holdings. What may be left out is
 * spelled out, as the page's example answer does ("Create a portfolio query job").
 */
final class QueryRules {

    private static final String COLUMNS =
            "a list of at least one object with a key, and arguments where they are needed";
    private static final String GROUPINGS = "a list of objects with a key, and arguments where they are needed";
    private static final String ARGUMENTS = "an object";
    private static final String KEY = "the key of an attribute, a string that is not empty";

    private final ParameterReader reader;
    private final FilterRules filters;

    QueryRules(ParameterReader reader) {
        this.reader = reader;
        this.filters = new FilterRules(reader);
    }

    /** Checks and normalises them. */
    void check() {
        JsonNode columns = reader.required("columns", COLUMNS);
        if (columns != null) {
            if (columns.isArray() && !columns.isEmpty()) {
                reader.replace("columns", attributes("columns", columns, false));
            } else {
                reader.wrong("columns", columns, COLUMNS);
            }
        }
        JsonNode groupings = reader.required("groupings", GROUPINGS);
        if (groupings != null) {
            if (groupings.isArray()) {
                reader.replace("groupings", attributes("groupings", groupings, true));
            } else {
                reader.wrong("groupings", groupings, GROUPINGS);
            }
        }
        filters.check();
        JsonNode hide = reader.optional("hide_previous_holdings");
        if (hide == null) {
            reader.replace("hide_previous_holdings", BooleanNode.FALSE);
        } else if (!hide.isBoolean()) {
            reader.wrong("hide_previous_holdings", hide, "true or false");
        }
    }

    private ArrayNode attributes(String name, JsonNode list, boolean bareKeys) {
        ArrayNode normalised = Json.NODES.arrayNode(list.size());
        for (int i = 0; i < list.size(); i++) {
            ObjectNode attribute = attribute(reader, name + "/" + i, list.get(i), bareKeys);
            if (attribute != null) {
                normalised.add(attribute);
            }
        }
        return normalised;
    }

    /** An attribute with its arguments spelled out; null, and a problem, if it is none. */
    static @Nullable ObjectNode attribute(ParameterReader reader, String place, JsonNode sent, boolean bareKey) {
        if (bareKey && sent.isTextual() && !sent.textValue().isBlank()) {
            ObjectNode spelledOut = Json.NODES.objectNode();
            spelledOut.set("key", sent);
            spelledOut.set("arguments", Json.NODES.objectNode());
            return spelledOut;
        }
        if (!sent.isObject()) {
            reader.wrong(place, sent, bareKey ? "an object with a key, or a bare key" : "an object with a key");
            return null;
        }
        JsonNode key = sent.path("key");
        if (!key.isTextual() || key.textValue().isBlank()) {
            reader.wrong(place + "/key", key.isMissingNode() ? Json.NODES.nullNode() : key, KEY);
            return null;
        }
        ObjectNode spelledOut = sent.deepCopy();
        JsonNode arguments = sent.path("arguments");
        if (arguments.isMissingNode() || arguments.isNull()) {
            spelledOut.set("arguments", Json.NODES.objectNode());
        } else if (arguments.isObject()) {
            DateArguments.check(reader, place + "/arguments", arguments);
        } else {
            reader.wrong(place + "/arguments", arguments, ARGUMENTS);
        }
        return spelledOut;
    }
}
