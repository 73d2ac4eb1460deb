package io.jobskit.mock.results;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jobskit.mock.job.JobType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Jobs to test with, in JSON with apostrophes for quotes, and their results. */
final class Jobs {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Jobs() {}

    /** A query of portfolio 22 in February 2020; {@code more} are further members, which win over these. */
    static String query(String columns, String groupings, String more) {
        return "{'columns':" + columns + ",'groupings':" + groupings + ",'portfolio_type':'entity','portfolio_id':[22],"
                + "'start_date':'2020-02-18','end_date':'2020-03-18'" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    /** A job for view 2 of portfolio 22 in the year 2012; {@code more} are further members, which win over these. */
    static String view(String outputType, String more) {
        return "{'view_id':'2','portfolio_type':'entity','portfolio_id':'22','output_type':'" + outputType
                + "','start_date':'2011-12-31','end_date':'2012-12-31'" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    static String keys(String... keys) {
        List<String> objects = new ArrayList<>();
        for (String key : keys) {
            objects.add("{'key':'" + key + "','arguments':{}}");
        }
        return objects.toString();
    }

    static ProducedResults results(JobType type, String parameters) {
        return ProducedResults.of(type, parameters.replace('\'', '"').getBytes(UTF_8));
    }

    static byte[] bytes(JobType type, String parameters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            results(type, parameters).writeTo(out);
        } catch (IOException e) {
            throw new AssertionError("Memory does not fail", e);
        }
        return out.toByteArray();
    }

    static String viewText(String parameters) {
        return new String(bytes(JobType.PORTFOLIO_VIEW_RESULTS, parameters), UTF_8);
    }

    /** The lines of a CSV or TSV, without the byte order mark. */
    static List<String> viewLines(String parameters) {
        return viewText(parameters).substring(1).lines().toList();
    }

    static JsonNode document(String queryParameters) {
        return read(bytes(JobType.PORTFOLIO_QUERY, queryParameters));
    }

    static JsonNode total(String queryParameters) {
        return document(queryParameters).at("/data/attributes/total");
    }

    static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("Not JSON: " + new String(json, UTF_8), e);
        }
    }

    static List<String> names(JsonNode row) {
        return children(row).stream().map(child -> child.path("name").asText()).toList();
    }

    static JsonNode child(JsonNode row, String name) {
        return children(row).stream()
                .filter(child -> child.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No [" + name + "] among " + names(row)));
    }

    static List<JsonNode> children(JsonNode row) {
        return StreamSupport.stream(row.path("children").spliterator(), false).toList();
    }

    /** A value of a row, in cents. */
    static long cents(JsonNode row, String column) {
        return row.at("/columns/" + column).decimalValue().movePointRight(2).longValueExact();
    }
}
