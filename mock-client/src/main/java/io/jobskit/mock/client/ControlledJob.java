package io.jobskit.mock.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** What can be done to one job. */
public final class ControlledJob {

    private final ControlHttp http;
    private final String id;

    ControlledJob(ControlHttp http, String id) {
        this.http = http;
        this.id = id;
    }

    /** Its id, as the API gave it. */
    public String id() {
        return id;
    }

    /**
     * Puts it into that status, by way of those between, and holds it there.
     *
     * @throws ControlException 404 if there is no such job, 409 if no way leads there
     */
    public void move(JobStatus status) {
        move(to(status));
    }

    /**
     * The same, and it is done so far.
     *
     * @param percentComplete from 0 to 1
     */
    public void move(JobStatus status, double percentComplete) {
        move(to(status).put("percent_complete", percentComplete));
    }

    /** Puts it into Error Cancelled, with that error. */
    public void cancelWithError(JobError error) {
        ObjectNode body = to(JobStatus.ERROR_CANCELLED);
        body.putArray("errors")
                .addObject()
                .put("status", error.status())
                .put("title", error.title())
                .put("detail", error.detail());
        move(body);
    }

    /** Makes it older: what the passing of that time does to it happens. */
    public void age(Duration by) {
        post("age", ControlHttp.JSON.createObjectNode().put("by", by.toString()));
    }

    /** Lets it go on by itself, if it was held. */
    public void release() {
        post("release", ControlHttp.JSON.createObjectNode());
    }

    private static ObjectNode to(JobStatus status) {
        return ControlHttp.JSON.createObjectNode().put("status", status.label());
    }

    private void move(ObjectNode body) {
        post("move", body);
    }

    private void post(String verb, ObjectNode body) {
        http.post("/jobs/" + ControlHttp.encoded(id) + "/" + verb, body.toString());
    }
}
