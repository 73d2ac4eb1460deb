package io.jobskit.mock.http;

/** Media types of requests and answers. */
public final class MediaTypes {

    /** JSON:API, which the API speaks both ways. */
    public static final String JSON_API = "application/vnd.api+json";

    /** Plain JSON, which the test-control protocol speaks. */
    public static final String JSON = "application/json";

    /** A page for people. */
    public static final String HTML = "text/html; charset=utf-8";

    /** YAML (RFC 9512). */
    public static final String YAML = "application/yaml";

    /** Events that a server sends as they come (HTML Standard, server-sent events). */
    public static final String EVENTS = "text/event-stream";

    private MediaTypes() {}
}
