package io.jobskit.conformance.traffic;

/** A file of traffic cannot be used; the message, for people, says why and what to do. */
public final class UnusableTrafficException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableTrafficException(String message) {
        super(message);
    }
}
