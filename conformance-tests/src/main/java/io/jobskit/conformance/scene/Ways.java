package io.jobskit.conformance.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.scene.Variety.Way;
import io.jobskit.conformance.target.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The ways to write a creation request that the documentation grants (sections "Create a portfolio view job", "Create a
 * portfolio query job" and "Parameters"), by what they are about. Beside each there is the usual way.
 */
final class Ways {

    private static final int SEVERAL = 2;

    private final boolean isView;
    private final Samples samples;

    private Ways(JobKind kind, Samples samples) {
        this.isView = kind == JobKind.VIEW;
        this.samples = samples;
    }

    /** Those of a kind of job: first one for each portfolio type, then those for what becomes of the job, then spellings. */
    static List<List<Way>> of(JobKind kind, Samples samples) {
        Ways ways = new Ways(kind, samples);
        return List.of(
                ways.portfolioTypes(),
                ways.isView ? outputs() : List.of(withoutFilters()),
                List.of(ways.portfolioType(
                        "portfolio_type", parameters -> Spelling.upper(parameters, "portfolio_type"))),
                ways.isView ? ids() : portfolios(),
                List.of(ways.ofOneDay()),
                List.of(jobTypeInTheOtherCase()));
    }

    private List<Way> portfolioTypes() {
        return samples.portfolios().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> portfolioType("portfolio_type", parameters -> {
                    List<JsonNode> sample = entry.getValue();
                    parameters.put("portfolio_type", entry.getKey().toLowerCase(Locale.ROOT));
                    parameters.set("portfolio_id", isView ? sample.get(0) : list(sample));
                }))
                .toList();
    }

    private Way portfolioType(String member, Consumer<ObjectNode> change) {
        return way(isView ? "VIEW-10" : "QUERY-20", member, change);
    }

    private static List<Way> outputs() {
        return Stream.of("json", "tsv", "xlsx", "JSON", "CSV", "XLSX")
                .map(type -> way(
                        type.equalsIgnoreCase("json") ? "VIEW-08" : "VIEW-07",
                        "output_type",
                        parameters -> parameters.put("output_type", type)))
                .toList();
    }

    private static Way withoutFilters() {
        return way("QUERY-08", "filters", parameters -> parameters.remove("filters"));
    }

    private static List<Way> ids() {
        return Stream.of("portfolio_id", "view_id")
                .map(member -> way("VIEW-18", member, parameters -> Spelling.texts(parameters, member)))
                .toList();
    }

    private static List<Way> portfolios() {
        return List.of(
                portfolio(ids -> ids, true),
                portfolio(ids -> ids.path(0), false),
                portfolio(ids -> list(List.of(ids.path(0))), false));
    }

    private static Way portfolio(UnaryOperator<JsonNode> change, boolean asText) {
        return way("QUERY-13", "portfolio_id", parameters -> {
            parameters.set("portfolio_id", change.apply(parameters.path("portfolio_id")));
            if (asText) {
                Spelling.texts(parameters, "portfolio_id");
            }
        });
    }

    private Way ofOneDay() {
        return way(
                isView ? "VIEW-16" : "QUERY-26",
                "end_date",
                parameters -> parameters.set("end_date", parameters.get("start_date")));
    }

    private static Way jobTypeInTheOtherCase() {
        return new Way("CREATE-08", Variety.TYPE, body -> {
            ObjectNode attributes = (ObjectNode) body.at(Variety.ATTRIBUTES);
            attributes.put(
                    Variety.TYPE,
                    Spelling.otherCase(attributes.path(Variety.TYPE).asText()));
        });
    }

    private static ArrayNode list(List<JsonNode> ids) {
        return JsonNodeFactory.instance
                .arrayNode()
                .addAll(ids.stream().limit(SEVERAL).toList());
    }

    private static Way way(String requirement, String member, Consumer<ObjectNode> change) {
        return new Way(requirement, member, body -> change.accept((ObjectNode) body.at(Variety.PARAMETERS)));
    }
}
