package io.jobskit.mock.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobskit.mock.refusal.Excerpt;
import io.jobskit.mock.store.StoreException;

/** A control request that is not done: a status code and a message for whoever wrote the test. */
final class ControlRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    private ControlRefusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    /** 400: a body that is not what it must be. */
    static ControlRefusal malformed(String message) {
        return new ControlRefusal(400, message);
    }

    /** 400: a member of the body that is not what it must be; the message shows it as it was sent. */
    static ControlRefusal wrong(String name, JsonNode sent, String right) {
        return malformed(name + " is " + Excerpt.of(sent.toString()) + ": it must be " + right + ".");
    }

    /** 404: an id that names no job of any firm. */
    static ControlRefusal noSuchJob(String id) {
        return new ControlRefusal(404, "There is no job with the id '" + Excerpt.of(id) + "'.");
    }

    /** 404: a number that names no request that is remembered. */
    static ControlRefusal noSuchExchange(String id) {
        return new ControlRefusal(
                404, "There is no request with the number '" + Excerpt.of(id) + "' among the last ones of this firm.");
    }

    /** 404: a path that is none of the protocol's. */
    static ControlRefusal noSuchRequest(String method, String path, String known) {
        return new ControlRefusal(
                404,
                method + " " + Excerpt.of(path) + " is not a control request. The control requests are: " + known
                        + ".");
    }

    /** 409: a change that no way leads to. */
    static ControlRefusal noWay(String message) {
        return new ControlRefusal(409, message);
    }

    /** 413: a body over the limit. */
    static ControlRefusal tooLarge(long limit) {
        return new ControlRefusal(413, "The body is larger than the limit of " + limit + " bytes.");
    }

    /** 503: what is kept can't be had or changed for now, and nothing was changed. */
    static ControlRefusal unavailable(StoreException why) {
        return new ControlRefusal(503, why.sentence());
    }

    /** 422: a snapshot that is damaged. */
    static ControlRefusal damaged(String message) {
        return new ControlRefusal(422, message);
    }

    /** 422: a label that is not one of the twelve. */
    static ControlRefusal noSuchStatus(String label, String known) {
        return new ControlRefusal(422, "'" + Excerpt.of(label) + "' is not a status. The statuses are: " + known + ".");
    }
}
