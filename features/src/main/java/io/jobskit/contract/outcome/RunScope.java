package io.jobskit.contract.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much of the catalogue a run was about. */
public enum RunScope {
    /** All of it. */
    FULL,
    /** The run was narrowed. */
    PARTIAL;

    /** The scope as verdict.json writes it. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
