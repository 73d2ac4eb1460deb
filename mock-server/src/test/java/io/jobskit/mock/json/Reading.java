package io.jobskit.mock.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.ThrowableAssertAlternative;

/** Texts that are read as JSON, or refused. */
final class Reading {

    private Reading() {}

    static JsonNode read(String text) throws UnreadableJsonException {
        return Json.read(text.getBytes(UTF_8));
    }

    static ThrowableAssertAlternative<UnreadableJsonException> assertRefused(String text) {
        return assertRefused(text.getBytes(UTF_8));
    }

    static ThrowableAssertAlternative<UnreadableJsonException> assertRefused(byte[] bytes) {
        return assertThatExceptionOfType(UnreadableJsonException.class).isThrownBy(() -> Json.read(bytes));
    }
}
