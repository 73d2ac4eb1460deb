package io.jobskit.mock.refusal;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request: a JSON:API error object.
 *
 * @param status the HTTP status code that it deserves
 * @param detail what is wrong and what would be right
 * @param source where it is wrong; null where no place can be named
 */
public record ErrorObject(
        int status, String detail, @Nullable Source source) {

    /** The part of a request in which something is wrong. */
    public enum Part {
        /** The body, by JSON pointer. */
        POINTER,
        /** The query, by the name of the parameter. */
        PARAMETER,
        /** The headers, by name. */
        HEADER
    }

    /** A place in a request. */
    public record Source(Part part, String place) {}

    /** Something wrong in the body, at that JSON pointer. */
    public static ErrorObject at(String pointer, String detail) {
        return new ErrorObject(400, detail, new Source(Part.POINTER, pointer));
    }

    /** Something wrong in the query, with that parameter. */
    public static ErrorObject inParameter(String name, String detail) {
        return new ErrorObject(400, detail, new Source(Part.PARAMETER, name));
    }

    /** Something wrong with that header. */
    public static ErrorObject inHeader(int status, String name, String detail) {
        return new ErrorObject(status, detail, new Source(Part.HEADER, name));
    }

    /** What the status code is called. */
    public String title() {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 408 -> "Request Timeout";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 417 -> "Expectation Failed";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 431 -> "Request Header Fields Too Large";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            case 505 -> "HTTP Version Not Supported";
            // Whoever does not know a status code takes it for the first of its class (RFC 9110, 15).
            default -> status < 500 ? "Bad Request" : "Internal Server Error";
        };
    }
}
