package io.jobskit.contract.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A JSON schema as Markdown: a table for the whole and one for each object that it defines, and a table of plain values. */
final class SchemaTables {

    private static final String COLUMNS = "| member | value | meaning |\n|---|---|---|\n";

    private final JsonNode definitions;
    private final StringBuilder text = new StringBuilder();

    private SchemaTables(JsonNode schema) {
        this.definitions = schema.path(schema.has("$defs") ? "$defs" : "definitions");
    }

    /** The tables of that schema; the first one is that of the whole, under that heading. */
    static String of(JsonNode schema, String whole) {
        SchemaTables tables = new SchemaTables(schema);
        tables.object(whole, "", schema);
        StringBuilder plain = new StringBuilder();
        for (Map.Entry<String, JsonNode> definition : tables.definitions.properties()) {
            JsonNode value = definition.getValue();
            if (isObject(value)) {
                tables.object(definition.getKey(), meaning(value), value);
            } else {
                plain.append("| %s | %s | %s |\n".formatted(definition.getKey(), tables.values(value), meaning(value)));
            }
        }
        return tables.text + "### Plain values\n\n| name | value | meaning |\n|---|---|---|\n" + plain;
    }

    private void object(String heading, String meaning, JsonNode object) {
        text.append("### ").append(heading).append("\n\n");
        if (!meaning.isEmpty()) {
            text.append(meaning).append("\n\n");
        }
        text.append(COLUMNS);
        members("", object);
        text.append('\n');
    }

    private void members(String prefix, JsonNode object) {
        List<String> required = new ArrayList<>();
        object.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> member : object.path("properties").properties()) {
            String name = prefix + member.getKey();
            JsonNode value = member.getValue();
            text.append("| `%s` | %s%s | %s |\n"
                    .formatted(
                            name,
                            values(value, object, member.getKey()),
                            required.contains(member.getKey()) ? ", required" : "",
                            meaning(value)));
            members(name + ".", value);
            members(name + "[].", value.path("items"));
        }
    }

    /** The values of a member; of one that hangs on other members, those of the first case that says something. */
    private String values(JsonNode value, JsonNode object, String member) {
        return Stream.of(value, object.at("/then/properties/" + member), object.at("/else/properties/" + member))
                .map(this::values)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String values(JsonNode value) {
        if (value.has("$ref")) {
            return reference(value.path("$ref").asText());
        }
        if (value.has("const")) {
            return "`" + value.path("const").asText() + "`";
        }
        if (value.has("enum")) {
            return String.join(" · ", each(value.path("enum"), one -> one.isNull() ? "" : "`" + one.asText() + "`"));
        }
        for (String choice : List.of("anyOf", "allOf")) {
            if (value.has(choice)) {
                return String.join(" or ", each(value.path(choice), one -> isSpelling(one) ? "" : values(one)));
            }
        }
        if (value.has("items")) {
            return "list: " + values(value.path("items"));
        }
        JsonNode type = value.path("type");
        return type.isArray() ? String.join(" or ", each(type, one -> name(one.asText()))) : name(type.asText());
    }

    private String reference(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        String anchor = isObject(definitions.path(name)) ? name : "plain-values";
        return "[" + name + "](#" + anchor.toLowerCase(Locale.ROOT) + ")";
    }

    private static String name(String type) {
        return switch (type) {
            case "string" -> "text";
            case "array" -> "list";
            case "boolean" -> "true or false";
            case "integer" -> "whole number";
            case "null" -> "";
            default -> type;
        };
    }

    private static List<String> each(JsonNode nodes, Function<JsonNode, String> words) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(words)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Another way to write one of the other choices, such as in capitals or as a variable of the environment. */
    private static boolean isSpelling(JsonNode choice) {
        return choice.has("pattern") && choice.path("type").asText().equals("string");
    }

    private static boolean isObject(JsonNode definition) {
        return definition.has("properties");
    }

    private static String meaning(JsonNode value) {
        List<String> sentences = new ArrayList<>();
        if (value.has("description")) {
            sentences.add(value.path("description").asText());
        }
        if (value.has("default")) {
            sentences.add("Left out: `" + value.path("default").asText() + "`.");
        }
        if (value.has("examples")) {
            sentences.add("Example: `" + value.path("examples").path(0) + "`.");
        }
        return String.join(" ", sentences).replace("|", "\\|");
    }
}
