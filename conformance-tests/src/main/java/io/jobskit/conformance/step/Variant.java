package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.datatable.DataTable;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.scene.CreationBodies;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.ScenarioContext;
import io.jobskit.contract.outcome.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A creation request with some values of its own, as a row of a table writes them.
 *
 * @param words the values, for sentences
 * @param body the request's body
 */
record Variant(String words, ObjectNode body) {

    /** One for each row; a row that needs a sample that the target does not have is left out. */
    static List<Variant> of(DataTable table, JobKind kind, ScenarioContext scene) {
        List<Variant> variants = new ArrayList<>();
        Set<String> untried = new LinkedHashSet<>();
        for (Map<String, String> row : table.asMaps()) {
            ObjectNode body = scene.bodies().wellFormed(kind);
            if (row.entrySet().stream().allMatch(cell -> put(body, cell.getKey(), cell.getValue(), scene.bodies()))) {
                variants.add(new Variant(words(row), body));
            } else {
                untried.add(words(row));
            }
        }
        if (!variants.isEmpty() && !untried.isEmpty()) {
            scene.judge()
                    .leavesOut(
                            Standing.NEEDS_SAMPLE,
                            "Not tried, as the target file names no sample for it: " + String.join("; ", untried)
                                    + ".");
        }
        if (variants.isEmpty()) {
            throw new NotApplicableException(
                    Standing.NEEDS_SAMPLE, "The target file names no sample for any of these.");
        }
        return variants;
    }

    private static String words(Map<String, String> row) {
        List<String> words = new ArrayList<>();
        row.forEach((name, value) -> words.add(name + " " + value));
        return String.join(" and ", words);
    }

    /** Takes a member out of a request. */
    static ObjectNode without(ObjectNode body, String name) {
        holder(body, name).remove(leaf(name));
        return body;
    }

    private static boolean put(ObjectNode body, String name, String cell, CreationBodies bodies) {
        Optional<JsonNode> value = switch (name) {
            case "portfolio_id" -> sample(cell, bodies.portfolios(type(body)));
            case "view_id" -> sample(cell, List.of(bodies.view()));
            default -> Optional.of(CreationBodies.value(cell));
        };
        value.ifPresent(node -> holder(body, name).set(leaf(name), node));
        return value.isPresent();
    }

    private static Optional<JsonNode> sample(String cell, List<JsonNode> samples) {
        if (!cell.contains("sample")) {
            return Optional.of(CreationBodies.value(cell));
        }
        if (samples.isEmpty()) {
            return Optional.empty();
        }
        JsonNode first = samples.get(0);
        return switch (cell) {
            case "a sample" -> Optional.of(first);
            case "a sample as text" -> Optional.of(JsonNodeFactory.instance.textNode(first.asText()));
            case "a sample as a number" -> number(first.asText());
            case "a list of one sample" -> Optional.of(array(List.of(first)));
            case "a list of two samples" ->
                samples.size() < 2 ? Optional.empty() : Optional.of(array(samples.subList(0, 2)));
            default -> throw new IllegalArgumentException("No sample is called '%s'.".formatted(cell));
        };
    }

    private static Optional<JsonNode> number(String text) {
        return text.matches("\\d{1,18}")
                ? Optional.of(JsonNodeFactory.instance.numberNode(Long.parseLong(text)))
                : Optional.empty();
    }

    private static JsonNode array(List<JsonNode> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static String type(ObjectNode body) {
        return body.at("/data/attributes/parameters/portfolio_type").asText();
    }

    private static ObjectNode holder(ObjectNode body, String name) {
        return (ObjectNode)
                switch (name) {
                    case "data.type" -> body.get("data");
                    case "job_type" -> body.at("/data/attributes");
                    default -> body.at("/data/attributes/parameters");
                };
    }

    private static String leaf(String name) {
        return name.equals("data.type") ? "type" : name;
    }
}
