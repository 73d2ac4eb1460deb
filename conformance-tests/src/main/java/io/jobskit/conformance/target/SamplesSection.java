package io.jobskit.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.jobskit.conformance.failure.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what exists on the target. What it leaves out is as on the stub. */
final class SamplesSection {

    private static final List<String> PORTFOLIO_TYPES = List.of(
            "ENTITY",
            "ENTITY_FUNDS",
            "GROUP",
            "GROUP_FUNDS",
            "FIRM",
            "FIRM_ACCOUNTS",
            "FIRM_CLIENTS",
            "FIRM_HOUSEHOLDS",
            "FIRM_UNVERIFIED_ACCOUNTS");

    private static final Samples USUAL = usual();

    private SamplesSection() {}

    static Samples read(Entries file) {
        return file.at("samples")
                .flatMap(value -> value.entries("a mapping with view-id, portfolios, columns, grouping and filter"))
                .map(entries -> entries.of(List.of("view-id", "portfolios", "columns", "grouping", "filter")))
                .map(SamplesSection::samples)
                .orElse(USUAL);
    }

    private static Samples samples(Entries samples) {
        return new Samples(
                samples.at("view-id").flatMap(SamplesSection::id).orElse(USUAL.viewId()),
                samples.at("portfolios").flatMap(SamplesSection::portfolios).orElse(USUAL.portfolios()),
                samples.at("columns").flatMap(SamplesSection::columns).orElse(USUAL.columns()),
                samples.at("grouping").map(SamplesSection::groupings).orElse(USUAL.groupings()),
                samples.at("filter").map(SamplesSection::filters).orElse(USUAL.filters()));
    }

    private static Optional<JsonNode> id(Value value) {
        Optional<JsonNode> id = value.json();
        if (id.isPresent() && (!id.get().isValueNode() || id.get().asText().isEmpty())) {
            value.isNot("an id");
            return Optional.empty();
        }
        return id;
    }

    private static Optional<Map<String, List<JsonNode>>> portfolios(Value value) {
        return value.entries("a mapping of portfolio types to lists of ids, such as {ENTITY: [22, 23]}")
                .map(entries -> {
                    Map<String, List<JsonNode>> portfolios = new LinkedHashMap<>();
                    entries.all().forEach((word, ids) -> {
                        String type = word.toUpperCase(Locale.ROOT);
                        if (!PORTFOLIO_TYPES.contains(type)) {
                            entries.misplaced(word, "is unknown: " + Nearest.didYouMean(word, PORTFOLIO_TYPES));
                        }
                        List<JsonNode> known = ids(ids);
                        if (!known.isEmpty()) {
                            portfolios.put(type, known);
                        }
                    });
                    return portfolios;
                });
    }

    private static List<JsonNode> ids(Value value) {
        List<JsonNode> ids = new ArrayList<>();
        value.items(0, "a list of ids, such as [22, 23]")
                .ifPresent(items -> items.forEach(item -> id(item).ifPresent(ids::add)));
        return List.copyOf(ids);
    }

    private static Optional<List<String>> columns(Value value) {
        return value.items(2, "a list of at least two keys of attributes, such as [time_weighted_return, value]")
                .map(items -> items.stream()
                        .flatMap(item -> item.text("the key of an attribute").stream())
                        .toList());
    }

    private static List<String> groupings(Value value) {
        return oneOrMore(value, "a list of keys of groupings, such as [asset_class, security]").stream()
                .flatMap(item -> item.text("the key of a grouping").stream())
                .toList();
    }

    private static List<JsonNode> filters(Value value) {
        return oneOrMore(value, "a list of filters").stream()
                .flatMap(item -> filter(item).stream())
                .toList();
    }

    /** One value may be written by itself, and several as a list. */
    private static List<Value> oneOrMore(Value value, String expected) {
        return value.isList() ? value.items(1, expected).orElse(List.of()) : List.of(value);
    }

    private static Optional<JsonNode> filter(Value value) {
        Optional<JsonNode> filter = value.json();
        if (filter.isPresent() && !filter.get().isObject()) {
            value.isNot("a mapping with attribute, type, operator and values");
            return Optional.empty();
        }
        return filter;
    }

    private static Samples usual() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Map<String, List<JsonNode>> portfolios = new LinkedHashMap<>();
        PORTFOLIO_TYPES.forEach(type -> portfolios.put(type, List.of(IntNode.valueOf(1))));
        portfolios.put("ENTITY", List.of(IntNode.valueOf(22), IntNode.valueOf(23)));
        portfolios.put("ENTITY_FUNDS", List.of(IntNode.valueOf(22)));
        portfolios.put("GROUP", List.of(IntNode.valueOf(3)));
        portfolios.put("GROUP_FUNDS", List.of(IntNode.valueOf(3)));
        JsonNode filter = json.objectNode()
                .put("attribute", "asset_class")
                .put("type", "discrete")
                .put("operator", "include")
                .set("values", json.arrayNode().add("Equity").add("Fixed Income"));
        JsonNode another = json.objectNode()
                .put("attribute", "asset_class")
                .put("type", "discrete")
                .put("operator", "exclude")
                .set("values", json.arrayNode().add("Cash"));
        return new Samples(
                IntNode.valueOf(2),
                portfolios,
                List.of("time_weighted_return", "value"),
                List.of("asset_class", "security"),
                List.of(filter, another));
    }
}
