package io.jobskit.conformance.failure;

/** The requirement that is being judged is violated. An assertion error, as every test tool knows it. */
public final class ViolationError extends AssertionError {

    private static final long serialVersionUID = 1L;

    /** With the difference as its message. */
    public ViolationError(Difference difference) {
        super(difference.sentence());
    }
}
