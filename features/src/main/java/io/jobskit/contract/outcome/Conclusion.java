package io.jobskit.contract.outcome;

import com.fasterxml.jackson.annotation.JsonValue;

/** The whole of a verdict in one word. */
public enum Conclusion {
    /** No {@code must} is violated, and each was judged, or its condition never arose. */
    CONFORMANT(0),
    /** No {@code must} that was judged is violated, and at least one was not judged. Files call it conformant, and not complete. */
    CONFORMANT_AS_FAR_AS_JUDGED(0),
    /** At least one {@code must} is violated, or the list of known failures is out of date. */
    NOT_CONFORMANT(1),
    /** The target could not be judged. */
    INCONCLUSIVE(2),
    /** Something went wrong with the kit. */
    ERROR(3);

    private final int exitStatus;

    /** As verdict.json writes it. */
    @JsonValue
    public String word() {
        return isConformant() ? CONFORMANT.name() : name();
    }

    Conclusion(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    /** Whether no violation was found, however many requirements were judged. */
    public boolean isConformant() {
        return this == CONFORMANT || this == CONFORMANT_AS_FAR_AS_JUDGED;
    }

    /** The same conclusion, saying no more than a run knows that judged so many requirements. */
    public Conclusion after(RequirementsJudged judged) {
        if (!isConformant()) {
            return this;
        }
        return judged.isComplete() ? CONFORMANT : CONFORMANT_AS_FAR_AS_JUDGED;
    }

    /** What a run with this verdict exits with. */
    public int exitStatus() {
        return exitStatus;
    }
}
