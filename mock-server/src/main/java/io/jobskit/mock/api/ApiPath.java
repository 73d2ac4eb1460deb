package io.jobskit.mock.api;

import io.jobskit.mock.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where in the API a path leads.
 *
 * @param prefix what comes before /v1: nothing, or /api
 * @param kind what is there
 * @param id the id of the job that it names, decoded; empty in the listing
 * @param key the key of a link to results; empty elsewhere
 */
record ApiPath(String prefix, Kind kind, String id, String key) {

    /** The kinds of place, with the paths that documentation and messages write for them. */
    enum Kind {
        JOBS("/v1/jobs"),
        JOB("/v1/jobs/:id"),
        DOWNLOAD("/v1/jobs/:id/download"),
        RESULTS("/v1/jobs/:id/download/:key"),
        CREATOR("/v1/jobs/:id/creator"),
        CREATOR_RELATIONSHIP("/v1/jobs/:id/relationships/creator");

        private final String template;

        Kind(String template) {
            this.template = template;
        }

        String template() {
            return template;
        }
    }

    private static final String API = "/api";
    private static final String JOBS = "/v1/jobs";
    private static final String LINK = "/download/";

    /** The path of the job, as the sender of the request has to write it. */
    String address(HttpRequest request) {
        return request.address().prefix() + prefix + JOBS + "/" + id;
    }

    /** Where the path leads, null if it is none of the API's. */
    static @Nullable ApiPath of(String path) {
        String prefix = path.startsWith(API) ? API : "";
        if (!path.startsWith(JOBS, prefix.length())) {
            return null;
        }
        int end = prefix.length() + JOBS.length();
        if (path.length() == end) {
            return new ApiPath(prefix, Kind.JOBS, "", "");
        }
        if (path.charAt(end) != '/' || path.length() == end + 1) {
            return null;
        }
        int slash = path.indexOf('/', end + 1);
        if (slash == end + 1) {
            return null;
        }
        String id = decoded(path.substring(end + 1, slash < 0 ? path.length() : slash));
        return slash < 0 ? new ApiPath(prefix, Kind.JOB, id, "") : below(prefix, id, path.substring(slash));
    }

    private static @Nullable ApiPath below(String prefix, String id, String rest) {
        if (rest.length() > LINK.length() && rest.startsWith(LINK) && rest.indexOf('/', LINK.length()) < 0) {
            return new ApiPath(prefix, Kind.RESULTS, id, rest.substring(LINK.length()));
        }
        return switch (rest) {
            case "/download" -> new ApiPath(prefix, Kind.DOWNLOAD, id, "");
            case "/creator" -> new ApiPath(prefix, Kind.CREATOR, id, "");
            case "/relationships/creator" -> new ApiPath(prefix, Kind.CREATOR_RELATIONSHIP, id, "");
            default -> null;
        };
    }

    private static String decoded(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEncoding) {
            return segment;
        }
    }
}
