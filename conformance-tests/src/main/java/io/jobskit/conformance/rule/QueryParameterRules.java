package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Equivalence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a query job shows of its columns, groupings and filters, and of hidden holdings (section "Create a portfolio query
 * job").
 */
final class QueryParameterRules {

    private QueryParameterRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "QUERY-15",
                        "its columns have the arguments that were asked for",
                        (history, scope, judgement) -> ofQueries(history, scope)
                                .filter(ShownParameters::isWhatWasSent)
                                .forEach(shown -> haveTheirArguments(judgement, shown))),
                new Rule(
                        "QUERY-09",
                        "previous holdings are hidden only if that was asked for",
                        (history, scope, judgement) ->
                                ofQueries(history, scope).forEach(shown -> areHiddenAsAsked(judgement, shown))),
                new Rule(
                        "QUERY-14",
                        "what was left out of its columns, groupings and filters is filled in",
                        (history, scope, judgement) -> ofQueries(history, scope)
                                .filter(shown -> shown.seen().kind() == Observation.Kind.CREATED)
                                .filter(ShownParameters::isWhatWasSent)
                                .forEach(shown -> isFilledIn(judgement, shown))),
                new Rule(
                        "QUERY-14",
                        "what is filled in for a column is not what another column was sent with",
                        QueryParameterRules::isNotOfANeighbour));
    }

    /** A default is the same without the neighbour: another job shows what is filled in for that key otherwise. */
    private static void isNotOfANeighbour(History history, Scope scope, Judgement judgement) {
        List<ShownParameters> all = ofQueries(history, scope)
                .filter(shown -> shown.seen().kind() == Observation.Kind.CREATED)
                .filter(ShownParameters::isWhatWasSent)
                .toList();
        Map<String, Set<JsonNode>> filledIn = new HashMap<>();
        all.forEach(shown -> withoutArguments(shown)
                .forEach(place -> filledIn.computeIfAbsent(key(shown, place), any -> new HashSet<>())
                        .add(shownArguments(shown, place))));
        for (ShownParameters shown : all) {
            withoutArguments(shown).forEach(place -> {
                JsonNode back = shownArguments(shown, place);
                boolean isANeighbours = !back.isEmpty()
                        && IntStream.range(0, shown.sent("columns").size())
                                .anyMatch(other -> shown.sent("columns")
                                        .get(other)
                                        .path("arguments")
                                        .equals(back));
                judgement.judged();
                if (isANeighbours
                        && filledIn.getOrDefault(key(shown, place), Set.of()).size() > 1) {
                    shown.violates(
                            judgement,
                            "columns[%d].arguments".formatted(place),
                            "filled in as where no other column has arguments",
                            back);
                }
            });
        }
    }

    private static List<Integer> withoutArguments(ShownParameters shown) {
        JsonNode columns = shown.sent("columns");
        return IntStream.range(0, isOfKeys(columns) ? columns.size() : 0)
                .filter(place ->
                        columns.get(place).isObject() && !columns.get(place).has("arguments"))
                .boxed()
                .toList();
    }

    private static String key(ShownParameters shown, int place) {
        return shown.sent("columns").get(place).path("key").asText();
    }

    private static JsonNode shownArguments(ShownParameters shown, int place) {
        return shown.parameters().path("columns").path(place).path("arguments");
    }

    private static Stream<ShownParameters> ofQueries(History history, Scope scope) {
        return ShownParameters.of(history, scope)
                .filter(shown -> shown.creation().isQuery());
    }

    private static void haveTheirArguments(Judgement judgement, ShownParameters shown) {
        JsonNode columns = shown.sent("columns");
        for (int i = 0; columns.isArray() && i < columns.size(); i++) {
            JsonNode sent = columns.path(i).path("arguments");
            JsonNode back = shown.parameters().path("columns").path(i).path("arguments");
            if (sent.isObject() && !sent.isEmpty()) {
                judgement.judged();
                if (!Equivalence.value(sent, back)) {
                    shown.violates(judgement, "columns[%d].arguments".formatted(i), sent + ", as they were sent", back);
                }
            }
        }
    }

    /** What is left out is false, and need not be shown. */
    private static void areHiddenAsAsked(Judgement judgement, ShownParameters shown) {
        JsonNode sent = shown.sent(ShownParameters.HIDE);
        JsonNode back = shown.parameters().path(ShownParameters.HIDE);
        boolean isOdd = !sent.isBoolean() && !sent.isMissingNode();
        boolean isUntold = back.isMissingNode() || back.isNull();
        // Where all parameters are gone, that is wrong in itself (READ-04, LIST-04).
        if (!isOdd && !shown.parameters().isEmpty() && (!isUntold || sent.asBoolean())) {
            judgement.judged();
            if (!back.isBoolean() || back.asBoolean() != sent.asBoolean()) {
                String expected = sent.isBoolean() ? sent + ", as it was sent" : "false, as it was not sent";
                shown.violates(judgement, ShownParameters.HIDE, expected, back);
            }
        }
    }

    private static void isFilledIn(Judgement judgement, ShownParameters shown) {
        for (String list : List.of("columns", "groupings")) {
            JsonNode sent = shown.sent(list);
            for (int i = 0; isOfKeys(sent) && i < sent.size(); i++) {
                if (sent.get(i).isObject() && !sent.get(i).has("arguments")) {
                    isObject(judgement, shown, list, i, "arguments");
                }
            }
        }
        JsonNode filters = shown.sent("filters");
        for (int i = 0; filters.isArray() && i < filters.size(); i++) {
            JsonNode attribute = filters.get(i).path("attribute");
            if (!attribute.isMissingNode() && !attribute.has("arguments")) {
                isObject(judgement, shown, "filters", i, "attribute.arguments");
            }
        }
    }

    /** What should not have been taken at all need not be filled in. */
    private static boolean isOfKeys(JsonNode list) {
        boolean keys = list.isArray();
        for (JsonNode entry : list) {
            keys &= entry.isTextual() || entry.path("key").isTextual();
        }
        return keys;
    }

    private static void isObject(Judgement judgement, ShownParameters shown, String list, int place, String member) {
        judgement.judged();
        JsonNode back = shown.parameters().path(list).path(place).at("/" + member.replace('.', '/'));
        if (!back.isObject()) {
            shown.violates(judgement, "%s[%d].%s".formatted(list, place, member), "filled in as {}", back);
        }
    }
}
