package io.jobskit.mock.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What goes wrong with a firm's requests. */
public final class ControlledFaults {

    private static final String PATH = "/faults";

    private final ControlHttp http;

    ControlledFaults(ControlHttp http) {
        this.http = http;
    }

    /** Injects these in place of whatever was injected; of several that strike the same request the first decides. */
    public void inject(Fault... faults) {
        ObjectNode body = ControlHttp.JSON.createObjectNode();
        ArrayNode rules = body.putArray("faults");
        List.of(faults).forEach(fault -> rules.add(fault.document()));
        http.put(PATH, body.toString());
    }

    /** Injects what that profile does in place of whatever was injected. */
    public void inject(FaultProfile profile) {
        http.put(
                PATH,
                ControlHttp.JSON
                        .createObjectNode()
                        .put("profile", profile.word())
                        .toString());
    }

    /** What is injected now, as the stub tells it. */
    public String document() {
        return http.get(PATH).toString();
    }

    /** Injects nothing any more. */
    public void clear() {
        http.delete(PATH);
    }
}
