package io.jobskit.mock.http;

/** Media types of requests and answers. */
public final class MediaTypes {

    /** JSON:API, which the API speaks both ways. */
    public static final String JSON_API = "application/vnd.api+json";

    /** Plain JSON, which the test-control protocol speaks. */
    public static final String JSON = "application/json";

    /** A page for people. */
    public static final String HTML = "text/html; charset=utf-8";

    private MediaTypes() {}

    /** Whether a Content-Type names that media type, in any case and with any parameters. */
    public static boolean matches(String contentType, String mediaType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().equalsIgnoreCase(mediaType);
    }
}
