package io.jobskit.mock.request;

import io.jobskit.mock.http.HttpRequest;
import io.jobskit.mock.http.MediaType;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.refusal.Refusal;
import io.jobskit.mock.refusal.SingleValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Type of a body, which must be JSON:API. Of its parameters (JSON:API 1.1, "Content Negotiation") a profile is
 * passed over, as it must be, and an extension is refused, as none is known. A charset is taken although JSON:API has no
 * such parameter, since many HTTP clients add one by themselves; but RFC 8259 lets JSON be sent in UTF-8 only, so it must
 * be utf-8, or one in which the body is the same text: what REST Assured labels as ISO-8859-1 by default is mostly ASCII.
 */
final class BodyLabel {

    private BodyLabel() {}

    /**
     * Looks at the Content-Type of that request.
     *
     * @throws Refusal 415 if it is missing or anything else; 400 if there are several that differ
     */
    static void check(HttpRequest request) {
        String contentType = SingleValue.header(request, "Content-Type");
        String sent = contentType == null ? "" : contentType;
        MediaType mediaType = MediaType.parse(sent)
                .filter(type -> type.name().equals(MediaTypes.JSON_API))
                .orElseThrow(() -> Refusal.unsupportedMediaType(sent));
        for (MediaType.Parameter parameter : mediaType.parameters()) {
            String right = right(parameter, request.body());
            if (right != null) {
                throw Refusal.unsupportedMediaType(sent, right);
            }
        }
    }

    private static @Nullable String right(MediaType.Parameter parameter, byte[] body) {
        return switch (parameter.name()) {
            case "profile" -> null;
            case "charset" ->
                isTrue(parameter.value(), body) ? null : "JSON is sent in UTF-8, so the charset must be utf-8";
            case "ext" -> "no extension of JSON:API is supported, so it must have no parameter ext";
            default -> "the only parameters that it may have are charset and profile";
        };
    }

    private static boolean isTrue(String charset, byte[] body) {
        try {
            return charset.equalsIgnoreCase("utf-8")
                    || new String(body, Charset.forName(charset)).equals(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
