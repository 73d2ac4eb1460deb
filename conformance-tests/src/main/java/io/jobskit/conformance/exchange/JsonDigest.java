package io.jobskit.conformance.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells JSON documents from one another that are too long for a tree of nodes: the digests of two are the same if and,
 * but for chance, only if the trees would be equal, in whatever order members stand.
 */
final class JsonDigest {

    private static final JsonFactory JSON = new JsonFactory();
    private static final long ONE = 0x9E3779B97F4A7C15L;
    private static final long OTHER = 0xC2B2AE3D27D4EB4FL;

    /** Two halves, each computed by itself. */
    private record Hash(long one, long other) {

        Hash then(Hash next) {
            return new Hash(mixed(one * ONE + next.one), mixed(other * OTHER + next.other));
        }

        Hash beside(Hash next) {
            return new Hash(one + next.one, other + next.other);
        }
    }

    private final JsonParser parser;

    private JsonDigest(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The digest of a document that is an object or an array; empty if it is none, or no JSON.
     *
     * @throws NotReadException if a single value is longer, or nesting deeper, than the parser takes
     */
    static Optional<String> of(InputStream document) throws IOException {
        try (JsonParser parser = JSON.createParser(document)) {
            JsonToken first = parser.nextToken();
            if (first == null || !first.isStructStart()) {
                return Optional.empty();
            }
            Hash hash = new JsonDigest(parser).value(first);
            return parser.nextToken() == null ? Optional.of(text(hash)) : Optional.empty();
        } catch (StreamConstraintsException beyond) {
            throw new NotReadException("The body is JSON of a kind that the kit does not read to its end: %s."
                    .formatted(beyond.getOriginalMessage()));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static String text(Hash hash) {
        return HexFormat.of().toHexDigits(hash.one()) + HexFormat.of().toHexDigits(hash.other());
    }

    private Hash value(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> characters(token.id());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> number(Double.doubleToLongBits(parser.getDoubleValue()), token.id());
            default -> new Hash(token.id(), token.id());
        };
    }

    private Hash object() throws IOException {
        Hash members = new Hash(JsonToken.START_OBJECT.id(), JsonToken.START_OBJECT.id());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Hash name = characters(JsonToken.FIELD_NAME.id());
            members = members.beside(name.then(value(parser.nextToken())));
        }
        return new Hash(mixed(members.one()), mixed(members.other()));
    }

    private Hash array() throws IOException {
        Hash entries = new Hash(JsonToken.START_ARRAY.id(), JsonToken.START_ARRAY.id());
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            entries = entries.then(value(next));
        }
        return entries;
    }

    private Hash integer() throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? characters(JsonToken.VALUE_NUMBER_INT.id())
                : number(parser.getLongValue(), JsonToken.VALUE_NUMBER_INT.id());
    }

    private static Hash number(long bits, int kind) {
        return new Hash(mixed(bits * ONE + kind), mixed(bits * OTHER + kind));
    }

    private Hash characters(int kind) throws IOException {
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int to = from + parser.getTextLength();
        long one = kind;
        long other = kind;
        for (int i = from; i < to; i++) {
            one = (one ^ text[i]) * ONE;
            other = (other + text[i]) * OTHER;
            other ^= other >>> 29;
        }
        return new Hash(mixed(one + to - from), mixed(other + to - from));
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
