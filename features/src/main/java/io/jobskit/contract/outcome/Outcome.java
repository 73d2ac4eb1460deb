package io.jobskit.contract.outcome;

import java.util.List;

/** What a run says of one requirement. */
public enum Outcome {
    /** Judged, and kept. */
    PASS,
    /** A {@code must} that is violated. */
    FAIL,
    /** A {@code should} that is violated. */
    WARN,
    /** Not judged, for a reason that {@link Standing} tells: what it needs is not there, the run leaves it out, or its condition did not arise. */
    NOT_APPLICABLE,
    /** Tried, and could not be judged. */
    INCONCLUSIVE,
    /** Violated, as the target's list of known failures says. */
    KNOWN_FAILURE,
    /** A freedom: the way that the target goes was seen. */
    OBSERVED;

    private static final List<Outcome> WORST_FIRST =
            List.of(FAIL, INCONCLUSIVE, WARN, KNOWN_FAILURE, PASS, OBSERVED, NOT_APPLICABLE);

    /** All of them in the order in which they ask to be looked at. */
    public static List<Outcome> worstFirst() {
        return WORST_FIRST;
    }

    /** Whether the target was seen not to keep the requirement, known or not. */
    public boolean isViolation() {
        return this == FAIL || this == WARN || this == KNOWN_FAILURE;
    }
}
