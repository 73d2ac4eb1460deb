package io.jobskit.conformance.failure;

import org.opentest4j.TestAbortedException;

/** The requirement rightly is not judged. An aborted test, as every test tool knows it. */
public final class NotApplicableException extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    /** For this reason, a sentence for the report. */
    public NotApplicableException(String reason) {
        super(reason);
    }
}
