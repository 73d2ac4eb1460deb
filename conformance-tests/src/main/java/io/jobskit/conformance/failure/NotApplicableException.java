package io.jobskit.conformance.failure;

import org.opentest4j.TestAbortedException;

/** The requirement rightly is not judged. An aborted test, as every test tool knows it. */
public final class NotApplicableException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    private final boolean leftOut;

    /** For this reason, a sentence for the report. */
    public NotApplicableException(String reason) {
        this(reason, false);
    }

    private NotApplicableException(String reason, boolean leftOut) {
        super(reason);
        this.leftOut = leftOut;
    }

    /** For a reason that lies in how the run was narrowed: a full run would judge it. */
    public static NotApplicableException leftOut(String reason) {
        return new NotApplicableException(reason, true);
    }

    /** Whether the run leaves it out, rather than the target. */
    public boolean isLeftOut() {
        return leftOut;
    }
}
