package io.jobskit.mock.wiremock;

import io.jobskit.mock.control.Control;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.json.Json;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strangers from the control requests and from WireMock's admin API: on loopback they are open unless a token is
 * asked for; on another address there must be one.
 */
final class AdminGuard {

    /** Where WireMock's admin API is. */
    static final String ADMIN = "/__admin";

    private static final String BEARER = "Bearer ";

    private final @Nullable String token;
    private final boolean loopback;

    AdminGuard(ServerSettings settings) {
        this.token = settings.controlToken();
        this.loopback = isLoopback(settings.bind());
    }

    /** Whether it keeps nobody out. */
    boolean isOpen() {
        return token == null && loopback;
    }

    /** The refusal of a request for that path, decoded, with that Authorization; null if it may pass. */
    @Nullable
    HttpResponse refuse(String path, @Nullable String authorization) {
        if (!isUnder(path, Control.PATH) && !isUnder(path, ADMIN)) {
            return null;
        }
        if (token == null) {
            return loopback
                    ? null
                    : refusal("Control and the admin API are off on an address that others can reach: start the server"
                            + " with --control-token, and send the token as Authorization: Bearer.");
        }
        return authorization != null
                        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        && matches(
                                token, authorization.substring(BEARER.length()).strip())
                ? null
                : refusal("Control and the admin API ask for the token of --control-token: send it as Authorization:"
                        + " Bearer.");
    }

    /** Takes as long however much of it is right. */
    private static boolean matches(String token, String shown) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse refusal(String message) {
        return HttpResponse.of(403).withBody(MediaTypes.JSON, new Content.Bytes(Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("message", message);
            json.writeEndObject();
        })));
    }

    private static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
