package io.jobskit.mock.client;

import java.util.Locale;

/** A bad day that a stub knows by name. */
public enum FaultProfile {
    /** Some requests fail, each in its own way. */
    FLAKY,
    /** Every request takes a while. */
    SLOW,
    /** Every request is one too many. */
    RATE_LIMITED,
    /** No request gets an answer. */
    OFFLINE,
    /** Nobody's credentials are valid any longer. */
    EXPIRED_TOKEN;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
