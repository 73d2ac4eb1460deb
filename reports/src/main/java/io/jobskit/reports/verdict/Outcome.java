package io.jobskit.reports.verdict;

import java.util.List;

/** What a run says of one requirement. */
public enum Outcome {
    /** Judged, and kept. */
    PASS("1A7337"),
    /** A {@code must} that is violated. */
    FAIL("B3261E"),
    /** A {@code should} that is violated. */
    WARN("8A5200"),
    /** Rightly not judged. */
    NOT_APPLICABLE("5B6470"),
    /** Tried, and could not be judged. */
    INCONCLUSIVE("6B3FA0"),
    /** Violated, as the target's list of known failures says. */
    KNOWN_FAILURE("9C2F6C"),
    /** A freedom: the way that the target goes was seen. */
    OBSERVED("0A54B5");

    private static final List<Outcome> WORST_FIRST =
            List.of(FAIL, INCONCLUSIVE, WARN, KNOWN_FAILURE, PASS, OBSERVED, NOT_APPLICABLE);

    private final String colour;

    Outcome(String colour) {
        this.colour = colour;
    }

    /** All of them in the order in which they ask to be looked at. */
    public static List<Outcome> worstFirst() {
        return WORST_FIRST;
    }

    /** As red, green and blue in six hexadecimal digits; its contrast to white is more than 4.5 to 1. */
    public String colour() {
        return colour;
    }
}
