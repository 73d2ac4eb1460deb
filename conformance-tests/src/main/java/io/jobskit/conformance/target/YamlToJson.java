package io.jobskit.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns what a target file says of a sample into the JSON that is sent. */
final class YamlToJson {

    /** An anchor may lead back into itself: nothing that is meant to be sent goes deeper. */
    private static final int DEEPEST = 20;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Value value;

    YamlToJson(Value value) {
        this.value = value;
    }

    /** The JSON; nothing if it can't be had, which is noted. */
    Optional<JsonNode> json() {
        return json(value.node(), 0);
    }

    private Optional<JsonNode> json(Node node, int depth) {
        if (depth > DEEPEST) {
            value.reading()
                    .mistake(value.node(), value.place(), "contains itself: a YAML alias must not lead to a cycle.");
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        return node instanceof MappingNode mapping ? object(mapping, depth) : array((SequenceNode) node, depth);
    }

    private Optional<JsonNode> object(MappingNode mapping, int depth) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            Optional<JsonNode> member = json(entry.getValueNode(), depth + 1);
            if (member.isEmpty()) {
                return Optional.empty();
            }
            object.set(entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "", member.get());
        }
        return Optional.of(object);
    }

    private Optional<JsonNode> array(SequenceNode sequence, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            Optional<JsonNode> element = json(item, depth + 1);
            if (element.isEmpty()) {
                return Optional.empty();
            }
            array.add(element.get());
        }
        return Optional.of(array);
    }

    private Optional<JsonNode> scalar(ScalarNode scalar) {
        return value.reading()
                .expanded(scalar, value.place(), scalar.getValue(), false)
                .map(text -> typed(Value.tagOf(scalar, text), text));
    }

    private static JsonNode typed(Tag tag, String text) {
        try {
            if (tag.equals(Tag.INT)) {
                BigInteger number = new BigInteger(text.replace("_", ""));
                // As a JSON reader gives it, so that the two are equal.
                return number.bitLength() < Integer.SIZE ? JSON.numberNode(number.intValue()) : JSON.numberNode(number);
            }
            if (tag.equals(Tag.FLOAT)) {
                return JSON.numberNode(new BigDecimal(text.replace("_", "")));
            }
        } catch (NumberFormatException notDecimal) {
            // What YAML calls a number and JSON can't say, such as 0x1F or .inf, is a text.
            return JSON.textNode(text);
        }
        if (tag.equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(text);
    }
}
