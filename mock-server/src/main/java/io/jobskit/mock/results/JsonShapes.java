package io.jobskit.mock.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobskit.mock.job.PortfolioDate;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.json.Utf8Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/** Reads JSON whose shape is not to be relied on: what does not fit is absent, never an error. */
final class JsonShapes {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonShapes() {}

    /** The document, or a missing node if the bytes are none. */
    static JsonNode parse(byte[] json) {
        try {
            JsonNode document = MAPPER.readTree(Json.parser(new Utf8Reader(new ByteArrayInputStream(json))));
            return document == null ? MissingNode.getInstance() : document;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** The elements of an array, the value itself if it is another one, nothing if there is none. */
    static List<JsonNode> elements(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).toList();
        }
        return node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
    }

    /** A string as it is, any other value as JSON writes it. */
    static String text(JsonNode node) {
        return Texts.clean(node.isTextual() ? node.textValue() : node.toString());
    }

    /** The text of a member; empty if there is none, or none that is a single value. */
    static Optional<String> member(JsonNode object, String name) {
        JsonNode member = object.path(name);
        return member.isValueNode() && !member.isNull() ? Optional.of(text(member)) : Optional.empty();
    }

    /** A number, also one that is written as a string. */
    static OptionalDouble number(JsonNode node) {
        double number = node.isNumber() || node.isTextual() ? node.asDouble(Double.NaN) : Double.NaN;
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** A day written as YYYY-MM-DD. */
    static Optional<LocalDate> day(String text) {
        return PortfolioDate.parse(text);
    }
}
