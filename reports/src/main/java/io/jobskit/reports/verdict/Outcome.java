package io.jobskit.reports.verdict;

/** What a run says of one requirement. */
public enum Outcome {
    /** Judged, and kept. */
    PASS,
    /** A {@code must} that is violated. */
    FAIL,
    /** A {@code should} that is violated. */
    WARN,
    /** Rightly not judged. */
    NOT_APPLICABLE,
    /** Tried, and could not be judged. */
    INCONCLUSIVE,
    /** Violated, as the target's list of known failures says. */
    KNOWN_FAILURE,
    /** A freedom: the way that the target goes was seen. */
    OBSERVED
}
