package io.jobskit.mock.client;

/** The stub did not do what it was told; its message says why. */
public final class ControlException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    ControlException(String asked, int status, String message) {
        super(asked + " was answered with " + status + ": " + message);
        this.status = status;
    }

    /** The status code that the stub answered with, such as 404 for a job that is not there. */
    public int status() {
        return status;
    }
}
