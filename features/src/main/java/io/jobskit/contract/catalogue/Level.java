package io.jobskit.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How strongly the documentation asks for something. */
public enum Level {
    /** Stated plainly: a violation makes the target not conformant. */
    MUST,
    /** Shown, implied, or stated for the API as a whole: a violation is a warning. */
    SHOULD,
    /** A freedom that is granted: observed, never failed. */
    MAY,
    /** Silence or a contradiction: observed, never failed. */
    OPEN;

    /** The level as the catalogue writes it, for example {@code must}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a violation counts against the target at all. */
    public boolean binds() {
        return this == MUST || this == SHOULD;
    }
}
