package io.jobskit.mock.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a query, decoded: {@code page%5Blimit%5D} and {@code page[limit]} are the same one. */
public final class QueryParameters {

    private static final QueryParameters NONE = new QueryParameters(Map.of(), null);

    private final Map<String, List<String>> values;
    private final @Nullable String unreadable;

    private QueryParameters(Map<String, List<String>> values, @Nullable String unreadable) {
        this.values = values;
        this.unreadable = unreadable;
    }

    /** The parameters of that query. */
    public static QueryParameters of(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        String unreadable = null;
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            try {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                values.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
            } catch (CharacterCodingException brokenEncoding) {
                unreadable = unreadable == null ? pair : unreadable;
            }
        }
        return new QueryParameters(values, unreadable);
    }

    /** The values of that parameter, one for each time that it is there; empty for one without a value. */
    public List<String> values(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** The first parameter, as it was sent, whose percent-encoding is broken or is not that of UTF-8; null if none is. */
    public @Nullable String unreadable() {
        return unreadable;
    }

    private static String decoded(String text) throws CharacterCodingException {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        byte[] sent = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(sent.length);
        for (int i = 0; i < sent.length; i++) {
            if (sent[i] == '%') {
                bytes.write(digit(sent, i + 1) << 4 | digit(sent, i + 2));
                i += 2;
            } else {
                bytes.write(sent[i] == '+' ? ' ' : sent[i]);
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes.toByteArray()))
                .toString();
    }

    private static int digit(byte[] sent, int index) throws CharacterCodingException {
        int digit = index < sent.length ? Character.digit(sent[index], 16) : -1;
        if (digit < 0) {
            throw new CharacterCodingException();
        }
        return digit;
    }
}
