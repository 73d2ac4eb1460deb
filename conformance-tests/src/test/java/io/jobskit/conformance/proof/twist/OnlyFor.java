package io.jobskit.conformance.proof.twist;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A lie about the jobs alone that such requests created; whatever is asked of others, and every listing, is answered honestly. */
public final class OnlyFor implements Twist {

    private final Predicate<Ask> creation;
    private final Twist lie;
    private final Set<String> jobs = ConcurrentHashMap.newKeySet();

    public OnlyFor(Predicate<Ask> creation, Twist lie) {
        this.creation = creation;
        this.lie = lie;
    }

    @Override
    public Reply answer(Ask ask, Server server) {
        if (ask.isCreate()) {
            if (!creation.test(ask)) {
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
