package io.jobskit.contract.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The headers and the body of a request or an answer.
 *
 * @param headers all header lines in the order of the wire
 * @param body the body as text, or its beginning; empty if it is no text
 * @param shown how much of the body that is
 * @param bytes how many bytes the body has
 */
public record MessageRecord(List<HeaderRecord> headers, String body, Shown shown, long bytes) {

    /** A message without headers and body. */
    public static final MessageRecord EMPTY = of(List.of(), "");

    /** How much of a body is shown. */
    public enum Shown {
        /** All of it. */
        WHOLE,
        /** Its beginning. */
        CUT,
        /** None of it: it is no text. */
        NO_TEXT;

        /** As verdict.json writes it. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps a list of its own. */
    public MessageRecord {
        headers = List.copyOf(headers);
    }

    /** A message whose body is shown as a whole. */
    public static MessageRecord of(List<HeaderRecord> headers, String body) {
        return new MessageRecord(headers, body, Shown.WHOLE, body.getBytes(StandardCharsets.UTF_8).length);
    }

    /** The first value of that header, whatever its case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(HeaderRecord::value)
                .findFirst();
    }

    /** The media type without its parameters; empty if there is none. */
    @JsonIgnore
    public String mediaType() {
        return header("Content-Type").orElse("").replaceFirst(";.*", "").strip();
    }

    /** The body for people: what is shown of it, and what is not. */
    @JsonIgnore
    public String text() {
        return switch (shown) {
            case WHOLE -> body;
            case CUT -> String.format(Locale.ROOT, "%s\n[cut; the body has %,d bytes]", body, bytes);
            case NO_TEXT ->
                String.format(
                        Locale.ROOT,
                        "[%,d bytes of %s, not shown]",
                        bytes,
                        mediaType().isEmpty() ? "an unnamed type" : mediaType().toLowerCase(Locale.ROOT));
        };
    }
}
