package io.jobskit.mock.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobskit.mock.job.JobType;
import io.jobskit.mock.job.OutputType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads a job's parameters ("Parameters"). They were judged before: whatever is odd here is passed over. */
final class QueryReader {
    static final int MAX_PORTFOLIOS = 256;
    static final int MAX_COLUMNS = 1000;
    static final int MAX_GROUPINGS = 64;

    private static final int MAX_ROWS = 10_000_000;
    private static final LocalDate NO_START = LocalDate.of(2024, 1, 1);
    private static final LocalDate NO_END = LocalDate.of(2024, 12, 31);

    private final JsonNode parameters;
    private final Period period;

    private QueryReader(JsonNode parameters) {
        this.parameters = parameters;
        this.period = new Period(day("start_date", NO_START), day("end_date", NO_END));
    }

    static Query read(JobType type, byte[] parameters) {
        QueryReader reader = new QueryReader(JsonShapes.parse(parameters));
        return switch (type) {
            case PORTFOLIO_QUERY -> reader.query();
            case PORTFOLIO_VIEW_RESULTS -> reader.view();
        };
    }

    private Query query() {
        Columns columns = new Columns(period);
        limited("columns", MAX_COLUMNS).forEach(node -> columns.add(key(node), node.path("arguments")));
        List<Grouping> groupings = limited("groupings", MAX_GROUPINGS).stream()
                .map(node -> Grouping.of(key(node)))
                .toList();
        return with(OutputType.JSON, columns, groupings);
    }

    private Query view() {
        SavedView view = SavedView.of(JsonShapes.member(parameters, "view_id").orElse(""));
        Columns columns = new Columns(period);
        view.columns().forEach(key -> columns.add(key, MissingNode.getInstance()));
        OutputType outputType = JsonShapes.member(parameters, "output_type")
                .flatMap(OutputType::named)
                .orElse(OutputType.JSON);
        return with(
                outputType, columns, view.groupings().stream().map(Grouping::of).toList());
    }

    private Query with(OutputType outputType, Columns columns, List<Grouping> groupings) {
        List<Filter> filters = JsonShapes.elements(parameters.path("filters")).stream()
                .flatMap(node -> FilterReader.read(node, period).stream())
                .toList();
        return new Query(
                outputType,
                portfolios(),
                period,
                columns.all(),
                groupings,
                filters,
                parameters.path("hide_previous_holdings").asBoolean(false),
                resultRows());
    }

    private List<Portfolio> portfolios() {
        String type =
                Texts.upper(JsonShapes.member(parameters, "portfolio_type").orElse("ENTITY"));
        List<Portfolio> portfolios = new ArrayList<>(JsonShapes.elements(parameters.path("portfolio_id")).stream()
                .map(id -> new Portfolio(type, JsonShapes.text(id)))
                .distinct()
                .limit(MAX_PORTFOLIOS)
                .toList());
        if (portfolios.isEmpty()) {
            portfolios.add(new Portfolio(type, "1"));
        }
        return List.copyOf(portfolios);
    }

    private OptionalInt resultRows() {
        JsonNode rows = parameters.path("result_rows");
        return rows.canConvertToInt() && rows.intValue() >= 0 && rows.intValue() <= MAX_ROWS
                ? OptionalInt.of(rows.intValue())
                : OptionalInt.empty();
    }

    private List<JsonNode> limited(String member, int limit) {
        List<JsonNode> elements = JsonShapes.elements(parameters.path(member));
        return elements.subList(0, Math.min(limit, elements.size()));
    }

    private LocalDate day(String member, LocalDate otherwise) {
        return JsonShapes.member(parameters, member).flatMap(JsonShapes::day).orElse(otherwise);
    }

    /** The key of an attribute that is written as an object with a key, or as the key alone. */
    static String key(JsonNode attribute) {
        return JsonShapes.member(attribute, "key").orElseGet(() -> JsonShapes.text(attribute));
    }
}
