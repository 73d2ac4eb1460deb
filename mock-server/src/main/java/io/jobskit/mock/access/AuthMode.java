package io.jobskit.mock.access;

/** How much a request has to say of its sender. */
public enum AuthMode {
    /** Nothing: who sends no credentials is the user anonymous, who names no firm is in the firm default. */
    OPEN,
    /** Credentials and a firm. */
    STRICT
}
