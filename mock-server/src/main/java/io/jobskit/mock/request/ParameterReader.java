package io.jobskit.mock.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.mock.refusal.Excerpt;
import org.jspecify.annotations.Nullable;

/** The parameters of a job to be created, and what is found wrong with them. */
final class ParameterReader {

    private static final String POINTER = "/data/attributes/parameters";

    private final ObjectNode parameters;
    private final String kind;
    private final Problems problems;

    /**
     * Reads those parameters.
     *
     * @param kind what kind of job they are for, as a message calls it
     */
    ParameterReader(ObjectNode parameters, String kind, Problems problems) {
        this.parameters = parameters;
        this.kind = kind;
        this.problems = problems;
    }

    /** The value of a parameter that must be there; null, and a problem, if it is not. */
    @Nullable
    JsonNode required(String name, String right) {
        JsonNode value = parameters.get(name);
        if (value == null || value.isNull()) {
            problems.at(pointer(name), name + " is required for " + kind + ": give " + right + ".");
            return null;
        }
        return value;
    }

    /** The value of a parameter that may be left out, null if it is. */
    @Nullable
    JsonNode optional(String name) {
        return parameters.get(name);
    }

    /** Puts the normalised value in the place of what was sent. */
    void replace(String name, JsonNode normalised) {
        parameters.set(name, normalised);
    }

    /** Notes that a parameter is not what it must be. */
    void wrong(String place, JsonNode value, String right) {
        problems.at(
                pointer(place),
                place.replace('/', '.') + " is " + Excerpt.of(value.toString()) + ": it must be " + right + ".");
    }

    /** Notes something else about a parameter. */
    void wrong(String place, String detail) {
        problems.at(pointer(place), detail);
    }

    private static String pointer(String place) {
        return POINTER + "/" + place;
    }
}
