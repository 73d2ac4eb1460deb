package io.jobskit.mock.server;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of any origin see answers, and send credentials (cross-origin resource sharing, as the Fetch standard has
 * it). Who may send control requests is the {@link ControlGuard}'s to say.
 */
final class Cors {

    private static final HttpField CREDENTIALS =
            new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");

    /** The star stands for every header, but not where a page sends credentials. */
    private static final HttpField EXPOSED = new PreEncodedHttpField(
            HttpHeader.ACCESS_CONTROL_EXPOSE_HEADERS,
            "Location,Content-Disposition,ETag,Allow,Retry-After,X-RateLimit-Retry-After,WWW-Authenticate,"
                    + "Content-Encoding,Content-Length,Matched-Stub-Id,Jobs-Fault,X-Jobs-Replica,*");

    private static final HttpField METHODS =
            new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_ALLOW_METHODS, "GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS");

    private static final HttpField VARY_ORIGIN = new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ORIGIN.asString());

    private static final HttpField MAX_AGE = new PreEncodedHttpField(HttpHeader.ACCESS_CONTROL_MAX_AGE, "60");

    private static final String REQUEST_PRIVATE_NETWORK = "Access-Control-Request-Private-Network";
    private static final HttpField PRIVATE_NETWORK =
            new PreEncodedHttpField("Access-Control-Allow-Private-Network", "true");

    private Cors() {}

    /** Lets a page of that origin see the answer with those headers; null if the request names none. */
    static void open(HttpFields.Mutable answer, @Nullable String origin) {
        if (answer.contains(HttpHeader.VARY)) {
            answer.ensureField(VARY_ORIGIN);
        } else {
            answer.add(VARY_ORIGIN);
        }
        if (origin != null) {
            answer.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            answer.put(CREDENTIALS);
            answer.put(EXPOSED);
        }
    }

    /** As {@link #open}, for an answer to which others may have added by themselves that it depends on the origin. */
    static void openOnce(HttpFields.Mutable answer, @Nullable String origin) {
        Set<String> reasons = new LinkedHashSet<>(answer.getCSV(HttpHeader.VARY, false));
        if (reasons.size() > 1) {
            answer.put(HttpHeader.VARY, String.join(", ", reasons));
        }
        open(answer, origin);
    }

    /** Lets any page see the answer, which is to a request that could not be read so far as to tell its origin. */
    static void openToAny(HttpFields.Mutable answer) {
        answer.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        answer.put(EXPOSED);
    }

    /** Whether a browser asks with it what a page may send. */
    static boolean isPreflight(String method, HttpFields request) {
        return HttpMethod.OPTIONS.is(method)
                && request.contains(HttpHeader.ORIGIN)
                && request.contains(HttpHeader.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /** Answers that: any method, and whatever headers the page means to send, from a public network too. */
    static void allow(HttpFields.Mutable answer, HttpFields request) {
        answer.put(METHODS);
        answer.put(MAX_AGE);
        String headers = request.get(HttpHeader.ACCESS_CONTROL_REQUEST_HEADERS);
        if (headers != null) {
            answer.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, headers);
        }
        if (request.contains(REQUEST_PRIVATE_NETWORK)) {
            answer.put(PRIVATE_NETWORK);
        }
        answer.ensureField(new HttpField(
                HttpHeader.VARY,
                HttpHeader.ACCESS_CONTROL_REQUEST_METHOD + ", " + HttpHeader.ACCESS_CONTROL_REQUEST_HEADERS));
    }
}
