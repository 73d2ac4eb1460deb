package io.jobskit.reports.verdict;

/** The whole of a verdict in one word. */
public enum Conclusion {
    /** Nothing that binds is violated. */
    CONFORMANT,
    /** At least one {@code must} is violated. */
    NOT_CONFORMANT,
    /** The target could not be judged. */
    INCONCLUSIVE,
    /** Something went wrong with the kit. */
    ERROR
}
