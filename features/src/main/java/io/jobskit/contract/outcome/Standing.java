package io.jobskit.contract.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Whether a requirement was judged, and why not if it was not. Those that say most about how to have it judged come first: a
 * requirement that two things kept from being judged is said to be kept by the first.
 */
public enum Standing {
    /** Judged, with whatever outcome. */
    JUDGED,
    /** Tried, and could not be judged. */
    INCONCLUSIVE,
    /** The run was narrowed to others. */
    LEFT_OUT,
    /** The run may send so many requests, and they were spent on others. */
    OVER_BUDGET,
    /** It needs a write, and the run sends none. */
    READ_ONLY,
    /** It needs the test-control protocol, which the target does not offer. */
    NEEDS_CONTROL,
    /** It needs test control that can age jobs, and the target's cannot. */
    NEEDS_AGEING,
    /** It needs an identity that the target file does not declare. */
    NEEDS_IDENTITY,
    /** It needs a sample that the target file does not name. */
    NEEDS_SAMPLE,
    /** The traffic of others was judged, and does not tell of it. */
    NOT_IN_TRAFFIC,
    /** Not judged, and the verdict does not say why: it was written before verdicts did. */
    UNKNOWN,
    /** Looked for, and the condition that it speaks of did not arise: there was nothing to judge. */
    DID_NOT_ARISE;

    /** The standing as verdict.json writes it. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is something that the run does not know: the requirement may be violated, and nobody looked. */
    public boolean isGap() {
        return this != JUDGED && this != DID_NOT_ARISE;
    }

    /** The standing of a requirement with that outcome; {@code unless} is why it was not judged if it is not applicable. */
    public static Standing of(Outcome outcome, Standing unless) {
        return switch (outcome) {
            case NOT_APPLICABLE -> unless == JUDGED || unless == INCONCLUSIVE ? UNKNOWN : unless;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case PASS, FAIL, WARN, KNOWN_FAILURE, OBSERVED -> JUDGED;
        };
    }
}
