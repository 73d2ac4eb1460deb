package io.jobskit.mock.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/**
 * One thing that goes wrong, and with which requests: with each, unless {@link #on}, {@link #next} or {@link #share} say
 * otherwise.
 */
public final class Fault {

    private final ObjectNode document;

    private Fault(ObjectNode document) {
        this.document = document;
    }

    /** The request is refused with that status code, 400 to 599, and nothing is done. */
    public static Fault status(int code) {
        return of(effect().put("status", code));
    }

    /** The same, and the client is told to wait so long before it tries again; whole seconds. */
    public static Fault status(int code, Duration retryAfter) {
        return of(effect().put("status", code).put("retry_after", retryAfter.toSeconds()));
    }

    /** The request waits before anything is done. */
    public static Fault delay(Duration time) {
        return of(effect().put("delay", time.toString()));
    }

    /** The same, of half of the requests no longer than the median, and of 95 of 100 no longer than p95. */
    public static Fault delay(Duration median, Duration p95) {
        ObjectNode effect = effect();
        effect.putObject("delay").put("median", median.toString()).put("p95", p95.toString());
        return of(effect);
    }

    /** The connection is closed without an answer, and nothing is done. */
    public static Fault drop() {
        return of(effect().put("drop", true));
    }

    /** What the request asks for is done, and the connection is closed without an answer. */
    public static Fault loseAnswer() {
        return of(effect().put("lose_answer", true));
    }

    /** The answer's body breaks off after so many bytes. */
    public static Fault truncate(int bytes) {
        return of(effect().put("truncate", bytes));
    }

    /** The answer's body trickles in over that time. */
    public static Fault slowBody(Duration time) {
        return of(effect().put("slow_body", time.toString()));
    }

    /** It, for requests of these routes alone. */
    public Fault on(Route... routes) {
        ObjectNode other = document.deepCopy();
        ArrayNode words = other.putArray("routes");
        List.of(routes).forEach(route -> words.add(route.word()));
        return new Fault(other);
    }

    /** It, for the next so many requests. */
    public Fault next(int requests) {
        ObjectNode other = document.deepCopy();
        other.remove(List.of("share", "seed"));
        return new Fault(other.put("next", requests));
    }

    /**
     * It, for a share of the requests; the same seed picks the same ones.
     *
     * @param share over 0, up to 1
     */
    public Fault share(double share, long seed) {
        ObjectNode other = document.deepCopy();
        other.remove("next");
        return new Fault(other.put("share", share).put("seed", seed));
    }

    ObjectNode document() {
        return document.deepCopy();
    }

    /** As a stub takes it. */
    @Override
    public String toString() {
        return document.toString();
    }

    private static ObjectNode effect() {
        return ControlHttp.JSON.createObjectNode();
    }

    private static Fault of(ObjectNode effect) {
        ObjectNode document = ControlHttp.JSON.createObjectNode();
        document.set("fault", effect);
        return new Fault(document);
    }
}
