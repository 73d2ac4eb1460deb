package io.jobskit.conformance.proof.mutant.derived;

import static io.jobskit.conformance.proof.mutant.derived.Operator.remembering;
import static io.jobskit.conformance.proof.mutant.derived.Operator.showing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.proof.twist.Reply;
import io.jobskit.conformance.proof.twist.Tricks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Operators on the parameters that a job is shown with. */
final class ParameterOperators {

    static final Map<String, String> NAMES = Map.of(
            "ViewId", "view_id",
            "OutputType", "output_type",
            "PortfolioType", "portfolio_type",
            "PortfolioId", "portfolio_id",
            "StartDate", "start_date",
            "EndDate", "end_date",
            "Columns", "columns",
            "Groupings", "groupings",
            "Filters", "filters");

    private static final Map<String, String> LISTS = Map.of(
            "Columns", "/columns",
            "Groupings", "/groupings",
            "Filters", "/filters",
            "FilterValues", "/filters/0/values",
            "PortfolioIds", "/portfolio_id");

    private ParameterOperators() {}

    static Map<String, Operator> all() {
        Map<String, Operator> all = new TreeMap<>();
        NAMES.forEach((word, name) -> {
            all.put("Drops" + word, parameters(shown -> shown.remove(name)));
            all.put(
                    "Takes" + word + "FromTheFirstJob",
                    remembering((job, memory) -> memory.part(job, "/attributes/parameters/" + name)
                            .ifPresent(part -> Tricks.parameters(job).set(name, part.deepCopy()))));
        });
        LISTS.forEach((word, pointer) -> lists(all, word, pointer));
        all.put("SwapsStartDateWithEndDate", swaps("start_date", "end_date"));
        all.put("SwapsViewIdWithPortfolioId", swaps("view_id", "portfolio_id"));
        all.put("EmptiesArgumentsOfGroupings", each("groupings", entry -> entry.putObject("arguments")));
        all.put(
                "EmptiesArgumentsOfFilters",
                each("filters", filter -> filter.withObject("/attribute").putObject("arguments")));
        all.put(
                "ShoutsKeysOfColumns",
                each(
                        "columns",
                        column -> column.put("key", column.path("key").asText().toUpperCase(Locale.ROOT))));
        hidden(all);
        Arguments.addTo(all);
        included(all);
        return all;
    }

    private static void lists(Map<String, Operator> all, String word, String pointer) {
        all.put("KeepsTheFirstOf" + word, list(pointer, 2, entries -> entries.subList(0, 1)));
        all.put(
                "KeepsTheLastOf" + word,
                list(pointer, 2, entries -> entries.subList(entries.size() - 1, entries.size())));
        all.put(
                "DropsTheMiddleOf" + word,
                list(
                        pointer,
                        3,
                        entries -> Stream.of(entries.get(0), entries.get(entries.size() - 1))
                                .toList()));
        all.put(
                "DoublesTheLastOf" + word,
                list(
                        pointer,
                        1,
                        entries -> Stream.concat(
                                        entries.stream(),
                                        Stream.of(
                                                entries.get(entries.size() - 1).deepCopy()))
                                .toList()));
        all.put("Reverses" + word, list(pointer, 2, entries -> {
            List<JsonNode> reversed = new ArrayList<>(entries);
            Collections.reverse(reversed);
            return reversed;
        }));
    }

    private static Operator list(String pointer, int atLeast, UnaryOperator<List<JsonNode>> change) {
        return parameters(shown -> {
            if (shown.at(pointer) instanceof ArrayNode list && list.size() >= atLeast) {
                List<JsonNode> entries = new ArrayList<>();
                list.forEach(entries::add);
                List<JsonNode> changed = List.copyOf(change.apply(entries));
                list.removeAll();
                list.addAll(changed);
            }
        });
    }

    private static void hidden(Map<String, Operator> all) {
        all.put("TruesHidePreviousHoldings", hides("true"));
        all.put("FalsesHidePreviousHoldings", hides("false"));
        all.put("QuotesHidePreviousHoldings", parameters(shown -> {
            JsonNode hidden = shown.path("hide_previous_holdings");
            if (hidden.isBoolean()) {
                shown.put("hide_previous_holdings", hidden.asText());
            }
        }));
    }

    private static Operator hides(String value) {
        return parameters(shown -> {
            if (shown.has("hide_previous_holdings")) {
                shown.set("hide_previous_holdings", Reply.node(value));
            }
        });
    }

    /** What stands beside the created job. */
    private static void included(Map<String, Operator> all) {
        all.put("NullsIncluded", included(document -> document.putNull("included")));
        all.put(
                "IncludesTheJob",
                included(document ->
                        document.putArray("included").add(document.path("data").deepCopy())));
    }

    private static Operator included(Consumer<ObjectNode> change) {
        return Operator.succeeding(reply -> reply.edited(document -> {
            if (document.has("included") && document.path("data").isObject()) {
                change.accept(document);
            }
        }));
    }

    private static Operator swaps(String one, String other) {
        return parameters(shown -> {
            JsonNode first = shown.path(one);
            if (!first.isMissingNode() && shown.has(other)) {
                shown.set(one, shown.path(other));
                shown.set(other, first);
            }
        });
    }

    static Operator parameters(Consumer<ObjectNode> change) {
        return showing(job -> change.accept(Tricks.parameters(job)));
    }

    /** Each entry of a list of objects changed. */
    static Operator each(String list, Consumer<ObjectNode> change) {
        return parameters(shown -> shown.path(list).forEach(entry -> change.accept((ObjectNode) entry)));
    }
}
