package io.jobskit.conformance.target;

import io.jobskit.conformance.failure.Nearest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A mapping of a file. */
final class Entries {

    private final Reading reading;
    private final String place;
    private final MappingNode node;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    Entries(Reading reading, String place, MappingNode node) {
        this.reading = reading;
        this.place = place;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "(not a text)";
            keys.put(key, tuple.getKeyNode());
            if (values.put(key, new Value(reading, placeOf(key), tuple.getValueNode())) != null) {
                reading.mistake(tuple.getKeyNode(), placeOf(key), "appears twice: it must appear once.");
            }
        }
    }

    private String placeOf(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    /** Notes every key that is none of these. */
    Entries of(Collection<String> known) {
        keys.forEach((key, node) -> {
            if (!known.contains(key)) {
                reading.mistake(node, placeOf(key), "is unknown: " + Nearest.didYouMean(key, known));
            }
        });
        return this;
    }

    /** Notes that a key is out of place. */
    void misplaced(String key, String why) {
        Node at = keys.get(key);
        if (at != null) {
            reading.mistake(at, placeOf(key), why);
        }
    }

    /** All of them, in the file's order. */
    Map<String, Value> all() {
        return values;
    }

    /** What stands at that key, if anything does. */
    Optional<Value> at(String key) {
        @Nullable Value value = values.get(key);
        return value == null || value.absent() ? Optional.empty() : Optional.of(value);
    }

    /** What stands at that key, which must be there. */
    Optional<Value> needed(String key, String right) {
        Optional<Value> value = at(key);
        if (value.isEmpty()) {
            reading.mistake(node, placeOf(key), "is missing: it must be " + right + ".");
        }
        return value;
    }

    /** What must be there, of that kind. */
    <T> Optional<T> needed(String key, Kind<T> kind) {
        return needed(key, kind.right()).flatMap(value -> value.as(kind));
    }

    /** What must be there, of that kind, and never shows in a message. */
    <T> Optional<T> neededSecret(String key, Kind<T> kind) {
        return needed(key, kind.right()).flatMap(value -> value.secretAs(kind));
    }

    /** What stands at that key, of that kind; the fallback if nothing does. */
    <T> T or(String key, Kind<T> kind, T fallback) {
        return at(key).flatMap(value -> value.as(kind)).orElse(fallback);
    }

    /** Names and values of headers or variables at that key. The values never show in a message. */
    Map<String, String> names(String key, Kind<String> name, Kind<String> text) {
        Map<String, String> named = new LinkedHashMap<>();
        at(key).flatMap(value -> value.entries("a mapping of names to values"))
                .ifPresent(entries -> entries.all().forEach((word, value) -> {
                    if (name.parse(word).isEmpty()) {
                        entries.misplaced(word, "has a wrong name: it must be " + name.right() + ".");
                    }
                    value.secretAs(text).ifPresent(it -> named.put(word, it));
                }));
        return Map.copyOf(named);
    }
}
