package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a job shows of the parameters that it was created with (section "Resource overview"). Where it shows no parameters at
 * all, nothing is told: that they are shown is asked elsewhere.
 */
final class ParameterRules {

    private ParameterRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "RESOURCE-09",
                        "it has the parameters it was created with",
                        (history, scope, judgement) ->
                                ShownParameters.of(history, scope).forEach(shown -> comeBack(judgement, shown))),
                new Rule(
                        "RESOURCE-09",
                        "it has no parameters besides",
                        (history, scope, judgement) ->
                                ShownParameters.of(history, scope).forEach(shown -> isAsked(judgement, shown))),
                new Rule(
                        "RESOURCE-20",
                        "its other parameters come back as they were sent",
                        (history, scope, judgement) ->
                                ShownParameters.of(history, scope).forEach(shown -> isUnchanged(judgement, shown))));
    }

    private static void comeBack(Judgement judgement, ShownParameters shown) {
        judgement.judged();
        Echo.wrong(shown.creation(), shown.parameters())
                .ifPresent(name -> shown.violates(
                        judgement,
                        name,
                        shown.sent(name) + ", as it was sent",
                        shown.parameters().path(name)));
    }

    /** What the documentation does not name may be left out (CREATE-14). */
    private static void isUnchanged(Judgement judgement, ShownParameters shown) {
        for (Map.Entry<String, JsonNode> sent : Echo.unnamed(shown.creation())) {
            JsonNode back = shown.parameters().path(sent.getKey());
            if (!back.isMissingNode() && !back.isNull()) {
                judgement.judged();
                if (!Echo.isSame(sent.getValue(), back)) {
                    shown.violates(judgement, sent.getKey(), sent.getValue() + ", as it was sent", back);
                }
            }
        }
    }

    /** Of jobs that should have been taken: what was left out of others may be filled in in any way. */
    private static void isAsked(Judgement judgement, ShownParameters shown) {
        boolean isKnown = shown.creation().isView() || shown.creation().isQuery();
        if (isKnown) {
            judgement.judged();
            Echo.unasked(shown.creation(), shown.parameters())
                    .ifPresent(name -> shown.violates(
                            judgement,
                            name,
                            "absent, as nothing of it was sent",
                            shown.parameters().path(name)));
        }
    }
}
