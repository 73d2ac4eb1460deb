package io.jobskit.conformance.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.scene.JobKind;
import io.jobskit.conformance.scene.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes requests for jobs that are the same but for one parameter: their results must not be taken for each other's. */
final class NearlyAlike {

    /** Formats that have little in common. */
    static final List<String> OUTPUTS = List.of("csv", "json", "xlsx");

    private static final String PARAMETERS = "/data/attributes/parameters";
    private static final String PORTFOLIOS = "portfolio_id";
    private static final String JOB_TYPE = "job_type";

    private final Lot lot;
    private final boolean hasControl;

    NearlyAlike(Lot lot, boolean hasControl) {
        this.lot = lot;
        this.hasControl = hasControl;
    }

    /**
     * The same view, portfolio and period in formats that have little in common; with test control, behind the first format of
     * another portfolio, whose results are not those of the others.
     */
    List<JsonNode> views() {
        JsonNode body = lot.body(JobKind.VIEW);
        Stream<JsonNode> anothers =
                hasControl ? another(body).map(other -> as(OUTPUTS.get(0), other)).stream() : Stream.of();
        return Stream.concat(anothers, OUTPUTS.stream().map(output -> as(output, body)))
                .toList();
    }

    private static JsonNode as(String output, JsonNode body) {
        JsonNode other = body.deepCopy();
        parameters(other).put("output_type", output);
        return other;
    }

    /** The same for another portfolio of its type, if the target has a sample. */
    private Optional<JsonNode> another(JsonNode body) {
        String type = parameters(body).path("portfolio_type").asText();
        return lot.portfolios(type).stream().skip(1).findFirst().map(id -> {
            JsonNode other = body.deepCopy();
            parameters(other).set("portfolio_id", id);
            return other;
        });
    }

    /** A query of some portfolios, behind that of the first of them alone and before that of the same in another order. */
    List<JsonNode> portfolios() {
        JsonNode all = lot.recent(JobKind.QUERY);
        parameters(all).remove("filters");
        List<JsonNode> ids = new ArrayList<>();
        all.at(PARAMETERS).path(PORTFOLIOS).forEach(ids::add);
        return ids.size() < 2 ? List.of() : List.of(of(ids.subList(0, 1), all), all, of(reversed(ids), all));
    }

    private static List<JsonNode> reversed(List<JsonNode> ids) {
        List<JsonNode> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }

    private static JsonNode of(List<JsonNode> ids, JsonNode body) {
        JsonNode other = body.deepCopy();
        parameters(other).putArray(PORTFOLIOS).addAll(ids);
        return other;
    }

    /**
     * A query, and others without its filters, with its columns in another order and its kind in the other case, with other
     * groupings and with other columns.
     */
    List<JsonNode> queries() {
        JsonNode body = lot.recent(JobKind.QUERY);
        List<JsonNode> queries = new ArrayList<>(List.of(body));
        if (parameters(body).has("filters")) {
            JsonNode other = body.deepCopy();
            parameters(other).remove("filters");
            queries.add(other);
        }
        queries.add(reversed(body));
        for (String list : List.of("groupings", "columns")) {
            if (body.at(PARAMETERS).path(list).size() > 1) {
                JsonNode other = body.deepCopy();
                parameters(other).putArray(list).add(body.at(PARAMETERS).at("/" + list + "/0"));
                queries.add(other);
            }
        }
        return queries;
    }

    /** Each column once and without arguments, the last one first. */
    private static JsonNode reversed(JsonNode body) {
        List<JsonNode> columns = new ArrayList<>();
        body.at(PARAMETERS).path("columns").forEach(column -> {
            if (!column.has("arguments")) {
                columns.add(0, column);
            }
        });
        JsonNode other = body.deepCopy();
        parameters(other).putArray("columns").addAll(columns);
        ObjectNode attributes = (ObjectNode) other.at("/data/attributes");
        attributes.put(JOB_TYPE, Spelling.otherCase(attributes.path(JOB_TYPE).asText()));
        return other;
    }

    static ObjectNode parameters(JsonNode body) {
        return (ObjectNode) body.at(PARAMETERS);
    }
}
