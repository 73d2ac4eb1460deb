package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Same;
import java.util.Optional;

/** A job shows the parameters that it was created with (RESOURCE-09), a column's arguments as well (QUERY-15). */
final class ParameterLaw implements Law {

    private static final String REQUIREMENT = "RESOURCE-09";
    private static final String ARGUMENTS = "QUERY-15";

    @Override
    public void judge(History history, Judgements judgements) {
        for (JobHistory story : history.jobs()) {
            story.creation()
                    .ifPresent(creation -> story.readings()
                            .forEach(sighting -> Echo.parameters(sighting)
                                    .ifPresent(shown -> judge(judgements, creation, sighting, shown))));
        }
    }

    private static void judge(Judgements judgements, Creation creation, Observation sighting, JsonNode shown) {
        judgements.judged(REQUIREMENT, "parameters come back");
        Optional<String> wrong = Echo.wrong(creation, shown);
        if (wrong.isPresent()) {
            judgements.violated(
                    REQUIREMENT,
                    new Difference.WrongMember(
                            "data.attributes.parameters." + wrong.get(),
                            creation.parameters().path(wrong.get()) + ", as it was sent",
                            shown.path(wrong.get())),
                    creation.exchange(),
                    sighting.exchange());
        } else if (creation.isQuery()) {
            arguments(judgements, creation, sighting, shown.path("columns"));
        }
    }

    private static void arguments(Judgements judgements, Creation creation, Observation sighting, JsonNode columns) {
        JsonNode sent = creation.parameters().path("columns");
        for (int i = 0; sent.isArray() && i < sent.size(); i++) {
            JsonNode arguments = sent.path(i).path("arguments");
            JsonNode shown = columns.path(i).path("arguments");
            if (arguments.isObject() && !arguments.isEmpty()) {
                judgements.judged(ARGUMENTS, "column arguments come back");
                if (!Same.value(arguments, shown)) {
                    judgements.violated(
                            ARGUMENTS,
                            new Difference.WrongMember(
                                    "data.attributes.parameters.columns[%d].arguments".formatted(i),
                                    arguments + ", as they were sent",
                                    shown),
                            creation.exchange(),
                            sighting.exchange());
                }
            }
        }
    }
}
