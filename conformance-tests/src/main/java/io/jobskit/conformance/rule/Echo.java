package io.jobskit.conformance.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobskit.conformance.history.Creation;
import io.jobskit.conformance.history.Observation;
import io.jobskit.conformance.notation.Equivalence;
import io.jobskit.conformance.notation.ParameterForms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of the parameters that a job was created with, wherever it is shown. */
final class Echo {

    private static final List<String> OF_A_VIEW =
            List.of("view_id", "portfolio_type", "portfolio_id", "output_type", "start_date", "end_date");
    private static final List<String> OF_A_QUERY =
            List.of("portfolio_type", "portfolio_id", "start_date", "end_date", "columns", "groupings", "filters");

    /** Those that a server has no default for. */
    private static final List<String> WITHOUT_DEFAULT = List.of("view_id", "columns", "groupings", "filters");

    private Echo() {}

    /** The parameters that a job shows; empty if it shows none. */
    static Optional<JsonNode> parameters(Observation observation) {
        JsonNode shown = ParameterForms.parameters(observation.attribute("parameters"));
        return shown.isObject() ? Optional.of(shown) : Optional.empty();
    }

    /** The parameters that the answer to a creation shows; a missing node if it shows none. */
    static JsonNode parameters(Creation creation) {
        JsonNode shown = ParameterForms.parameters(creation.exchange().json().at("/data/attributes/parameters"));
        return shown.isObject() ? shown : MissingNode.getInstance();
    }

    /** The name of a parameter that was sent and did not come back as it was sent; empty if all did. */
    static Optional<String> wrong(Creation creation, JsonNode shown) {
        List<String> names = creation.isQuery() ? OF_A_QUERY : creation.isView() ? OF_A_VIEW : List.of();
        return names.stream()
                .filter(name -> isSent(creation.parameters().path(name)))
                .filter(name ->
                        !Equivalence.parameter(name, creation.parameters().path(name), shown.path(name)))
                .findFirst();
    }

    /** The name of a parameter that is shown and was not asked for, and that nothing but another request can have filled in. */
    static Optional<String> unasked(Creation creation, JsonNode shown) {
        return WITHOUT_DEFAULT.stream()
                .filter(name -> isSent(shown.path(name))
                        && !isSent(creation.parameters().path(name)))
                .findFirst();
    }

    /** The parameters of a creation that the documentation does not name, each with a value. */
    static List<Map.Entry<String, JsonNode>> unnamed(Creation creation) {
        return creation.parameters().properties().stream()
                .filter(member -> !isNamed(member.getKey()) && !member.getKey().equals(ShownParameters.HIDE))
                .filter(member -> isSent(member.getValue()))
                .toList();
    }

    /** Whether such a parameter came back as it was sent: words in any case. */
    static boolean isSame(JsonNode sent, JsonNode shown) {
        return Equivalence.value(sent, shown)
                || (sent.isTextual() && shown.isTextual() && sent.asText().equalsIgnoreCase(shown.asText()));
    }

    /** What is empty says the same as what is left out. */
    private static boolean isSent(JsonNode value) {
        return !value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    /** Whether what a job shows is what was sent, every parameter that the documentation names, and none besides. */
    static boolean isWhatWasSent(Creation creation, Observation observation) {
        Optional<JsonNode> shown = parameters(observation);
        return shown.isPresent()
                && isTypeAsAsked(creation, observation)
                && named(creation.parameters())
                        .allMatch(member -> Equivalence.parameter(
                                member.getKey(), member.getValue(), shown.get().path(member.getKey())))
                && named(shown.get()).allMatch(member -> creation.parameters().has(member.getKey()));
    }

    /** Whether the documentation names a parameter, the one that hides holdings aside (QUERY-09). */
    static boolean isNamed(String parameter) {
        return OF_A_VIEW.contains(parameter) || OF_A_QUERY.contains(parameter);
    }

    private static java.util.stream.Stream<Map.Entry<String, JsonNode>> named(JsonNode parameters) {
        return parameters.properties().stream()
                .filter(member -> isNamed(member.getKey()))
                .filter(member -> isSent(member.getValue()));
    }

    /** Whether the job type names what was asked for, regardless of case; if nothing was asked for, it does. */
    static boolean isTypeAsAsked(Creation creation, Observation observation) {
        return creation.type().isEmpty()
                || observation.attribute("job_type").asText().equalsIgnoreCase(creation.type());
    }
}
