package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Exchange;
import io.jobskit.conformance.exchange.Location;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.Observation;
import java.util.List;

/** How a job is shown when it is read (section "Check a job's status"). That it has a status is RESOURCE-03. */
final class ReadRules {

    private ReadRules() {}

    static List<Rule> all() {
        return List.of(new Rule("READ-01", "shows the job with its parameters", ReadRules::showsParameters));
    }

    /** A 303 need not show the job (READ-03). */
    private static void showsParameters(History history, Scope scope, Judgement judgement) {
        history.observations()
                .filter(seen -> scope.has(seen) && seen.kind() == Observation.Kind.READ && isWhole(seen.exchange()))
                .forEach(seen -> {
                    JsonNode parameters = seen.attribute("parameters");
                    judgement.that(
                            !parameters.isMissingNode() && !parameters.isNull(),
                            () -> new Difference.WrongMember(
                                    "data.attributes.parameters", "the parameters of the job", parameters),
                            seen.exchange());
                });
    }

    private static boolean isWhole(Exchange read) {
        return !Location.isRedirect(read);
    }
}
