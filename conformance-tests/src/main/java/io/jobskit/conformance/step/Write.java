package io.jobskit.conformance.step;

/** What a step may change on the target. */
public enum Write {
    CREATE("POST /v1/jobs"),
    CANCEL("DELETE /v1/jobs/:id"),
    OTHER("a method that a route does not support"),
    CONTROL("a control request for one job");

    private final String request;

    Write(String request) {
        this.request = request;
    }

    /** The request, for the plan of a run. */
    public String request() {
        return request;
    }
}
