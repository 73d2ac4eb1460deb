package io.jobskit.conformance.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The headers and the body of a request or an answer; the body is read as JSON when it is asked for. */
public final class Message {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final List<Header> headers;
    private final Body body;
    private final Body content;
    private volatile @Nullable JsonNode json;
    private volatile @Nullable Look look;

    /** The tree of a document that is not in memory itself, as long as there is room for both. */
    private volatile SoftReference<@Nullable JsonNode> lastRead = new SoftReference<>(null);

    /** What became of reading long content to its end: its digest if it is JSON, or why it was not read. */
    private record Look(Optional<String> digest, @Nullable NotReadException unread) {}

    /** A message of these headers, in their order, and this body, which may be empty and holds what it says. */
    public Message(List<Header> headers, byte[] body) {
        this(headers, Body.of(body), Body.of(body));
    }

    /**
     * A message of these headers, in their order.
     *
     * @param body the body as it was on the wire
     * @param content the same without the coding that {@code Content-Encoding} names
     */
    public Message(List<Header> headers, Body body, Body content) {
        this.headers = List.copyOf(headers);
        this.body = body;
        this.content = content;
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

    /** The body as it was on the wire. */
    public Body body() {
        return body;
    }

    /** What the body holds: its bytes without the coding that {@code Content-Encoding} names. */
    public Body content() {
        return content;
    }

    /**
     * The body's content as UTF-8 text.
     *
     * @throws NotReadException if it is too long to be a document, or not kept
     */
    public String text() {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The content as JSON, a missing node if it is none. It is missing as well where the content is too long for one
     * document, or not kept: whoever judges that there is none asks for the {@link #document}, or whether it {@link #isJson}.
     */
    public JsonNode json() {
        JsonNode read = json == null ? lastRead.get() : json;
        if (read == null) {
            read = content.isInMemory() ? parse() : readOnce();
            if (content.isInMemory()) {
                json = read;
            }
        }
        return read;
    }

    /** What is long is read by one thread at a time. */
    private synchronized JsonNode readOnce() {
        JsonNode read = lastRead.get();
        if (read == null) {
            read = parse();
            lastRead = new SoftReference<>(read);
        }
        return read;
    }

    /**
     * The content as JSON, a missing node if it is none.
     *
     * @throws NotReadException if it is too long for one document, or not kept
     */
    public JsonNode document() {
        if (!content.isDocument()) {
            throw NotReadException.of(content);
        }
        return json();
    }

    private JsonNode parse() {
        if (content.isEmpty() || !content.isDocument()) {
            return MissingNode.getInstance();
        }
        try (InputStream text = content.open()) {
            JsonNode node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException | NotReadException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Whether the content is a JSON object or array, however long it is.
     *
     * @throws NotReadException if that cannot be told
     */
    public boolean isJson() {
        return content.isInMemory() ? json().isContainerNode() : digest().isPresent();
    }

    /** Whether it can be told what the content is; the content of a document can. */
    public boolean isReadable() {
        return content.isInMemory() || look().unread() == null;
    }

    /**
     * Whether both are JSON objects or arrays that say the same, in whatever order members stand.
     *
     * @throws NotReadException if that cannot be told
     */
    public boolean hasSameJsonAs(Message other) {
        if (!isJson() || !other.isJson()) {
            return false;
        }
        return (content.isInMemory() && other.content.isInMemory())
                ? json().equals(other.json())
                : digest().equals(other.digest());
    }

    private Optional<String> digest() {
        Look read = look();
        if (read.unread() != null) {
            throw new NotReadException(String.valueOf(read.unread().getMessage()));
        }
        return read.digest();
    }

    /** Long content may be given up later, so that it is read when it has come. */
    private Look look() {
        Look read = look;
        if (read == null) {
            read = read();
            look = read;
        }
        return read;
    }

    private Look read() {
        try (InputStream text = content.open()) {
            return new Look(JsonDigest.of(text), null);
        } catch (NotReadException unread) {
            return new Look(Optional.empty(), unread);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
