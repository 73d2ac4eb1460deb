package io.jobskit.mock.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.jobskit.mock.job.PortfolioDate;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.WholeNumber;
import io.jobskit.mock.refusal.Excerpt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What view jobs and query jobs have in common: a portfolio and a period ("Parameters"). */
final class PortfolioRules {

    private static final List<String> TYPES = List.of(
            "ENTITY",
            "ENTITY_FUNDS",
            "GROUP",
            "GROUP_FUNDS",
            "FIRM",
            "FIRM_ACCOUNTS",
            "FIRM_CLIENTS",
            "FIRM_HOUSEHOLDS",
            "FIRM_UNVERIFIED_ACCOUNTS");
    private static final String A_TYPE = "one of " + String.join(", ", TYPES) + " (in upper or lower case)";
    private static final int MOST_ROWS = 10_000_000;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0*[1-9][0-9]{0,17}");

    private final ParameterReader reader;
    private final boolean severalEntities;

    /**
     * Rules for those parameters.
     *
     * @param severalEntities whether a portfolio may be a list of entities, as in query jobs
     */
    PortfolioRules(ParameterReader reader, boolean severalEntities) {
        this.reader = reader;
        this.severalEntities = severalEntities;
    }

    /** Checks them all; gives the portfolio ids. */
    List<String> check() {
        String type = type();
        JsonNode sent = reader.optional("portfolio_id");
        List<String> ids = ids();
        if ("FIRM".equals(type) && sent != null && !ids.isEmpty() && !ids.equals(List.of("1"))) {
            reader.wrong(
                    "portfolio_id",
                    "portfolio_id is " + Excerpt.of(sent.toString()) + ": with the portfolio_type FIRM it must be 1.");
        }
        LocalDate start = date("start_date");
        LocalDate end = date("end_date");
        if (start != null && end != null && end.isBefore(start)) {
            reader.wrong(
                    "end_date",
                    "end_date " + end + " is before start_date " + start + ": a period ends after it starts.");
        }
        rows();
        return ids;
    }

    private @Nullable String type() {
        JsonNode value = reader.required("portfolio_type", A_TYPE);
        if (value == null) {
            return null;
        }
        String upper = value.isTextual() ? value.textValue().toUpperCase(Locale.ROOT) : "";
        if (!TYPES.contains(upper)) {
            reader.wrong("portfolio_type", value, A_TYPE);
        }
        return upper;
    }

    private List<String> ids() {
        String right = severalEntities ? "the id of an entity, or a list of them" : "the id of one entity";
        JsonNode value = reader.required("portfolio_id", right);
        List<String> ids = new ArrayList<>();
        if (value == null) {
            return ids;
        }
        if (!value.isArray()) {
            reader.replace("portfolio_id", id(value, "portfolio_id", ids));
        } else if (!severalEntities) {
            reader.wrong(
                    "portfolio_id",
                    value,
                    "the id of one entity: groups of entities are for portfolio query jobs only");
        } else if (value.isEmpty()) {
            reader.wrong("portfolio_id", value, right);
        } else {
            ArrayNode normalised = Json.NODES.arrayNode(value.size());
            for (int i = 0; i < value.size(); i++) {
                normalised.add(id(value.get(i), "portfolio_id/" + i, ids));
            }
            reader.replace("portfolio_id", normalised);
        }
        return ids;
    }

    /** The id as it is kept. */
    private JsonNode id(JsonNode sent, String place, List<String> ids) {
        JsonNode value = WholeNumber.normalised(sent);
        String text = value.isTextual() || value.isIntegralNumber() ? value.asText() : "";
        if (WHOLE_NUMBER.matcher(text).matches()) {
            ids.add(text);
        } else {
            reader.wrong(place, sent, "an id: a whole number from 1, as a number or as a string");
        }
        return value;
    }

    private @Nullable LocalDate date(String name) {
        JsonNode value = reader.required(name, PortfolioDate.WORDS);
        if (value == null) {
            return null;
        }
        LocalDate date =
                PortfolioDate.parse(value.isTextual() ? value.textValue() : "").orElse(null);
        if (date == null) {
            reader.wrong(name, value, PortfolioDate.WORDS);
        }
        return date;
    }

    /** The stub's own parameter: how many rows the results shall have. */
    private void rows() {
        JsonNode value = reader.optional("result_rows");
        if (value == null) {
            return;
        }
        WholeNumber.between(0, MOST_ROWS, value)
                .ifPresentOrElse(
                        rows -> reader.replace("result_rows", Json.NODES.numberNode(rows)),
                        () -> reader.wrong("result_rows", value, "a whole number from 0 to " + MOST_ROWS));
    }
}
