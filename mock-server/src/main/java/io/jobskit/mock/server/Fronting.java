package io.jobskit.mock.server;

import io.jobskit.mock.http.PublicAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the stub and its clients.
 *
 * @param behindProxy whether the headers are honoured by which a proxy says how it was reached: Forwarded and
 *     X-Forwarded-Proto, -Host, -Port, -For and -Prefix
 * @param basePath the path that the stub's own paths begin with: empty, or it begins with a slash and does not end
 *     with one
 */
public record Fronting(boolean behindProxy, String basePath) {

    /** Nothing: clients reach the stub directly, at the root. */
    public static final Fronting NONE = new Fronting(false, "");

    /** The header with the path that a proxy takes off before it hands a request on. */
    public static final String PREFIX_HEADER = "X-Forwarded-Prefix";

    /** Segments of a path; no empty one, as what begins with two slashes names another host. */
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*");

    private static final Pattern DOTS = Pattern.compile("(^|/)\\.\\.?(/|$)");

    /**
     * That fronting, with slashes at the end of the base path taken off.
     *
     * @throws IllegalArgumentException if the base path is no path
     */
    public static Fronting of(boolean behindProxy, String basePath) {
        String path = normalized(basePath);
        if (path == null) {
            throw new IllegalArgumentException(
                    "'" + basePath + "': it must be a path such as /jobs, without a query and without '..'.");
        }
        return new Fronting(behindProxy, path);
    }

    /**
     * Where a client reaches the stub.
     *
     * @param port the port; that of the scheme if it is 0 or less
     * @param prefixes the values of {@link #PREFIX_HEADER}, each of which may list the prefixes of several proxies
     */
    public PublicAddress address(String scheme, String host, int port, List<String> prefixes) {
        String prefix = behindProxy ? prefix(prefixes) : "";
        return new PublicAddress(origin(scheme, host, port), (prefix == null ? "" : prefix) + basePath);
    }

    /** Where the sender of that request reaches the stub. */
    PublicAddress address(Request request) {
        return address(
                String.valueOf(request.getHttpURI().getScheme()),
                String.valueOf(Request.getServerName(request)),
                Request.getServerPort(request),
                prefixes(request));
    }

    /** What proxies say of prefixes in that request. */
    static List<String> prefixes(Request request) {
        return request.getHeaders().getValuesList(PREFIX_HEADER);
    }

    /** Whether proxies say nothing of a prefix, or a path. */
    boolean understands(List<String> prefixes) {
        return !behindProxy || prefix(prefixes) != null;
    }

    /** The path below the base path; null for one that is not below it. */
    @Nullable
    String below(String path) {
        if (!path.startsWith(basePath)) {
            return null;
        }
        String rest = path.substring(basePath.length());
        return rest.isEmpty() ? "/" : rest.startsWith("/") ? rest : null;
    }

    /** An origin as browsers write it: in lower case, and without the port that its scheme has anyway. */
    static String origin(String scheme, String host, int port) {
        boolean usual = port <= 0 || port == (scheme.equals("https") ? 443 : 80);
        return (scheme + "://" + (usual ? HostPort.normalizeHost(host) : HostPort.normalizeHost(host) + ":" + port))
                .toLowerCase(Locale.ROOT);
    }

    /** The prefixes of all proxies, the outermost first; null if one is no path. */
    private static @Nullable String prefix(List<String> values) {
        StringBuilder whole = new StringBuilder();
        for (String value : values) {
            for (String part : value.split(",", -1)) {
                String path = normalized(part.strip());
                if (path == null) {
                    return null;
                }
                whole.append(path);
            }
        }
        return whole.toString();
    }

    private static @Nullable String normalized(String path) {
        String trimmed = path.replaceFirst("/+$", "");
        boolean good = PATH.matcher(trimmed).matches() && !DOTS.matcher(trimmed).find();
        return good ? trimmed : null;
    }
}
