package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Error objects, which come as one object or as a list of them (section "Errors"). */
final class Errors {

    private Errors() {}

    /** Each error. */
    static List<JsonNode> list(JsonNode node) {
        List<JsonNode> errors = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(errors::add);
        } else if (node.isObject()) {
            errors.add(node);
        }
        return errors;
    }

    /** Whether there is one, and each says what it has to. */
    static boolean areWhole(JsonNode node) {
        List<JsonNode> errors = list(node);
        return !errors.isEmpty() && errors.stream().allMatch(Errors::isWhole);
    }

    private static boolean isWhole(JsonNode error) {
        return error.path("status").isTextual()
                && error.path("status").asText().matches("[1-5]\\d\\d")
                && !error.path("title").asText("").isEmpty()
                && !error.path("detail").asText("").isEmpty();
    }
}
