package io.jobskit.conformance.failure;

import io.jobskit.contract.outcome.Standing;
import org.opentest4j.TestAbortedException;

/** The requirement is not judged, and that is no fault of the target. An aborted test, as every test tool knows it. */
public final class NotApplicableException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    private final Standing standing;

    /** For a reason of that kind; the reason itself is a sentence for the report. */
    public NotApplicableException(Standing standing, String reason) {
        super(reason);
        this.standing = standing;
    }

    /** The kind of reason. */
    public Standing standing() {
        return standing;
    }
}
