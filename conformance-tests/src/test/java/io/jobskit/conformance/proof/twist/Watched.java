package io.jobskit.conformance.proof.twist;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A twist that is watched: how often does it answer otherwise than the server behind it? */
public final class Watched implements Twist {

    private final Twist twist;
    private final AtomicInteger otherwise = new AtomicInteger();

    public Watched(Twist twist) {
        this.twist = twist;
    }

    @Override
    public Reply answer(Ask ask, Server server) {
        boolean[] isPassedOn = {false};
        Reply[] last = {Reply.of(0)};
        Reply reply = twist.answer(ask, server.answering(sent -> {
            isPassedOn[0] = isPassedOn[0] || isSame(ask, sent);
            last[0] = server.send(sent);
            return last[0];
        }));
        if (!isPassedOn[0] || !isSame(reply, last[0])) {
            otherwise.incrementAndGet();
        }
        return reply;
    }

    @Override
    public Wiring wiring() {
        return twist.wiring();
    }

    /** How often it did so far. */
    public int otherwise() {
        return otherwise.get();
    }

    private static boolean isSame(Ask one, Ask other) {
        return one.path().equals(other.path())
                && one.query().equals(other.query())
                && one.headers().equals(other.headers())
                && Arrays.equals(one.body(), other.body());
    }

    private static boolean isSame(Reply one, Reply other) {
        return one.status() == other.status()
                && one.headers().equals(other.headers())
                && Arrays.equals(one.body(), other.body());
    }
}
