package io.jobskit.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.conformance.exchange.Body;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/** Bodies as a HAR holds them: as text or in Base64, cut short, or not at all. */
final class HarBody {

    /** The status codes of answers that have no body, whatever is recorded, and need no headers. */
    static final Set<Integer> WITHOUT = Set.of(204, 304);

    /** What a text in UTF-8 may begin with. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private HarBody() {}

    /** That of a request: {@code postData}, which is not there if nothing was sent. */
    static Body sent(JsonNode request) {
        JsonNode data = request.path("postData");
        long size = request.path("bodySize").asLong(0);
        boolean isSaid = data.path("text").isTextual();
        if (!isSaid && size <= 0 && data.path("params").isEmpty()) {
            return Body.of(new byte[0]);
        }
        return isSaid ? recorded(data, size) : Body.unrecorded(new byte[0], size);
    }

    /** That of an answer: {@code content}. Where its text is missing nobody knows whether there was one. */
    static Body received(JsonNode response, int status, boolean isHead) {
        JsonNode content = response.path("content");
        long size = content.path("size").asLong(0);
        if (content.path("text").isTextual() && !content.path("text").asText().isEmpty()) {
            return recorded(content, size);
        }
        boolean isEmpty =
                WITHOUT.contains(status) || isHead || (content.path("text").isTextual() && size == 0);
        return isEmpty ? Body.of(new byte[0]) : Body.unrecorded(new byte[0], size);
    }

    /** Firefox keeps the beginning of long bodies only: what is shorter than it is said to be is not all. */
    private static Body recorded(JsonNode holder, long size) {
        String text = holder.path("text").asText();
        boolean isBase64 = holder.path("encoding").asText().equalsIgnoreCase("base64");
        try {
            byte[] bytes = isBase64 ? Base64.getMimeDecoder().decode(text) : bytes(text, size);
            return size > bytes.length ? Body.unrecorded(bytes, size) : Body.of(bytes);
        } catch (IllegalArgumentException broken) {
            return Body.unrecorded(new byte[0], size);
        }
    }

    /** Chromium takes the mark of UTF-8 off a text, and counts it all the same. */
    private static byte[] bytes(String text, long size) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return size == bytes.length + (long) MARK.length ? marked(bytes) : bytes;
    }

    private static byte[] marked(byte[] text) {
        byte[] marked = Arrays.copyOf(MARK, MARK.length + text.length);
        System.arraycopy(text, 0, marked, MARK.length, text.length);
        return marked;
    }
}
