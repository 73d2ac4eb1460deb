package io.jobskit.conformance.client;

import io.jobskit.conformance.failure.CannotJudgeException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The addresses of a target.
 *
 * @param base what stands before {@code /v1}
 */
public record Addresses(URI base) {

    /** Any path below it. */
    URI below(String path) {
        return URI.create(base + path);
    }

    /** The listing, with that query. */
    URI jobs(String query) {
        return URI.create(base + "/v1/jobs" + query);
    }

    /** A job, or what is below it. */
    URI job(String id, String rest) {
        return URI.create(base + "/v1/jobs/" + encoded(id) + rest);
    }

    /**
     * Where a link in a body leads: the documentation shows them without the prefix of the base address; any other is
     * relative to what it stood in, or absolute. Nothing of that holds for a Location.
     *
     * @throws CannotJudgeException if it is no address at all
     */
    URI linked(String link, URI from) {
        try {
            URI uri = URI.create(link.replace("[", "%5B").replace("]", "%5D"));
            if (uri.isAbsolute()) {
                return uri;
            }
            String prefix = base.getRawPath();
            boolean prefixed = prefix != null && !prefix.isEmpty() && link.startsWith(prefix + "/");
            return link.startsWith("/v1/") && !prefixed ? URI.create(base + uri.toString()) : resolved(from, link, uri);
        } catch (IllegalArgumentException e) {
            throw new CannotJudgeException("'%s' is not an address that could be followed.".formatted(link), List.of());
        }
    }

    /** Java takes the last part of the path away where a reference is a query alone; HTTP does not. */
    private static URI resolved(URI from, String link, URI uri) {
        return link.startsWith("?") ? URI.create(from.toString().replaceFirst("[?#].*$", "") + uri) : from.resolve(uri);
    }

    /** An id as it stands in a route. */
    public static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether an absolute address has the target's scheme, host and port. */
    boolean isOnTarget(URI uri) {
        URI home = base;
        return String.valueOf(home.getScheme()).equalsIgnoreCase(uri.getScheme())
                && String.valueOf(home.getHost()).equalsIgnoreCase(uri.getHost())
                && port(home) == port(uri);
    }

    /** Whether an absolute address is one below the base. */
    boolean isBelow(URI uri) {
        String prefix = base.getRawPath() == null ? "" : base.getRawPath();
        return isOnTarget(uri) && uri.getRawPath() != null && uri.getRawPath().startsWith(prefix + "/");
    }

    /** The port of an address, whether it says it or not. */
    static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
