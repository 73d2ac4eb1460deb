package io.jobskit.mock.job;

/** A job was to change to a status to which no way leads from its present one. */
public final class IllegalChangeException extends Exception {

    private static final long serialVersionUID = 1;

    private IllegalChangeException(String message) {
        super(message);
    }

    static IllegalChangeException noWay(Status from, Status to) {
        return new IllegalChangeException("There is no way from '" + from.label() + "' to '" + to.label() + "'. "
                + (from.isFinal()
                        ? "A job that is '" + from.label() + "' stays so."
                        : "From '" + from.label() + "' a job can become "
                                + String.join(
                                        ", ",
                                        Lifecycle.after(from).stream()
                                                .map(status -> "'" + status.label() + "'")
                                                .toList())
                                + ", and what follows from there."));
    }
}
