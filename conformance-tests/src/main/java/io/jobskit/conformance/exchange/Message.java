package io.jobskit.conformance.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The headers and the body of a request or an answer; the body is read as JSON once, when it is asked for. */
public final class Message {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final List<Header> headers;
    private final byte[] body;
    private volatile byte @Nullable [] content;
    private volatile @Nullable JsonNode json;

    /** A message of these headers, in their order, and this body, which may be empty. */
    public Message(List<Header> headers, byte[] body) {
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /** All header lines in the order of the wire. */
    public List<Header> headers() {
        return headers;
    }

    /** The first value of that header, whatever its case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** The media type without its parameters, in lower case; empty if there is none. */
    public String mediaType() {
        String type = header("Content-Type").orElse("");
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).trim().toLowerCase(Locale.ROOT);
    }

    /** The body's bytes as they were on the wire; not to be changed. */
    public byte[] body() {
        return body;
    }

    /** What the body holds: its bytes without the coding that {@code Content-Encoding} names; not to be changed. */
    public byte[] content() {
        byte @Nullable [] read = content;
        if (read == null) {
            read = decoded();
            content = read;
        }
        return read;
    }

    /** A server may compress although nobody asked for it; what is not compressed as it says is left as it is. */
    private byte[] decoded() {
        String coding = header("Content-Encoding").orElse("").trim().toLowerCase(Locale.ROOT);
        if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
            return body;
        }
        try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            return body;
        }
    }

    /** The body's content as UTF-8 text. */
    public String text() {
        return new String(content(), StandardCharsets.UTF_8);
    }

    /** The body as JSON, a missing node if it is none. */
    public JsonNode json() {
        JsonNode read = json;
        if (read == null) {
            read = parse();
            json = read;
        }
        return read;
    }

    private JsonNode parse() {
        if (content().length == 0) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode node = JSON.readTree(content());
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
