package io.jobskit.mock.access;

import io.jobskit.mock.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of its sender.
 *
 * @param bearer whether it is an OAuth token rather than an API key
 * @param name the key or the token
 */
record Credentials(boolean bearer, String name) {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    /**
     * Reads the header Authorization; null if there is none.
     *
     * @throws Refusal if it is there and cannot be read
     */
    static @Nullable Credentials read(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            String name = key(authorization.substring(BASIC.length()).strip());
            return new Credentials(false, name);
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = authorization.substring(BEARER.length()).strip();
            if (!token.isEmpty()) {
                return new Credentials(true, token);
            }
        }
        throw Refusal.unreadableCredentials();
    }

    /** The key of key:secret in Base64; the secret is looked at by nobody. */
    private static String key(String base64) {
        try {
            String pair = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return pair.substring(0, colon);
            }
        } catch (IllegalArgumentException notBase64) {
            throw Refusal.unreadableCredentials();
        }
        throw Refusal.unreadableCredentials();
    }
}
