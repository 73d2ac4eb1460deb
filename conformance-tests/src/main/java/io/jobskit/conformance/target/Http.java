package io.jobskit.conformance.target;

/** Which HTTP is spoken over TLS. Without TLS, it is always HTTP/1.1. */
public enum Http {

    /** HTTP/2 where the server offers it. */
    NEGOTIATED,

    /** HTTP/1.1, whatever the server offers. */
    ONE,

    /** HTTP/2 with the target itself; it is not judged if it does not offer that. */
    TWO
}
