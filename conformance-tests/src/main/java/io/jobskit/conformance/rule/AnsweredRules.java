package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Equivalence;
import java.util.List;
import java.util.Map;

/** What the answer to a creation shows of the job's parameters is shown of them later as well (section "Resource overview"). */
final class AnsweredRules {

    private AnsweredRules() {}

    static List<Rule> all() {
        return List.of(
                stays("READ-04", "read", Observation.Kind.READ), stays("LIST-05", "listed", Observation.Kind.LISTED));
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

    /** What the documentation does not name may be dropped (CREATE-14), but not between the answer and a reading. */
    private static void stayAsAnswered(Judgement judgement, ShownParameters shown) {
        for (Map.Entry<String, JsonNode> member :
                Echo.parameters(shown.creation()).properties()) {
            String name = member.getKey();
            JsonNode sent = shown.sent(name);
            if (!Echo.isNamed(name)
                    && !name.equals(ShownParameters.HIDE)
                    && !sent.isMissingNode()
                    && Equivalence.value(sent, member.getValue())) {
                judgement.judged();
                if (!Equivalence.value(sent, shown.parameters().path(name))) {
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
