package io.jobskit.conformance.drift;

/** A page, or a file of fingerprints, that cannot be used; the message is a sentence that names the file. */
public final class UnusablePageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusablePageException(String message) {
        super(message);
    }
}
