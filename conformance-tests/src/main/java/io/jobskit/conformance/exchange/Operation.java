package io.jobskit.conformance.exchange;

/** What a request asks for, told by its method and route. */
public enum Operation {
    CREATE,
    READ,
    LIST,
    DOWNLOAD,
    CANCEL,
    MOVE,
    AGE,
    RELEASE,
    CAPABILITIES,
    /** Following a Location or a link, an unknown route or method. */
    OTHER;

    /** Whether it goes to the test-control protocol, not to the API. */
    public boolean isControl() {
        return this == MOVE || this == AGE || this == RELEASE || this == CAPABILITIES;
    }
}
