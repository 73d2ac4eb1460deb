package io.jobskit.conformance.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** Compares what was sent with what comes back, as leniently as the documentation asks for and no more. */
final class Same {

    private Same() {}

    /** Whether every parameter that was sent has come back: regardless of case and of 22 or "22", with members added. */
    static boolean parameters(JsonNode sent, JsonNode back) {
        if (!sent.isObject() || sent.isEmpty()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> entry : sent.properties()) {
            if (!value(entry.getValue(), back.path(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value has come back. */
    static boolean value(JsonNode sent, JsonNode back) {
        if (sent.isObject()) {
            return back.isObject()
                    && sent.properties().stream()
                            .allMatch(member -> value(member.getValue(), back.path(member.getKey())));
        }
        if (sent.isArray()) {
            return list(sent, back);
        }
        if (back.isObject()) {
            // A bare key has been spelled out.
            return sent.isTextual() && value(sent, back.path("key"));
        }
        return back.isValueNode()
                && sent.asText().toLowerCase(Locale.ROOT).equals(back.asText().toLowerCase(Locale.ROOT));
    }

    private static boolean list(JsonNode sent, JsonNode back) {
        if (!back.isArray()) {
            // One entity may be written with or without a list around it.
            return sent.size() == 1 && value(sent.get(0), back);
        }
        if (sent.size() != back.size()) {
            return false;
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!value(sent.get(i), back.get(i))) {
                return false;
            }
        }
        return true;
    }
}
