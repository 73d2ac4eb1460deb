package io.jobskit.conformance.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How the samples are written where the documentation grants more than one way, by kind of job. A target that refuses one
 * way violates the requirement that grants that way; everything else is judged by a way that the target takes.
 *
 * @param changes what is changed of a request as it is usually written
 */
public record Spelling(Map<JobKind, Way> changes) {

    /** As the examples of the documentation have it. */
    public static final Spelling USUAL = new Spelling(Map.of());

    /**
     * One of the ways.
     *
     * @param says what is special about it, in a few words
     * @param change what it changes of a request's attributes
     */
    public record Way(String says, Consumer<ObjectNode> change) {

        private Way and(Way other) {
            return new Way(says + ", " + other.says, change.andThen(other.change));
        }
    }

    /** The same, and requests of that kind are written in that way. */
    public Spelling with(JobKind kind, Way way) {
        Map<JobKind, Way> more = new java.util.EnumMap<>(JobKind.class);
        more.putAll(changes);
        more.put(kind, way);
        return new Spelling(Map.copyOf(more));
    }

    void apply(JobKind kind, ObjectNode body) {
        Way way = changes.get(kind);
        if (way != null) {
            way.change.accept((ObjectNode) body.at("/data/attributes"));
        }
    }

    /** What may be tried where a request of that kind is refused as it is usually written, the likeliest first. */
    public static List<Way> others(JobKind kind) {
        Way upper = parameters("names in upper case", parameters -> {
            upper(parameters, "portfolio_type");
            upper(parameters, "output_type");
        });
        Way texts = parameters("ids as text", parameters -> {
            texts(parameters, "portfolio_id");
            texts(parameters, "view_id");
        });
        Way type = new Way(
                "job_type in the other case",
                attributes -> attributes.put(
                        "job_type", otherCase(attributes.path("job_type").asText())));
        List<Way> ways = new ArrayList<>(List.of(upper, texts, upper.and(texts), type));
        if (kind == JobKind.VIEW) {
            for (String format : List.of("JSON", "XLSX", "TSV")) {
                ways.add(parameters("output_type " + format, parameters -> parameters.put("output_type", format)));
            }
            return List.copyOf(ways);
        }
        Way onePortfolio = parameters(
                "one portfolio", parameters -> parameters.set("portfolio_id", first(parameters, "portfolio_id")));
        Way listOfOne = parameters("a list of one portfolio", parameters -> first(parameters, "portfolio_id", 1));
        Way oneOfEach = parameters("one grouping and one filter", parameters -> {
            first(parameters, "groupings", 1);
            first(parameters, "filters", 1);
        });
        Way least = parameters("neither filters nor hide_previous_holdings", parameters -> {
            parameters.remove("filters");
            parameters.remove("hide_previous_holdings");
        });
        ways.addAll(List.of(
                oneOfEach,
                listOfOne,
                onePortfolio,
                least,
                oneOfEach.and(listOfOne).and(least)));
        return List.copyOf(ways);
    }

    private static Way parameters(String says, Consumer<ObjectNode> change) {
        return new Way(says, attributes -> change.accept((ObjectNode) attributes.get("parameters")));
    }

    static void upper(ObjectNode parameters, String name) {
        if (parameters.has(name)) {
            parameters.put(name, parameters.get(name).asText().toUpperCase(Locale.ROOT));
        }
    }

    /** A name in lower case if it is in upper case, and in upper case otherwise. */
    public static String otherCase(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return name.equals(upper) ? name.toLowerCase(Locale.ROOT) : upper;
    }

    static void texts(ObjectNode parameters, String name) {
        JsonNode sent = parameters.path(name);
        if (sent.isArray()) {
            ArrayNode texts = JsonNodeFactory.instance.arrayNode();
            sent.forEach(id -> texts.add(id.asText()));
            parameters.set(name, texts);
        } else if (!sent.isMissingNode()) {
            parameters.put(name, sent.asText());
        }
    }

    private static JsonNode first(ObjectNode parameters, String name) {
        return parameters.path(name).path(0);
    }

    private static void first(ObjectNode parameters, String name, int many) {
        ArrayNode list = (ArrayNode) parameters.get(name);
        while (list.size() > many) {
            list.remove(list.size() - 1);
        }
    }
}
