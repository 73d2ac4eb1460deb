package io.jobskit.mock.job;

/** A job was to change to a status to which no way leads from its present one. */
public final class IllegalChangeException extends Exception {

    private static final long serialVersionUID = 1;

    private IllegalChangeException(String message) {
        super(message);
    }

    static IllegalChangeException noWay(Status from, Status to) {
        return new IllegalChangeException("A job cannot change from '" + from.label() + "' to '" + to.label() + "'. "
                + (from.isFinal()
                        ? "A job that is '" + from.label() + "' does not change."
                        : "From '" + from.label() + "' a job can change to "
                                + String.join(
                                        ", ",
                                        Lifecycle.after(from).stream()
                                                .map(status -> "'" + status.label() + "'")
                                                .toList())
                                + ", and to the statuses that follow these."));
    }
}
