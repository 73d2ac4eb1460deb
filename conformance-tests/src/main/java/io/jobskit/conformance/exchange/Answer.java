package io.jobskit.conformance.exchange;

/**
 * An answer as it came back.
 *
 * @param status the HTTP status code
 * @param reason the reason phrase, which may be empty
 * @param message its headers and body, the transfer coding taken off
 */
public record Answer(int status, String reason, Message message) {

    /** The status line's code and phrase, for example {@code 404 Not Found}. */
    public String line() {
        return reason.isEmpty() ? Integer.toString(status) : status + " " + reason;
    }
}
