package io.jobskit.conformance.notation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Links as servers write them: absolute or relative, with the base path or without, encoded or not. */
public final class Links {

    private Links() {}

    /** The address in a link, which may be an object with {@code href}; empty if there is none. */
    public static String address(JsonNode link) {
        return link.isObject() ? link.path("href").asText("") : link.isTextual() ? link.asText() : "";
    }

    /** Whether a link's path ends so, its query aside. */
    public static boolean endsWith(String link, String path) {
        return link.endsWith(path)
                || path(link).endsWith(path)
                || decoded(path(link)).endsWith(path);
    }

    /** Whether a link's path ends so; a link may be a string or an object with {@code href}. */
    public static boolean endsWith(JsonNode link, String path) {
        return endsWith(address(link), path);
    }

    /**
     * Where something is, or where a link leads, however it is written.
     *
     * @param path decoded
     * @param query decoded; empty if there is none
     */
    public record Place(String path, String query) {

        /** That of an address to which a request went. */
        public static Place of(URI uri) {
            return new Place(decoded(uri.getRawPath()), decoded(uri.getRawQuery() == null ? "" : uri.getRawQuery()));
        }

        /** That to which a link leads, from the address whose answer holds it. */
        public static Place of(URI from, String link) {
            String whole = resolved(from, link);
            return new Place(decoded(Links.path(whole)), decoded(Links.query(whole)));
        }

        /** Whether it is the same as where a link leads. A path of a link may begin below the prefix of the base address. */
        public boolean isOf(Place led) {
            return query.equals(led.query) && path.endsWith(led.path);
        }
    }

    /**
     * Whether a request went to where a link leads.
     *
     * @param from the address whose answer holds the link
     */
    public static boolean leadsTo(URI from, String link, URI uri) {
        return !link.isEmpty() && Place.of(uri).isOf(Place.of(from, link));
    }

    /** A link that begins with a name is relative to where it stands, or it would fit the end of another name as well. */
    private static String resolved(URI from, String link) {
        if (link.isEmpty() || "/?#".indexOf(link.charAt(0)) >= 0) {
            return link;
        }
        try {
            return from.resolve(link.replace("[", "%5B").replace("]", "%5D")).toString();
        } catch (IllegalArgumentException noAddress) {
            return link;
        }
    }

    private static String path(String link) {
        String path = link.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*", "");
        return path.split("[?#]", 2)[0];
    }

    private static String query(String link) {
        String whole = link.split("#", 2)[0];
        int mark = whole.indexOf('?');
        return mark < 0 ? "" : whole.substring(mark + 1);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
