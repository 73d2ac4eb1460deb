package io.jobskit.mock.server;

import io.jobskit.mock.control.ControlProtocol;
import io.jobskit.mock.http.Content;
import io.jobskit.mock.http.HttpResponse;
import io.jobskit.mock.http.MediaTypes;
import io.jobskit.mock.json.Json;
import io.jobskit.mock.refusal.Excerpt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strangers from the control requests and from WireMock's admin API. On loopback they are open unless a token is
 * asked for; on another address there must be one. Any page in a developer's browser reaches loopback, so the requests
 * of pages that are not the stub's own are refused, and so are those for a name that anybody may have pointed here.
 */
final class ControlGuard {

    /** Where WireMock's admin API is. */
    static final String ADMIN = "/__admin";

    /**
     * What is known of the sender of a request.
     *
     * @param scheme how the stub was reached: http or https
     * @param host the host that the request is for
     * @param port the port that the request is for
     * @param listening the port that it came in on
     * @param origin the header Origin: where the page is from that sends the request; null if no page says that it does
     * @param foreignPage whether a browser says that another site's page sends it, other than by leading there
     * @param authorization the header Authorization
     */
    record Sender(
            String scheme,
            String host,
            int port,
            int listening,
            @Nullable String origin,
            boolean foreignPage,
            @Nullable String authorization) {

        /** The sender of that request, as far as its head tells. */
        static Sender of(Request request) {
            HttpFields headers = request.getHeaders();
            String site = headers.get("Sec-Fetch-Site");
            boolean leadsThere = "navigate".equals(headers.get("Sec-Fetch-Mode"))
                    && request.getMethod().equals("GET");
            return new Sender(
                    String.valueOf(request.getHttpURI().getScheme()),
                    String.valueOf(Request.getServerName(request)),
                    Request.getServerPort(request),
                    Request.getLocalPort(request),
                    headers.get(HttpHeader.ORIGIN),
                    !leadsThere && ("cross-site".equals(site) || "same-site".equals(site)),
                    headers.get(HttpHeader.AUTHORIZATION));
        }
    }

    /** Says which control requests there are, as the manual does, and nothing of this stub: it needs no token. */
    static final String CONTRACT = ControlProtocol.PATH + "/openapi.yaml";

    private static final String BEARER = "Bearer ";
    private static final String WHAT = "Control requests and the admin API";

    private final ControlAccess access;
    private final KnownHosts hosts;

    ControlGuard(String bind, ControlAccess access) {
        this.access = access;
        this.hosts = new KnownHosts(bind, access.hosts());
    }

    /** Whether a program on this machine may pass without a token. */
    boolean isOpen() {
        return access.token() == null && hosts.onLoopbackOnly();
    }

    /** Whether that path, decoded, is one that it guards. */
    static boolean guards(String path) {
        return (isUnder(path, ControlProtocol.PATH) && !path.equals(CONTRACT)) || isUnder(path, ADMIN);
    }

    /** The refusal of such a request; null if it may pass. */
    @Nullable
    HttpResponse refuse(Sender sender) {
        String reason = stranger(sender);
        if (reason == null) {
            reason = withoutToken(sender.authorization);
        }
        return reason == null ? null : refusal(reason);
    }

    private @Nullable String stranger(Sender sender) {
        if (!hosts.know(sender.host)) {
            return WHAT + " are not open under the host name '" + Excerpt.of(sender.host)
                    + "', which anybody could point here: use 127.0.0.1 or localhost, or start the server with"
                    + " --allow-host " + Excerpt.of(sender.host) + ".";
        }
        if (sender.origin != null && !isKnown(sender.origin, sender)) {
            return WHAT + " are not open to pages from '" + Excerpt.of(sender.origin)
                    + "': start the server with --allow-origin " + Excerpt.of(sender.origin) + ".";
        }
        if (sender.origin == null && sender.foreignPage) {
            return WHAT + " are not open to pages of other sites.";
        }
        return null;
    }

    /** The stub's own pages are of the origin that the request is for, or of another name for this machine. */
    private boolean isKnown(String origin, Sender sender) {
        String plain = origin.toLowerCase(Locale.ROOT);
        if (plain.equals(Fronting.origin(sender.scheme, sender.host, sender.port))
                || access.origins().stream().anyMatch(plain::equalsIgnoreCase)) {
            return true;
        }
        String begin = sender.scheme + "://";
        String end = ":" + sender.listening;
        return plain.startsWith(begin)
                && plain.endsWith(end)
                && plain.length() > begin.length() + end.length()
                && hosts.know(plain.substring(begin.length(), plain.length() - end.length()));
    }

    private @Nullable String withoutToken(@Nullable String authorization) {
        String token = access.token();
        if (token == null) {
            return hosts.onLoopbackOnly()
                    ? null
                    : WHAT + " are off on an address that others can reach: start the server with --control-token, and"
                            + " send the token as Authorization: Bearer.";
        }
        return authorization != null
                        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        && matches(
                                token, authorization.substring(BEARER.length()).strip())
                ? null
                : WHAT + " require the token of --control-token: send the token as Authorization: Bearer.";
    }

    /** Takes as long however much of it is right. */
    private static boolean matches(String token, String shown) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse refusal(String message) {
        return HttpResponse.of(403)
                .withBody(MediaTypes.JSON, new Content.Bytes(Json.write(json -> {
                    json.writeStartObject();
                    json.writeStringField("message", message);
                    json.writeEndObject();
                })))
                .withNote(message);
    }

    private static boolean isUnder(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
