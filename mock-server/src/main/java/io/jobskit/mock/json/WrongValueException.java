package io.jobskit.mock.json;

/** A value in a document that is not what it must be. The message is one line: its place, the value, and what would be right. */
public final class WrongValueException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongValueException(String message) {
        super(message, null, false, false);
    }
}
