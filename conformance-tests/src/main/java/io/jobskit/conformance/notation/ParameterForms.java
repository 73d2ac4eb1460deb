package io.jobskit.conformance.notation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What answers show, whichever of the forms that the documentation uses they show it in. */
public final class ParameterForms {

    private ParameterForms() {}

    /**
     * A job's parameters as one object: they may come as a list of objects, each with some of them (section "Resource
     * overview"). What is neither is left as it is, and so is an empty list.
     */
    public static JsonNode parameters(JsonNode shown) {
        if (!shown.isArray() || shown.isEmpty()) {
            return shown;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        shown.forEach(part -> part.properties().forEach(member -> whole.set(member.getKey(), member.getValue())));
        return whole;
    }
}
