package io.jobskit.conformance.scene;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jobskit.conformance.failure.NotApplicableException;
import io.jobskit.conformance.target.Samples;
import io.jobskit.contract.outcome.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes well-formed creation requests from the target's samples. Each has a period of its own, so that a job can be
 * told by its parameters from any other of the run.
 */
public final class CreationBodies {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final LocalDate FIRST_DAY = LocalDate.of(1971, 1, 1);
    private static final String RECENTLY = "2020-12-31";
    private static final int DAYS_A_SERIES = 100;
    private static final int SEVERAL = 2;

    private final Samples samples;
    private final Spelling spelling;
    private int day;

    /** Bodies whose periods are those of that series: each series has a hundred days of its own. */
    public CreationBodies(Samples samples, int series, Spelling spelling) {
        this(samples, series, spelling, false);
    }

    /** The same bodies, from the middle of the series on where the series has begun before. */
    public CreationBodies(Samples samples, int series, Spelling spelling, boolean isBegun) {
        this.samples = samples;
        this.spelling = spelling;
        this.day = series * DAYS_A_SERIES + (isBegun ? DAYS_A_SERIES / 2 : 0);
    }

    /** A well-formed request for a job of that kind. */
    public ObjectNode wellFormed(JobKind kind) {
        return wellFormed(kind, spelling);
    }

    /** The same, spelled in that way. */
    public ObjectNode wellFormed(JobKind kind, Spelling spelling) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode data = body.putObject("data").put("type", "jobs");
        ObjectNode attributes = data.putObject("attributes").put("job_type", kind.jobType());
        ObjectNode parameters = attributes.putObject("parameters");
        if (kind == JobKind.VIEW) {
            view(parameters);
        } else {
            query(parameters);
        }
        LocalDate start = FIRST_DAY.plusDays(day++);
        parameters
                .put("start_date", start.toString())
                .put("end_date", start.plusDays(30).toString());
        spelling.apply(kind, body);
        return body;
    }

    /** The same of a period that goes on until a day of which portfolios have something to show. */
    public ObjectNode ofRecentDays(JobKind kind) {
        ObjectNode body = wellFormed(kind);
        ((ObjectNode) body.at("/data/attributes/parameters")).put("end_date", RECENTLY);
        return body;
    }

    private void view(ObjectNode parameters) {
        String type = anyType();
        parameters.set("view_id", samples.viewId());
        parameters.put("portfolio_type", type.toLowerCase(Locale.ROOT));
        parameters.set("portfolio_id", portfolios(type).get(0));
        parameters.put("output_type", "csv");
    }

    private void query(ObjectNode parameters) {
        String type = anyType();
        ArrayNode columns = parameters.putArray("columns");
        samples.columns().forEach(key -> columns.addObject().put("key", key));
        for (String key : samples.columns()) {
            arguments(key)
                    .ifPresent(arguments -> columns.addObject().put("key", key).set("arguments", arguments));
        }
        ArrayNode groupings = parameters.putArray("groupings");
        samples.groupings().forEach(key -> groupings.addObject().put("key", key));
        parameters.putArray("filters").addAll(samples.filters());
        parameters.put("hide_previous_holdings", true);
        parameters.put("portfolio_type", type.toLowerCase(Locale.ROOT));
        parameters
                .putArray("portfolio_id")
                .addAll(portfolios(type).stream().limit(SEVERAL).toList());
    }

    /** What an attribute takes is known of two alone (section "Create a portfolio query job"). */
    private static Optional<JsonNode> arguments(String key) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        return switch (key) {
            case "value" -> Optional.of(arguments.put("time_point", "2018-12-31"));
            case "time_weighted_return" -> Optional.of(arguments.put("period", "2019-12-31 to 2020-03-31"));
            default -> Optional.empty();
        };
    }

    private String anyType() {
        return has("ENTITY")
                ? "ENTITY"
                : samples.portfolios().entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> new NotApplicableException(
                                Standing.NEEDS_SAMPLE, "The target file names no sample portfolio."));
    }

    /** Whether the target has a sample portfolio of that type, whatever its case. */
    public boolean has(String portfolioType) {
        return !portfolios(portfolioType).isEmpty();
    }

    /** The target's sample portfolios of that type, whatever its case. */
    public List<JsonNode> portfolios(String portfolioType) {
        return samples.portfolios().getOrDefault(portfolioType.toUpperCase(Locale.ROOT), List.of());
    }

    /** The target's sample filters. */
    public List<JsonNode> filters() {
        return samples.filters();
    }

    /** The keys of the target's sample columns. */
    public List<String> columns() {
        return samples.columns();
    }

    /** The target's sample view. */
    public JsonNode view() {
        return samples.viewId();
    }

    /**
     * Reads a value as it is sent.
     *
     * @throws IllegalArgumentException if it is no JSON: a text stands in quotes
     */
    public static JsonNode value(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node != null && !node.isMissingNode()) {
                return node;
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            // Said below.
        }
        throw new IllegalArgumentException("'%s' is no JSON: a text stands in quotes.".formatted(json));
    }
}
