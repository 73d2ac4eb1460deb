package io.jobskit.contract.outcome;

/** The whole of a verdict in one word. */
public enum Conclusion {
    /** Nothing that binds is violated. */
    CONFORMANT(0),
    /** At least one {@code must} is violated, or the list of known failures is out of date. */
    NOT_CONFORMANT(1),
    /** The target could not be judged. */
    INCONCLUSIVE(2),
    /** Something went wrong with the kit. */
    ERROR(3);

    private final int exitStatus;

    Conclusion(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    /** What a run with this verdict exits with. */
    public int exitStatus() {
        return exitStatus;
    }
}
