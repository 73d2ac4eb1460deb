package io.jobskit.mock.job;

import java.util.List;

/**
 * What went wrong with a job ("Resource overview", Errors).
 *
 * @param status an HTTP status code, as a string
 * @param title what that status code is called
 * @param detail what happened
 */
public record ErrorDetail(String status, String title, String detail) {

    /** The error of the page's own example, which the behaviors that end in an error carry. */
    static final List<ErrorDetail> INVALID_PORTFOLIO =
            List.of(new ErrorDetail("400", "Bad Request", "Invalid portfolio: ENTITY 10"));

    /** The error of a job that was stopped because it ran too long. */
    static final List<ErrorDetail> RAN_TOO_LONG = List.of(
            new ErrorDetail("400", "Bad Request", "The job was stopped: it had run for 4 hours, the limit for a job"));
}
