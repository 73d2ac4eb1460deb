package io.jobskit.conformance.proof.twist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A lie about the jobs alone that were created with such parameters; whatever is asked of others, and every listing, is answered honestly. */
public final class OnlyFor implements Twist {

    private final Predicate<JsonNode> parameters;
    private final Twist lie;
    private final Set<String> jobs = ConcurrentHashMap.newKeySet();

    public OnlyFor(Predicate<JsonNode> parameters, Twist lie) {
        this.parameters = parameters;
        this.lie = lie;
    }

    @Override
    public Reply answer(Ask ask, Server server) {
        if (ask.isCreate()) {
            if (!parameters.test(ask.parameters())) {
                return server.send(ask);
            }
            Reply reply = lie.answer(ask, server);
            if (reply.is(202)) {
                jobs.add(reply.id());
            }
            return reply;
        }
        return jobs.contains(ask.id()) ? lie.answer(ask, server) : server.send(ask);
    }

    @Override
    public Wiring wiring() {
        return lie.wiring();
    }
}
