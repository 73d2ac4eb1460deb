package io.jobskit.conformance.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a redirect leads: its Location, resolved against the address of the request as RFC 9110 (section 10.2.2) and RFC
 * 3986 (section 5) say, and in no other way, so that it leads where it leads every client.
 *
 * @param sent the header as it came, all its lines; empty if there was none
 * @param address the whole address, without a fragment; empty if no client can follow it
 * @param mistake why no client can; empty if one can
 */
public record Location(String sent, Optional<URI> address, String mistake) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final String NO_REFERENCE = "it is no URI reference";

    /** Whether it is a redirect of any kind. */
    public static boolean isRedirect(Exchange exchange) {
        return REDIRECTS.contains(exchange.status());
    }

    /** The Location of a redirect. */
    public static Location of(Exchange redirect) {
        List<String> lines = redirect.answer().stream()
                .flatMap(answer -> answer.message().headers().stream())
                .filter(header -> header.name().equalsIgnoreCase("Location"))
                .map(Header::value)
                .toList();
        String sent = String.join(", ", lines).strip();
        if (lines.size() > 1) {
            return wrong(sent, "there are %d of it".formatted(lines.size()));
        }
        return sent.isEmpty()
                ? wrong("", "there is none")
                : of(sent, redirect.request().uri());
    }

    /** That Location, in the answer to a request for that address. */
    public static Location of(String sent, URI from) {
        if (sent.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            return wrong(sent, NO_REFERENCE + ", in which blanks and characters beyond ASCII are percent-encoded");
        }
        try {
            URI address = resolved(from, new URI(sent));
            boolean isHttp =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            if (!isHttp) {
                return wrong(sent, "it leads away from HTTP");
            }
            return address.getHost() == null
                    ? wrong(sent, "it names no host")
                    : new Location(sent, Optional.of(address), "");
        } catch (URISyntaxException e) {
            return wrong(sent, NO_REFERENCE);
        }
    }

    private static Location wrong(String sent, String mistake) {
        return new Location(sent, Optional.empty(), mistake);
    }

    /** What the library makes of an empty path, and of dots at the root, is not what the RFC does. */
    private static URI resolved(URI from, URI reference) throws URISyntaxException {
        if (reference.isOpaque() || (reference.isAbsolute() && reference.getRawAuthority() == null)) {
            return reference;
        }
        String scheme = reference.isAbsolute() ? reference.getScheme() : from.getScheme();
        boolean isWhole = reference.isAbsolute() || reference.getRawAuthority() != null;
        String authority = isWhole ? reference.getRawAuthority() : from.getRawAuthority();
        String path = reference.getRawPath();
        String query = reference.getRawQuery();
        if (!isWhole && path.isEmpty()) {
            path = from.getRawPath();
            query = query == null ? from.getRawQuery() : query;
        } else if (!isWhole && !path.startsWith("/")) {
            path = from.getRawPath().replaceFirst("[^/]*$", "") + path;
        }
        return new URI(scheme + "://" + (authority == null ? "" : authority) + withoutDots(path)
                + (query == null ? "" : "?" + query));
    }

    private static String withoutDots(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        List<String> kept = new ArrayList<>();
        String[] segments = path.substring(path.startsWith("/") ? 1 : 0).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean isUp = segments[i].equals("..");
            if (isUp && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            }
            if (!isUp && !segments[i].equals(".")) {
                kept.add(segments[i]);
            } else if (i == segments.length - 1) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
