package io.jobskit.mock.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes JSON. Reading refuses duplicate keys, deep nesting and huge numbers, and text that is no Unicode. */
public final class Json {

    /** How deep a value may nest. */
    public static final int MOST_DEPTH = 64;

    /** How many digits a number may have, and how large its exponent may be. */
    public static final int MOST_DIGITS = 100;

    /** Makes the nodes of values that are built. */
    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What the parser says of itself, in brackets at the end. */
    private static final Pattern INTERNALS = Pattern.compile(" \\((?:for|start marker) ");

    private static final int ORDINARY_SIZE = 1024;
    private static final String HUGE_EXPONENT = "it holds a number with an exponent of more than " + MOST_DIGITS;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxNumberLength(MOST_DIGITS)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /** Writes to a generator. */
    @FunctionalInterface
    public interface Writer {
        /** Writes one value. */
        void writeTo(JsonGenerator json) throws IOException;
    }

    /**
     * The value that the bytes hold.
     *
     * @throws UnreadableJsonException if they hold none, or one beyond the limits; the message says where and why
     */
    public static JsonNode read(byte[] bytes) throws UnreadableJsonException {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node.isMissingNode()) {
                throw new UnreadableJsonException("it is empty", null);
            }
            check(node);
            return node;
        } catch (JsonProcessingException unreadable) {
            throw new UnreadableJsonException(reason(unreadable), unreadable);
        } catch (IOException unreadable) {
            throw new UnreadableJsonException("it is not encoded in UTF-8", unreadable);
        } catch (ArithmeticException | NumberFormatException hugeExponent) {
            throw new UnreadableJsonException(HUGE_EXPONENT, hugeExponent);
        }
    }

    /** A value as bytes. */
    public static byte[] write(JsonNode node) throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(node);
    }

    /** What the writer writes, as bytes. */
    public static byte[] write(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(ORDINARY_SIZE);
        try (JsonGenerator json = MAPPER.getFactory().createGenerator(bytes)) {
            writer.writeTo(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A byte array took no bytes", impossible);
        }
        return bytes.toByteArray();
    }

    private static void check(JsonNode node) throws UnreadableJsonException {
        if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > MOST_DIGITS) {
            throw new UnreadableJsonException(HUGE_EXPONENT, null);
        }
        if (node.isTextual()) {
            checkText(node.textValue());
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            checkText(names.next());
        }
        for (JsonNode child : node) {
            check(child);
        }
    }

    /** An escape can write half a surrogate pair, which is no character. */
    private static void checkText(String text) throws UnreadableJsonException {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
                throw new UnreadableJsonException("it holds half a surrogate pair", null);
            }
        }
    }

    private static String reason(JsonProcessingException unreadable) {
        String where = unreadable.getLocation() == null
                ? ""
                : "at line " + unreadable.getLocation().getLineNr() + ", column "
                        + unreadable.getLocation().getColumnNr() + ", ";
        String message = unreadable.getOriginalMessage();
        if (unreadable instanceof StreamConstraintsException) {
            return message.contains("nesting")
                    ? "it nests deeper than " + MOST_DEPTH + " levels"
                    : "it holds a number of more than " + MOST_DIGITS + " digits or an overlong name or text";
        }
        Matcher internals = INTERNALS.matcher(message);
        return where + (internals.find() ? message.substring(0, internals.start()) : message).replace('\n', ' ');
    }
}
