package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.notation.Same;

/** What a query job's parameters say, in the short and in the spelled-out form (section "Create a portfolio query job"). */
final class Parameters {

    private Parameters() {}

    /** Without what other requirements are about: the arguments of columns, and defaults. */
    static JsonNode withoutArguments(JsonNode parameters) {
        ObjectNode copy = parameters.deepCopy();
        copy.path("columns").forEach(column -> {
            if (column instanceof ObjectNode object) {
                object.remove("arguments");
            }
        });
        copy.remove("hide_previous_holdings");
        return copy;
    }

    /** Whether arguments stand everywhere, and a filter's attribute is an object. */
    static boolean areSpelledOut(JsonNode parameters) {
        for (String list : new String[] {"columns", "groupings"}) {
            for (JsonNode entry : parameters.path(list)) {
                if (!entry.path("arguments").isObject()) {
                    return false;
                }
            }
        }
        for (JsonNode filter : parameters.path("filters")) {
            JsonNode attribute = filter.path("attribute");
            if (!attribute.path("key").isTextual()
                    || !attribute.path("arguments").isObject()) {
                return false;
            }
        }
        return true;
    }

    /** Whether any column was sent with arguments, and the columns that came back are the same ones. */
    static boolean canHaveTheArguments(JsonNode sent, JsonNode back) {
        boolean any = false;
        for (int i = 0; i < sent.size(); i++) {
            any |= sent.path(i).path("arguments").isObject();
            if (!sent.path(i).path("key").equals(back.path(i).path("key"))) {
                return false;
            }
        }
        return any;
    }

    /** Whether each column has the arguments that were sent with it. */
    static boolean haveTheArguments(JsonNode sent, JsonNode back) {
        for (int i = 0; i < sent.size(); i++) {
            JsonNode arguments = sent.get(i).path("arguments");
            if (arguments.isObject() && !Same.value(arguments, back.path(i).path("arguments"))) {
                return false;
            }
        }
        return true;
    }
}
