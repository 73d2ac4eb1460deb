package io.jobskit.conformance.cli;

/** A command can't do what it is asked to; the message, for people, says why and what to do. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CommandException(String message) {
        super(message);
    }
}
