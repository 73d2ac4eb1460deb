package io.jobskit.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import io.jobskit.conformance.failure.Difference;

/**
 * A place of a body that its schema does not allow.
 *
 * @param requirement the requirement that says so; empty if none does
 * @param member the place in the body, with the indexes of lists
 * @param expected how the contract describes what should be there
 * @param actual what is there
 * @param schema the keyword that says so, by its place in the description of the API
 */
record Violation(String requirement, String member, String expected, JsonNode actual, String schema) {

    private static final String DESCRIPTION = "openapi.yaml#";

    static Violation of(OpenApiContract contract, ValidationMessage message, String prefix, JsonNode body) {
        SchemaPlace place = SchemaPlace.of(contract, message);
        StringBuilder member = new StringBuilder(prefix);
        JsonNode actual = body;
        JsonNodePath way = message.getInstanceLocation();
        for (int step = 0; step < way.getNameCount(); step++) {
            if (way.getElement(step) instanceof Integer index) {
                member.append('[').append(index).append(']');
                actual = actual.path(index);
            } else {
                actual = actual.path(append(member, way.getElement(step).toString()));
            }
        }
        if (message.getType().equals("required")) {
            actual = actual.path(append(member, message.getProperty()));
        }
        return new Violation(
                place.requirement(),
                member.isEmpty() ? "The body" : member.toString(),
                place.expected(),
                actual,
                DESCRIPTION + message.getSchemaLocation().getFragment());
    }

    private static String append(StringBuilder member, String name) {
        member.append(member.isEmpty() ? "" : ".").append(name);
        return name;
    }

    /** The place in the body, whatever the index: two of the same shape are one thing. */
    String shape() {
        return requirement + " " + member.replaceAll("\\[\\d+]", "[]") + " " + actual.isMissingNode();
    }

    /** The last name of the place. */
    String lastName() {
        return member.substring(member.lastIndexOf('.') + 1);
    }

    /** What is wrong. */
    Difference difference() {
        return new Difference.WrongMember(member, expected, actual, schema);
    }
}
