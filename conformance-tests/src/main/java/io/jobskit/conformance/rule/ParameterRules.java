package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Same;
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
                stays("READ-04", "read", Observation.Kind.READ),
                stays("LIST-05", "listed", Observation.Kind.LISTED));
    }

    private static Rule stays(String requirement, String how, Observation.Kind kind) {
        return new Rule(
                requirement,
                "it is %s with the parameters that its creation was answered with".formatted(how),
                (history, scope, judgement) -> ShownParameters.of(history, scope)
                        .filter(shown -> shown.seen().kind() == kind)
                        .filter(ShownParameters::isWhatWasSent)
                        .forEach(shown -> stayAsAnswered(judgement, shown)));
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

    /** What the documentation does not name may be dropped (CREATE-14), but not between the answer and a reading. */
    private static void stayAsAnswered(Judgement judgement, ShownParameters shown) {
        for (Map.Entry<String, JsonNode> member :
                Echo.parameters(shown.creation()).properties()) {
            String name = member.getKey();
            JsonNode sent = shown.sent(name);
            if (!Echo.isNamed(name)
                    && !name.equals(ShownParameters.HIDE)
                    && !sent.isMissingNode()
                    && Same.value(sent, member.getValue())) {
                judgement.judged();
                if (!Same.value(sent, shown.parameters().path(name))) {
                    shown.violates(
                            judgement,
                            name,
                            sent + ", as the answer to its creation showed it",
                            shown.parameters().path(name));
                }
            }
        }
    }
}
