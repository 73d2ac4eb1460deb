package io.jobskit.mock.refusal;

import io.jobskit.mock.job.JobState;
import io.jobskit.mock.job.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not done, and why. Each is made by a method named after its situation. It carries no stack trace:
 * nobody debugs a client's mistake in the stub.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final Map<String, String> CHALLENGE = Map.of("WWW-Authenticate", "Basic realm=\"Jobs API\"");
    private static final String RETRY = "Retry-After";
    private static final String RATE_LIMIT_RETRY = "X-RateLimit-Retry-After";

    private final transient List<ErrorObject> problems;
    private final transient Map<String, String> headers;

    private Refusal(List<ErrorObject> problems, Map<String, String> headers) {
        super(problems.get(0).detail(), null, false, false);
        this.problems = problems;
        this.headers = headers;
    }

    /** What is wrong, everything at once; never empty. */
    public List<ErrorObject> problems() {
        return problems;
    }

    /** The headers that the answer has besides. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The status code of the answer: that of the problems, which are all of one. */
    public int status() {
        return problems.get(0).status();
    }

    /** 400: everything that is wrong with the request. */
    public static Refusal badRequest(List<ErrorObject> problems) {
        return new Refusal(List.copyOf(problems), Map.of());
    }

    /** 400: a header that has one value and was sent with several. */
    public static Refusal contradictoryHeader(String name, int values) {
        return badRequest(List.of(ErrorObject.inHeader(
                400, name, "The request has " + values + " headers " + name + " that differ: send one.")));
    }

    /** 400: a header that is not what it must be. */
    public static Refusal wrongHeader(String name, String value, String right) {
        return badRequest(List.of(
                ErrorObject.inHeader(400, name, name + " is '" + Excerpt.of(value) + "': it must be " + right + ".")));
    }

    /** 400: a parameter of the query that is there more than once. */
    public static Refusal repeatedParameter(String name, int times) {
        return badRequest(
                List.of(ErrorObject.inParameter(name, name + " is in the query " + times + " times: give it once.")));
    }

    /** 400: a parameter of the query that is not what it must be. */
    public static Refusal wrongParameter(String name, String value, String right) {
        return badRequest(List.of(
                ErrorObject.inParameter(name, name + " is '" + Excerpt.of(value) + "': it must be " + right + ".")));
    }

    /** 400: a query that cannot be decoded. */
    public static Refusal unreadableQuery(String parameter) {
        String shown = Excerpt.of(parameter);
        return badRequest(List.of(ErrorObject.inParameter(
                shown,
                "'" + shown
                        + "' in the query cannot be decoded: a percent sign is followed by two hexadecimal digits, and"
                        + " the bytes that they stand for are UTF-8 (write %25 for a percent sign).")));
    }

    /** 401: a request without credentials, where they are asked for. */
    public static Refusal noCredentials() {
        return unauthorized(
                "The request has no credentials: send a header Authorization with Basic key:secret (in Base64)"
                        + " or a Bearer token.");
    }

    /** 401: credentials that cannot be read. */
    public static Refusal unreadableCredentials() {
        return unauthorized(
                "The header Authorization cannot be read: send Basic followed by key:secret in Base64, or Bearer"
                        + " followed by a token.");
    }

    /** 401: credentials that nobody has. */
    public static Refusal invalidCredentials() {
        return unauthorized("The credentials are not valid: the key is unknown, or the secret is wrong.");
    }

    /** 401: a request that names no firm, where it must. */
    public static Refusal noFirm() {
        return new Refusal(
                List.of(new ErrorObject(
                        401,
                        "The request names no firm: send a header Addepar-Firm with the firm's id.",
                        new ErrorObject.Source(ErrorObject.Part.HEADER, "Addepar-Firm"))),
                Map.of());
    }

    /** 403: a user without the API permission. */
    public static Refusal noPermission() {
        return plain(403, "The user lacks the permission \"API Access: Create, edit, and delete\".");
    }

    /** 403: a grant without the scope. */
    public static Refusal noScope() {
        return plain(403, "The OAuth grant lacks the scope PORTFOLIO.");
    }

    /** 404: an id that names no job of the user's. */
    public static Refusal noSuchJob(String id) {
        return plain(404, "There is no job with the id '" + Excerpt.of(id) + "', or you may not view it.");
    }

    /** 404: the results of a job that has none yet, or never will. */
    public static Refusal noResults(String id, JobState state) {
        String why = switch (state.status()) {
            case COMPLETED -> "it completed without any";
            case USER_CANCELLED, CANCELED, CANCEL_REQUESTED -> "it was cancelled";
            case FAILED, REJECTED, ERROR_CANCELLED -> "it ended without any";
            default -> "it has not completed";
        };
        return plain(
                404,
                "The job " + id + " has no results: " + why + " ("
                        + state.status().label() + ").");
    }

    /** 410: results that were deleted 24 hours after the job's creation. */
    public static Refusal expired(String id) {
        return plain(
                410,
                "The results of the job " + id + " have expired (" + Status.TIMED_OUT.label()
                        + "): they last 24 hours from the job's creation.");
    }

    /** 404: a link to results that leads nowhere. */
    public static Refusal noSuchLink() {
        return plain(404, "There are no results at this link: follow the Location of GET /v1/jobs/:id/download.");
    }

    /** 405: a method that the path does not have. */
    public static Refusal methodNotAllowed(String method, String template, String allowed) {
        return new Refusal(
                List.of(new ErrorObject(
                        405,
                        template + " does not support " + method + "; the supported methods are " + allowed + ".",
                        null)),
                Map.of("Allow", allowed));
    }

    /** 409: a resource object of another type. */
    public static Refusal otherResource(String type) {
        return new Refusal(
                List.of(new ErrorObject(
                        409,
                        "data.type is '" + Excerpt.of(type) + "': it must be jobs (the stub also accepts job).",
                        new ErrorObject.Source(ErrorObject.Part.POINTER, "/data/type"))),
                Map.of());
    }

    /** 413: a body over the limit. */
    public static Refusal tooLarge(long limit) {
        return plain(413, "The body is larger than the limit of " + limit + " bytes.");
    }

    /** 412: results that are not those that a condition names. */
    public static Refusal otherResults(String condition, String entityTag) {
        return new Refusal(
                List.of(ErrorObject.inHeader(
                        412,
                        "If-Match",
                        "If-Match is '" + Excerpt.of(condition) + "', and the results have the entity tag " + entityTag
                                + ".")),
                Map.of());
    }

    /** 415: a body that is not labelled as JSON:API. */
    public static Refusal unsupportedMediaType(String contentType) {
        return unsupportedMediaType(contentType, "it must be application/vnd.api+json");
    }

    /** 415: a body that is labelled as JSON:API with a parameter that is not taken. */
    public static Refusal unsupportedMediaType(String contentType, String right) {
        String sent = contentType.isEmpty()
                ? "The body has no Content-Type"
                : "The body is labelled '" + Excerpt.of(contentType) + "'";
        return new Refusal(List.of(ErrorObject.inHeader(415, "Content-Type", sent + ": " + right + ".")), Map.of());
    }

    /** 415: a body in an encoding that is not undone. */
    public static Refusal unsupportedEncoding(String encoding) {
        return new Refusal(
                List.of(new ErrorObject(
                        415,
                        "The body is encoded as '" + Excerpt.of(encoding) + "': send it as it is, or with gzip.",
                        new ErrorObject.Source(ErrorObject.Part.HEADER, "Content-Encoding"))),
                Map.of("Accept-Encoding", "gzip, identity"));
    }

    /** 429: a firm that has sent all the requests that it may for now. */
    public static Refusal tooManyRequests(Duration wait) {
        String seconds = String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
        return new Refusal(tooMany("in " + seconds + " s"), Map.of(RATE_LIMIT_RETRY, seconds, RETRY, seconds));
    }

    /** 500: results of the user's own that cannot be made of their file. */
    public static Refusal brokenResults(String problem) {
        return plain(500, "The results cannot be made of their file: " + problem);
    }

    /** 503: what is kept can't be had or changed for now, and nothing was changed. */
    public static Refusal unavailable(String why, String retryAfter) {
        return new Refusal(List.of(new ErrorObject(503, why, null)), Map.of(RETRY, retryAfter));
    }

    /**
     * That status: a request that the stub was told to refuse, as the API refuses one.
     *
     * @param retryAfter how many seconds the client is told to wait; null if it is told nothing
     */
    public static Refusal injected(int status, @Nullable Integer retryAfter) {
        Map<String, String> wait = retryAfter == null
                ? Map.of()
                : status == 429
                        ? Map.of(RATE_LIMIT_RETRY, retryAfter.toString(), RETRY, retryAfter.toString())
                        : Map.of(RETRY, retryAfter.toString());
        return switch (status) {
            case 401 -> new Refusal(invalidCredentials().problems, with(wait, CHALLENGE));
            case 429 -> new Refusal(tooMany(retryAfter == null ? "later" : "in " + retryAfter + " s"), wait);
            default ->
                new Refusal(
                        List.of(new ErrorObject(
                                status, "The stub was told to answer this request with " + status + ".", null)),
                        wait);
        };
    }

    private static List<ErrorObject> tooMany(String when) {
        return List.of(new ErrorObject(429, "The firm has reached its rate limit: try again " + when + ".", null));
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> both = new TreeMap<>(some);
        both.putAll(more);
        return both;
    }

    private static Refusal unauthorized(String detail) {
        return new Refusal(
                List.of(new ErrorObject(401, detail, new ErrorObject.Source(ErrorObject.Part.HEADER, "Authorization"))),
                CHALLENGE);
    }

    private static Refusal plain(int status, String detail) {
        return new Refusal(List.of(new ErrorObject(status, detail, null)), Map.of());
    }
}
