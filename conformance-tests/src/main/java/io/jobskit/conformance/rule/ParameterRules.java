package io.jobskit.conformance.rule;

import java.util.List;

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
                                ShownParameters.of(history, scope).forEach(shown -> isAsked(judgement, shown))));
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
