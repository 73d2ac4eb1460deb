package io.jobskit.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;

/**
 * Where a schema is violated, and what the contract says there.
 *
 * @param requirement the requirement named nearest above; empty if there is none
 * @param expected how the contract describes what should be there
 */
record SchemaPlace(String requirement, String expected) {

    /**
     * Follows the way that the validation took from the contract's root to the violated keyword. A member that is required and
     * missing is judged by what the contract says of the member, not of the object around it.
     */
    static SchemaPlace of(OpenApiContract contract, ValidationMessage message) {
        JsonNode node = contract.root();
        SchemaPlace place = new SchemaPlace("", "what the contract describes");
        JsonNodePath way = message.getEvaluationPath();
        int keyword = way.getNameCount() - 1;
        for (int step = 0; step < keyword; step++) {
            node = next(contract, node, way.getElement(step));
            place = place.nearer(node);
        }
        if (!"required".equals(way.getElement(keyword))) {
            return place;
        }
        JsonNode member = node.path("properties").path(message.getProperty());
        return place.nearer(member).nearer(contract.resolved(member));
    }

    private static JsonNode next(OpenApiContract contract, JsonNode node, Object step) {
        if (step.equals("$ref")) {
            return contract.resolved(node);
        }
        return step instanceof Integer index ? node.path(index) : node.path(step.toString());
    }

    private SchemaPlace nearer(JsonNode node) {
        return new SchemaPlace(
                node.path("x-requirement").asText(requirement),
                node.path("description").asText(expected));
    }
}
