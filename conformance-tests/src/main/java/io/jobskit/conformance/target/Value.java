package io.jobskit.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.ValueWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What stands at a place of a file. Whoever asks for what is not there gets nothing, and the mistake is noted.
 *
 * @param place its keys, for example {@code identities.default.key}
 */
record Value(Reading reading, String place, Node node) {

    /** Whether there is a key with nothing after it. */
    boolean absent() {
        return node.getTag().equals(Tag.NULL);
    }

    /** Whether a text stands here, without a character in it. */
    boolean isEmptyText() {
        return !absent()
                && node instanceof ScalarNode scalar
                && scalar.getValue().isEmpty();
    }

    /** Notes that what stands here is wrong, and shows it. */
    void isNot(String right) {
        reading.mistake(node, place, "is %s: it must be %s.".formatted(shown(), right));
    }

    /** Notes that what stands here is wrong, and does not show it, as it may be a secret. */
    void isSecretlyNot(String right) {
        reading.mistake(node, place, "is wrong: it must be " + right + ".");
    }

    /** A mapping. */
    Optional<Entries> entries(String right) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Entries(reading, place, mapping));
        }
        isSecretlyNot(right);
        return Optional.empty();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A list of at least so many. */
    Optional<List<Value>> items(int least, String right) {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().size() < least) {
            isNot(right);
            return Optional.empty();
        }
        List<Value> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Value(reading, "%s[%d]".formatted(place, items.size()), item));
        }
        return Optional.of(items);
    }

    /** A text that is not empty, with its variables replaced. */
    Optional<String> text(String right) {
        return as(Kind.text(right));
    }

    /** A text of that kind. */
    <T> Optional<T> as(Kind<T> kind) {
        return read(kind, false);
    }

    /** A text of that kind that never shows in a message. */
    <T> Optional<T> secretAs(Kind<T> kind) {
        return read(kind, true);
    }

    private <T> Optional<T> read(Kind<T> kind, boolean secret) {
        if (!(node instanceof ScalarNode scalar)
                || absent()
                || scalar.getValue().isEmpty()) {
            reading.mistake(node, place, "is %s: it must be %s.".formatted(shape(), kind.right()));
            return Optional.empty();
        }
        Optional<String> text = reading.expanded(node, place, scalar.getValue(), secret);
        Optional<T> parsed = text.filter(it -> !it.isEmpty()).flatMap(kind::parse);
        if (text.isPresent() && parsed.isEmpty()) {
            String is = secret || text.get().contains("@") ? "wrong" : "'" + ValueWords.excerpt(text.get()) + "'";
            reading.mistake(node, place, "is %s: it must be %s.".formatted(is, kind.right()));
        }
        return parsed;
    }

    /** Anything, as JSON. */
    Optional<JsonNode> json() {
        return new YamlToJson(this).json();
    }

    /** The tag that a scalar has once its variables are replaced: {@code ${VIEW:-2}} is a number, {@code "2"} a text. */
    static Tag tagOf(ScalarNode scalar, String expanded) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                ? new Resolver().resolve(NodeId.scalar, expanded, true)
                : Tag.STR;
    }

    private String shown() {
        return node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()
                ? "'" + ValueWords.excerpt(scalar.getValue()) + "'"
                : shape();
    }

    private String shape() {
        if (node instanceof MappingNode) {
            return "a mapping";
        }
        return node instanceof SequenceNode list
                ? "a list with " + ValueWords.count(list.getValue().size(), "entry", "entries")
                : "empty";
    }
}
