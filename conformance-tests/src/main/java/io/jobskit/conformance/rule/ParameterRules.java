package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Same;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a job shows of the parameters that it was created with (sections "Resource overview" and "Create a portfolio query
 * job"). Where it shows no parameters at all, nothing is told: that they are shown is asked elsewhere.
 */
final class ParameterRules {

    private static final String PATH = "data.attributes.parameters.";
    private static final String HIDE = "hide_previous_holdings";

    private ParameterRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "RESOURCE-09",
                        "it has the parameters it was created with",
                        (history, scope, judgement) ->
                                shown(history, scope).forEach(shown -> comeBack(judgement, shown))),
                new Rule(
                        "QUERY-15",
                        "its columns have the arguments that were asked for",
                        (history, scope, judgement) -> ofQueries(history, scope)
                                .filter(Shown::isWhatWasSent)
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
                                .filter(Shown::isWhatWasSent)
                                .forEach(shown -> isFilledIn(judgement, shown))));
    }

    /** The parameters of a job, as it was created and as an answer shows it. */
    private record Shown(Creation creation, Observation seen, JsonNode parameters) {

        JsonNode sent(String name) {
            return creation.parameters().path(name);
        }

        boolean isWhatWasSent() {
            return Echo.wrong(creation, parameters).isEmpty();
        }

        /** The member should be as expected, and is not. */
        void violates(Judgement judgement, String member, String expected, JsonNode actual) {
            judgement.violated(
                    new Difference.WrongMember(PATH + member, expected, actual), creation.exchange(), seen.exchange());
        }
    }

    private static Stream<Shown> shown(History history, Scope scope) {
        return history.jobs().stream()
                .flatMap(job -> job.creation().stream().flatMap(creation -> shown(job, creation, scope)));
    }

    private static Stream<Shown> shown(JobHistory job, Creation creation, Scope scope) {
        // Another user may have a job of the same id.
        String owner = creation.exchange().identity();
        return job.observations().stream()
                .filter(seen -> scope.has(seen) && seen.exchange().identity().equals(owner))
                .flatMap(seen ->
                        Echo.parameters(seen).map(parameters -> new Shown(creation, seen, parameters)).stream());
    }

    private static Stream<Shown> ofQueries(History history, Scope scope) {
        return shown(history, scope).filter(shown -> shown.creation().isQuery());
    }

    private static void comeBack(Judgement judgement, Shown shown) {
        judgement.judged();
        Echo.wrong(shown.creation(), shown.parameters())
                .ifPresent(name -> shown.violates(
                        judgement,
                        name,
                        shown.sent(name) + ", as it was sent",
                        shown.parameters().path(name)));
    }

    private static void haveTheirArguments(Judgement judgement, Shown shown) {
        JsonNode columns = shown.sent("columns");
        for (int i = 0; columns.isArray() && i < columns.size(); i++) {
            JsonNode sent = columns.path(i).path("arguments");
            JsonNode back = shown.parameters().path("columns").path(i).path("arguments");
            if (sent.isObject() && !sent.isEmpty()) {
                judgement.judged();
                if (!Same.value(sent, back)) {
                    shown.violates(judgement, "columns[%d].arguments".formatted(i), sent + ", as they were sent", back);
                }
            }
        }
    }

    /** What is left out is false, and need not be shown. */
    private static void areHiddenAsAsked(Judgement judgement, Shown shown) {
        JsonNode sent = shown.sent(HIDE);
        JsonNode back = shown.parameters().path(HIDE);
        boolean isOdd = !sent.isBoolean() && !sent.isMissingNode();
        boolean isUntold = back.isMissingNode() || back.isNull();
        if (!isOdd && (!isUntold || sent.asBoolean())) {
            judgement.judged();
            if (!back.isBoolean() || back.asBoolean() != sent.asBoolean()) {
                shown.violates(judgement, HIDE, Boolean.toString(sent.asBoolean()), back);
            }
        }
    }

    private static void isFilledIn(Judgement judgement, Shown shown) {
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

    private static void isObject(Judgement judgement, Shown shown, String list, int place, String member) {
        judgement.judged();
        JsonNode back = shown.parameters().path(list).path(place).at("/" + member.replace('.', '/'));
        if (!back.isObject()) {
            shown.violates(judgement, "%s[%d].%s".formatted(list, place, member), "filled in as {}", back);
        }
    }
}
