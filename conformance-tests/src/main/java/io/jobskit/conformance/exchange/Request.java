package io.jobskit.conformance.exchange;

import java.net.URI;

/**
 * A request as it was sent.
 *
 * @param operation what it asks for
 * @param job the id of the job in its route; empty if it names none
 * @param method the HTTP method
 * @param uri the whole address
 * @param message its headers and body
 */
public record Request(Operation operation, String job, String method, URI uri, Message message) {

    /** The method and the path with its query, for example {@code GET /v1/jobs/7}. */
    public String line() {
        String query = uri.getRawQuery();
        return method + " " + uri.getRawPath() + (query == null ? "" : "?" + query);
    }
}
