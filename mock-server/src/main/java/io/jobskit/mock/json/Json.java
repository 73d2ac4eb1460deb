package io.jobskit.mock.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Reads and writes JSON. Reading refuses duplicate keys, deep nesting and huge numbers, and text that is no Unicode. */
public final class Json {

    /** How deep a value may nest. */
    public static final int MOST_DEPTH = 64;

    /** How many digits a number may have, and how large its exponent may be. */
    public static final int MOST_DIGITS = 100;

    /** Makes the nodes of values that are built. */
    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final int ORDINARY_SIZE = 1024;

    // A body is within its own limit, so nothing here needs one but what is checked with its place. Names are not kept:
    // the parser would give up on a body full of names that share a hash.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

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
        try (JsonParser parser = parser(new Utf8Reader(new ByteArrayInputStream(bytes)))) {
            return new TreeReader(parser).document();
        } catch (IOException unreadable) {
            throw UnreadableJsonException.of(unreadable);
        }
    }

    /** A parser of that text, without limits; {@link UnreadableJsonException#of} says what its failures mean. */
    public static JsonParser parser(Utf8Reader text) throws IOException {
        return FACTORY.createParser(text);
    }

    /** A generator of JSON in UTF-8 that leaves the stream open. */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
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
}
