package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.failure.Difference;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.History;
import io.jobskit.conformance.history.JobHistory;
import io.jobskit.conformance.history.Observation;
import java.util.stream.Stream;

/** The parameters of a job, as it was created and as an answer shows it. */
record ShownParameters(Creation creation, Observation seen, JsonNode parameters) {

    /** What hides holdings, which has a requirement of its own (QUERY-09). */
    static final String HIDE = "hide_previous_holdings";

    private static final String PATH = "data.attributes.parameters.";

    static Stream<ShownParameters> of(History history, Scope scope) {
        return history.jobs().stream()
                .flatMap(job -> job.creation().stream().flatMap(creation -> of(job, creation, scope)));
    }

    private static Stream<ShownParameters> of(JobHistory job, Creation creation, Scope scope) {
        // Another user may have a job of the same id.
        String owner = creation.exchange().identity();
        return job.observations().stream()
                .filter(seen -> scope.has(seen) && seen.exchange().identity().equals(owner))
                .flatMap(seen ->
                        Echo.parameters(seen)
                                .map(parameters -> new ShownParameters(creation, seen, parameters))
                                .stream());
    }

    JsonNode sent(String name) {
        return creation.parameters().path(name);
    }

    boolean isWhatWasSent() {
        return Echo.wrong(creation, parameters).isEmpty();
    }

    /** The member should be as expected, and is not. */
    void violates(Judgement judgement, String member, String expected, JsonNode actual) {
        judgement.violated(
                new Difference.WrongMember("%s%s of job %s".formatted(PATH, member, seen.id()), expected, actual),
                creation.exchange(),
                seen.exchange());
    }
}
